public import VanbanSource

/// A compiled expression, with the text it was compiled from. A copy costs one reference.
public struct Expression: Sendable {
  final class Compiled: Sendable {
    let text: String
    let anchor: Anchor
    /// Nil where the expression is at fault.
    let root: Node?
    /// Where the text begins in what the ranges of nodes count in: not 0 for a part of another expression.
    let offset: Int
    /// The names of a plain `a` or `a.b.c`, most of what tags hold; nil for any other expression.
    let path: [Name]?

    init(text: String, anchor: Anchor, root: Node?, offset: Int) {
      self.text = text
      self.anchor = anchor
      self.root = root
      self.offset = offset
      path = root?.shortWay
    }
  }

  let compiled: Compiled

  init(text: String, anchor: Anchor, root: Node?, offset: Int = 0) {
    compiled = Compiled(text: text, anchor: anchor, root: root, offset: offset)
  }

  /// Compiles an expression that stands without braces, as under `tinh` and `dieu_kien`; nil where it is at
  /// fault. `anchor` tells places in `text`.
  public init?(_ text: String, anchor: Anchor = Anchor(.nowhere), diagnostics: inout Diagnostics) {
    let bytes = Array(text.utf8)
    var lexer = Lexer(bytes, from: 0, to: bytes.count)
    var parser = Parser(lexer.tokens())
    parser.closer = .endOfText
    let expression = compileExpression(bytes, &parser, lexer.faults, anchor, &diagnostics)
    guard expression.compiled.root != nil else { return nil }
    self = expression
  }

  /// The expression as typed.
  public var text: String { compiled.text }
  /// Tells the place of a stretch of `text`.
  public var anchor: Anchor {
    compiled.offset == 0 ? compiled.anchor : compiled.anchor.advanced(by: compiled.offset)
  }
  /// True where the expression is at fault; it was reported when it was compiled, and the value is nil.
  public var isFaulty: Bool { compiled.root == nil }
  /// The place of the whole expression.
  public var place: Place { place(of: wholeRange) }

  /// The place of a stretch in which the ranges of nodes count.
  func place(of range: Range<Int>) -> Place { compiled.anchor.place(of: range) }

  /// The stretch of the whole expression, as the ranges of nodes count.
  var wholeRange: Range<Int> { compiled.offset..<compiled.offset + text.utf8.count }

  /// The value, or nil where a fault was reported to `environment.diagnostics`.
  public func evaluate(in environment: inout Environment) -> Value? {
    guard let root = compiled.root else { return nil }
    if let path = compiled.path, let value = environment.value(at: path) { return value }
    do throws(Fault) {
      return try value(of: root, in: &environment)
    } catch {
      environment.report(error)
      return nil
    }
  }

  /// The text that the value prints as, or nil where a fault was reported: also that the value has no text.
  public func evaluateText(in environment: inout Environment) -> String? {
    guard let value = evaluate(in: &environment) else { return nil }
    return text(of: value, in: &environment)
  }

  /// The text that a value of this expression prints as, or nil where it has none and that was reported.
  public func text(of value: Value, in environment: inout Environment) -> String? {
    if let text = value.printed() { return text }
    _ = noText(value, at: wholeRange, in: &environment)
    return nil
  }
}

/// Parses what `parser` stands before, up to the end of its tokens; at fault, reports it and gives an
/// expression without a value.
func compileExpression(
  _ bytes: [UInt8], _ parser: inout Parser, _ faults: [SyntaxFault], _ anchor: Anchor,
  _ diagnostics: inout Diagnostics
) -> Expression {
  let first = parser.token.range.lowerBound
  for fault in faults { diagnostics.report(fault.diagnostic(anchor)) }
  var root: Node?
  if faults.isEmpty {
    do throws(SyntaxFault) {
      let node = try parser.expression()
      guard parser.isAtEnd else { throw parser.unexpected(expected: Words.end) }
      root = node
    } catch {
      diagnostics.report(error.diagnostic(anchor))
    }
  }
  let last = root == nil ? parser.tokens.last?.range.lowerBound ?? first : parser.previousEnd + first
  let text = String(decoding: bytes[first..<max(first, last)], as: UTF8.self)
  return Expression(text: text, anchor: first == 0 ? anchor : anchor.advanced(by: first), root: root)
}

public import VanbanSource

/// A piece of a rendered text.
public enum TextPiece: Sendable {
  /// Text of the source, where it begins there in UTF-8 bytes, escapes as typed.
  case literal(String, offset: Int)
  /// What a tag printed: text that never is markup, whatever it holds; and the tag's stretch of the source.
  case value(String, range: Range<Int>)
  /// A value that only a layer above knows: content, a picture.
  case object(any ValueObject, range: Range<Int>)
  /// A control word that the language does not know.
  case directive(String, arguments: String, range: Range<Int>)
}

extension TextPiece {
  /// About how many bytes the piece takes.
  fileprivate var weight: Int {
    switch self {
    case .literal(let text, _), .value(let text, _): 64 + text.utf8.count
    case .object, .directive: 64
    }
  }
}

extension TextTemplate {
  /// The pieces that the text comes to; faults go to `environment.diagnostics` and print nothing.
  public func render(in environment: inout Environment) -> [TextPiece] {
    var output = PieceOutput()
    run(steps, in: &environment, into: &output)
    return output.pieces
  }

  /// The text as it prints where only text can stand: escapes read, content by its plain text.
  public func renderText(in environment: inout Environment) -> String {
    var output = PlainOutput()
    run(steps, in: &environment, into: &output)
    return output.text
  }
}

/// Collects pieces; a captured stretch is an object that puts its pieces in where it is printed.
struct PieceOutput: StepOutput {
  var pieces: [TextPiece] = []
  private var captures: [[TextPiece]] = []

  mutating func put(literal: TextLiteral, in environment: inout Environment) {
    switch literal {
    case .text(let text, let offset): pieces.append(.literal(text, offset: offset))
    case .directive(let word, let arguments, let range):
      pieces.append(.directive(word, arguments: arguments, range: range))
    }
  }

  mutating func put(
    _ value: Value, of expression: Expression, slot: TextSlot, in environment: inout Environment
  ) {
    if case .object(let object) = value {
      if let captured = object as? CapturedPieces {
        pieces += captured.pieces
      } else {
        pieces.append(.object(object, range: slot.range))
      }
    } else if let text = expression.text(of: value, in: &environment) {
      pieces.append(.value(text, range: slot.range))
    }
  }

  mutating func beginPass(_ index: Int) {}

  mutating func beginCapture() {
    captures.append(pieces)
    pieces = []
  }

  mutating func endCapture() -> Value {
    let captured = pieces
    pieces = captures.popLast() ?? []
    return .object(CapturedPieces(pieces: captured))
  }
}

/// What stood between `set` and `endset`.
public struct CapturedPieces: ValueObject {
  /// What the stretch put out.
  public let pieces: [TextPiece]
  public let weight: Int

  public init(pieces: [TextPiece]) {
    self.pieces = pieces
    weight = pieces.reduce(0) { $0 + $1.weight }
  }

  public var kind: Wording { Wording(vi: "đoạn ghi lại", en: "kept stretch") }
  public var isEmpty: Bool { pieces.isEmpty }

  public var plainText: String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal, _): text += literal.withoutTagEscapes
      case .value(let value, _): text += value
      case .object(let object, _):
        guard let plain = object.plainText else { return nil }
        text += plain
      case .directive: break
      }
    }
    return text
  }
}

private struct PlainOutput: StepOutput {
  var text = ""
  private var captures: [String] = []

  mutating func put(literal: TextLiteral, in environment: inout Environment) {
    if case .text(let literal, _) = literal { text += literal.withoutTagEscapes }
  }

  mutating func put(
    _ value: Value, of expression: Expression, slot: TextSlot, in environment: inout Environment
  ) {
    if let printed = expression.text(of: value, in: &environment) { text += printed }
  }

  mutating func beginPass(_ index: Int) {}

  mutating func beginCapture() {
    captures.append(text)
    text = ""
  }

  mutating func endCapture() -> Value {
    let captured = text
    text = captures.popLast() ?? ""
    return .text(captured)
  }
}

extension String {
  /// The text with `\{{`, `\{%` and `\{#` read as the marks themselves.
  public var withoutTagEscapes: String {
    guard utf8.contains(0x5C) else { return self }
    let bytes = Array(utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x5C, index + 2 < bytes.count, bytes[index + 1] == 0x7B,
        [0x7B, 0x25, 0x23].contains(bytes[index + 2])
      {
        result += bytes[index + 1...index + 2]
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

public import VanbanSource

public struct Decimal: Sendable, Hashable {
  public init(_ int: Int) {}
}
public struct PartialDate: Sendable, Hashable {}

/// A compiled expression, with the text it was compiled from.
public struct Expression: Sendable {
  /// The expression as typed.
  public let text: String
  /// Tells the place of a stretch of `text`.
  public let anchor: Anchor
  public func evaluate(in environment: inout Environment) -> Value? { nil }
}

/// Names in scope, functions, and the faults found while evaluating.
public struct Environment: Sendable {
  public var diagnostics = Diagnostics()
  public init(globals: ValueMap, functions: FunctionTable = .standard) {}
  public mutating func push() {}
  public mutating func pop() {}
  public mutating func bind(_ name: String, _ value: Value) {}
}
public struct FunctionTable: Sendable { public static let standard = FunctionTable() }

/// What stands in a tag.
public enum Tag: Sendable {
  case output(Expression)
  case remark
  case openFor(names: [String], over: Expression)
  case openIf(Expression)
  case elseIf(Expression)
  case otherwise
  case endFor, endIf
  case assign(String, Expression)
  case openSet(String)
  case endSet
  /// Any other control word with what follows it: `ngat_trang`, `huong ngang`.
  case directive(String, arguments: String)
}
/// A tag and its stretch of the text in UTF-8 bytes, braces included.
public struct FoundTag: Sendable {
  public let range: Range<Int>
  /// Nil where the tag is at fault (the fault has been reported).
  public let tag: Tag?
}
/// Finds and parses the tags of a text. `anchor` tells places in `text`.
public func findTags(
  in text: [UInt8], anchor: Anchor, diagnostics: inout Diagnostics
) -> [FoundTag] { [] }

/// `for`…`endfor`, `if`…`elif`…`else`…`endif`, `set`…`endset`: indices into the list of tags they were matched in.
public struct Construct: Sendable {
  public let open: Int
  /// `elif` and `else` in order.
  public let separators: [Int]
  public let close: Int
}
/// Pairs control tags; what does not pair is reported with both tags.
public func matchConstructs(
  _ tags: [Tag?], place: (Int) -> Place, diagnostics: inout Diagnostics
) -> [Construct] { [] }

public func run<Output: StepOutput>(
  _ steps: [Step<Output.Literal, Output.Slot>], in environment: inout Environment, into output: inout Output
) {}

extension Value {
  /// The text that the value prints as; nil for what has none (a list, a map, content without text).
  public func printed() -> String? { nil }
}

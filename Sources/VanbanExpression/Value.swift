public import VanbanSource

/// What an expression yields.
public enum Value: Sendable {
  case null
  case bool(Bool)
  /// A computed number; a typed one is a `scalar`.
  case number(Decimal)
  case date(PartialDate)
  /// A computed text; a typed one is a `scalar`.
  case text(String)
  /// What a person typed: prints as typed, is read as number, date or true/false only where one is needed.
  case scalar(Scalar)
  case list([Value])
  case map(ValueMap)
  /// A value that this module does not know: content, a picture, a list that is content too.
  case object(any ValueObject)
}

/// A text as it was typed in a model or a data file, and the place it was typed at.
public struct Scalar: Sendable {
  /// How the digits of a number are to be read.
  public enum Notation: Sendable {
    /// `5.130` is 5130, `17,6` has a fraction.
    case vietnamese
    /// `5130`, `17.6`.
    case machine
  }

  public let text: String
  public let notation: Notation
  /// Tells the place of a stretch of `text`.
  public let anchor: Anchor?

  public init(_ text: String, notation: Notation = .vietnamese, anchor: Anchor? = nil) {
    self.text = text
    self.notation = notation
    self.anchor = anchor
  }
}

/// A value that a layer above makes: content, a picture, a list that prints as content.
public protocol ValueObject: Sendable {
  /// What messages call it: "nội dung", "content".
  var kind: Wording { get }
  /// The member of a name, where it has one.
  func member(_ name: String) -> Value?
  /// The elements that `for` goes over, where it is a list.
  var elements: [Value]? { get }
  /// The text that stands for it where only text can; nil where none can.
  var plainText: String? { get }
  /// False in a condition.
  var isEmpty: Bool { get }
}

extension ValueObject {
  public func member(_ name: String) -> Value? { nil }
  public var elements: [Value]? { nil }
  public var plainText: String? { nil }
  public var isEmpty: Bool { false }
}

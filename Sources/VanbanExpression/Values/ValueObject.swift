public import VanbanSource

/// A value that a layer above makes: content, a picture, a list that prints as content.
public protocol ValueObject: Sendable {
  /// What messages call it: "nội dung", "content".
  var kind: Wording { get }
  /// The member of a name, where it has one; how freely the name may be spelled is the object's business.
  func member(_ name: String) -> Value?
  /// The member of a key in brackets, which is spelled exactly.
  func exactMember(_ key: String) -> Value?
  /// The names it has members of, for hints and for `for key, value in …`.
  var memberNames: [String] { get }
  /// The elements that `for` goes over, where it is a list.
  var elements: [Value]? { get }
  /// The text that stands for it where only text can; nil where none can.
  var plainText: String? { get }
  /// False in a condition.
  var isEmpty: Bool { get }
  /// About how many bytes printing it makes, so that kept stretches cannot double themselves without end.
  var weight: Int { get }
}

extension ValueObject {
  public func member(_ name: String) -> Value? { nil }
  public func exactMember(_ key: String) -> Value? { member(key) }
  public var memberNames: [String] { [] }
  public var elements: [Value]? { nil }
  public var plainText: String? { nil }
  public var isEmpty: Bool { false }
  public var weight: Int { plainText?.utf8.count ?? 64 }
}

/// Rows that are found by key and gone over in the order of their file: data with `khoa`.
public struct KeyedRows: ValueObject {
  /// The rows by their keys.
  public let rows: ValueMap

  public init(_ rows: ValueMap) {
    self.rows = rows
  }

  public var kind: Wording { Wording(vi: "bảng số liệu", en: "table of data") }
  public var elements: [Value]? { rows.values }
  public var memberNames: [String] { rows.keys }
  public var isEmpty: Bool { rows.isEmpty }
  public func member(_ name: String) -> Value? { rows.folded(name) }
  public func exactMember(_ key: String) -> Value? { rows[key] }
}

import VanbanExpression
import VanbanSource

/// XML kept under a name by `set … endset`.
struct CapturedXML: ValueObject {
  let bytes: [UInt8]
  let stretch: KeptKind
  /// The part it was kept in, of which its styles and relationships are.
  let part: String
  /// Its ids and names, in order.
  let marks: [NameMark]
  /// Tells it from all else that the part keeps.
  let number: Int
  let beginsWithTable: Bool

  /// True where it can stand in a part: text alone in any.
  func belongs(to part: String) -> Bool { self.part == part || !bytes.contains(UInt8(ascii: "<")) }

  var kind: Wording { Wording(vi: "đoạn mẫu đã giữ", en: "a kept stretch of the template") }
  var isEmpty: Bool { bytes.isEmpty }
}

/// A name in what `set … endset` keeps.
struct NameMark {
  let start: Int
  let count: Int
  let space: IdentitySpace
}

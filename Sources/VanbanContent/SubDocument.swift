public import VanbanExpression
import VanbanSource

/// Another document, whose body stands where a paragraph asked for it.
public struct SubDocument: Hashable, Sendable {
  public var file: FileReference
  /// The names that its tags are filled with; nil where it comes in as it is.
  public var names: Environment?

  public init(_ file: FileReference, names: Environment? = nil) {
    self.file = file
    self.names = names
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.file == b.file && (a.names == nil) == (b.names == nil)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(names == nil)
  }
}

extension Function {
  /// `chen(file, dien?)`.
  static let chen = Function(
    "chen", ["file", "dien?"],
    Wording(
      vi: "đưa thân của một tệp cùng định dạng vào đây; dien=true điền cả các thẻ trong tệp đó",
      en: "brings in the body of another file of the same format; dien=true fills the tags in it")
  ) { (arguments, environment) throws(Fault) in
    let file = try arguments.file(0, in: &environment)
    let isFilled = try arguments.bool(1, in: &environment)
    return .object(Content([.document(SubDocument(file, names: isFilled ? environment : nil))]))
  }
}

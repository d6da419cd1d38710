import VanbanPackage
import VanbanTemplate

/// The relationships that a rendering adds to one part (ISO/IEC 29500-2, 6.5).
struct Relationships {
  enum Target: Hashable {
    /// Another part of the package, by its name.
    case part(String)
    /// An address outside the package.
    case external(String)
  }

  private struct Key: Hashable {
    let type: String
    let target: Target
  }

  private let source: String
  private var ids: FreeNames
  private var known: [Key: String] = [:]
  private var elements: [(id: String, key: Key)] = []

  /// - Parameter taken: the ids of the part's relationships in the template.
  init(of source: String, taken: [String]) {
    self.source = source
    ids = FreeNames(taken: taken)
  }

  /// The part that holds the relationships of a part.
  static func part(of source: String) -> String {
    let folder = folder(of: source)
    return "\(folder)_rels/\(source.dropFirst(folder.count)).rels"
  }

  /// With its slash; empty at the top.
  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// The id of a relationship, the same for the same target.
  ///
  /// - Parameter type: the type's address, or its last component where that is of the standard: `hyperlink`, `image`.
  mutating func id(_ type: String, _ target: Target) -> String {
    let key = Key(type: type, target: target)
    if let id = known[key] { return id }
    let id = ids.numbered("vanban")
    known[key] = id
    elements.append((id, key))
    return id
  }

  var isEmpty: Bool { elements.isEmpty }

  /// The elements have been written: those that are asked for from here on are still to be.
  mutating func settle() { elements = [] }

  /// The elements, in the order they were asked for.
  func xml(prefix: String) -> String {
    elements.map { xml(prefix: prefix, id: $0, $1.type, $1.target) }.joined()
  }

  /// One element, under an id of the caller's.
  func xml(prefix: String = "", id: String, _ type: String, _ target: Target) -> String {
    let (address, mode) = attributes(of: target)
    let type = type.contains("/") ? type : "\(WordprocessingML.relationships)/\(type)"
    return "<\(prefix)Relationship Id=\"\(Self.escaped(id))\" Type=\"\(type)\" Target=\"\(address)\"\(mode)/>"
  }

  private func attributes(of target: Target) -> (address: String, mode: String) {
    switch target {
    case .external(let address): return (Self.escaped(address), " TargetMode=\"External\"")
    case .part(let name):
      let folder = Self.folder(of: source)
      return (Self.escaped(name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : "/\(name)"), "")
    }
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    XMLEscape.appendAttribute(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

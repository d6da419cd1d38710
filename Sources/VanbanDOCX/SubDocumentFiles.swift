import VanbanPackage
import VanbanTemplate

/// The parts that came along, under the names they have here.
struct SubDocumentFiles {
  struct Key: Hashable {
    let source: Int
    let part: String
  }

  var names: [Key: String] = [:]
  /// Parts without relationships, by what they hold.
  var stored: [[UInt8]: String] = [:]
}

extension SubDocumentImport {
  /// The id of a relationship here to what the source's relationship leads to.
  mutating func relationship(_ id: String, in context: Context) throws(PackageError) -> String? {
    guard let found = try sources[context.source].relationship(id, of: context.from) else { return nil }
    let target = try here(found.target, context.source)
    return target.map { additions.relate(found.type, to: $0, from: context.part) }
  }

  private mutating func here(
    _ target: Relationships.Target, _ source: Int
  ) throws(PackageError) -> Relationships.Target? {
    guard case .part(let part) = target else { return target }
    return try file(part, source).map { .part($0) }
  }

  /// A part of the source under a name that is free here, with all parts that it refers to.
  private mutating func file(_ part: String, _ source: Int) throws(PackageError) -> String? {
    let key = SubDocumentFiles.Key(source: source, part: part)
    if let known = files.names[key] { return known }
    guard let bytes = try sources[source].parts.bytes(of: part) else { return nil }
    let relationships = try SubDocumentSource.read(part, sources[source].parts, sources[source].name)
    if relationships.isEmpty, let known = files.stored[bytes] { return known }
    let name = add(part, bytes, type: sources[source].types.type(of: part) ?? "application/octet-stream")
    files.names[key] = name
    if relationships.isEmpty { files.stored[bytes] = name } else { try relate(name, relationships, source) }
    return name
  }

  private mutating func add(_ part: String, _ bytes: [UInt8], type: String) -> String {
    let ending = FilePath.ending(of: part)
    let folder = Relationships.folder(of: additions.main)
    let path = part.hasPrefix(folder) ? part.dropFirst(folder.count) : part[...]
    let stem = ending.isEmpty ? path : path.dropLast(ending.utf8.count + 1)
    let isPacked = ["png", "jpg", "jpeg", "gif", "xlsx", "docx", "pptx", "zip"].contains(ending.lowercased())
    return additions.add(
      String(stem), ending: ending.isEmpty ? "" : ".\(ending)", contentType: type, bytes: bytes,
      isStored: isPacked)
  }

  /// A part keeps the ids of its own relationships.
  private mutating func relate(
    _ name: String, _ relationships: [String: SubDocumentSource.Relationship], _ source: Int
  ) throws(PackageError) {
    var elements: [String] = []
    for (id, relationship) in relationships.sorted(by: { $0.key < $1.key }) {
      guard let target = try here(relationship.target, source) else { continue }
      elements.append(Relationships(of: name, taken: []).xml(id: id, relationship.type, target))
    }
    let xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="\(WordprocessingML.packageRelationships)">\(elements.joined())</Relationships>
      """
    parts.set(Relationships.part(of: name), .deflated(Array(xml.utf8)))
  }

  // MARK: Parts that there may not be yet

  mutating func stylesPart() throws(PackageError) -> String {
    if let part = target.stylesPart { return part }
    let part = create("styles", "styles", "")
    target.stylesPart = part
    return part
  }

  mutating func numberingPart() throws(PackageError) -> String {
    if let part = target.numberingPart { return part }
    let part = create("numbering", "numbering", "")
    target.numberingPart = part
    return part
  }

  mutating func notesPart(_ kind: SubDocumentNotes.Kind) throws(PackageError) -> String {
    if let part = target.noteParts[kind.reference] { return part }
    let part = create(kind.part, kind.part, SubDocumentNotes.empty(kind))
    target.noteParts[kind.reference] = part
    return part
  }

  private mutating func create(_ stem: String, _ root: String, _ xml: String) -> String {
    let text = xml.isEmpty ? "<w:\(root) xmlns:w=\"\(WordprocessingML.transitional)\"></w:\(root)>" : xml
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.\(stem)+xml"
    let part = additions.add(stem, contentType: type, bytes: Array(text.utf8))
    _ = additions.relate(stem, to: .part(part), from: additions.main)
    target.declare(["w": WordprocessingML.transitional], in: part)
    return part
  }
}

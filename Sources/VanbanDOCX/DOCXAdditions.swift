import VanbanPackage

/// What a rendering adds to the package: parts, their content types, the main part's relationships.
struct DOCXAdditions {
  private let main: String
  private var relationships: [String] = []
  private var links: [String: String] = [:]
  private var added: [(name: String, contentType: String, bytes: [UInt8])] = []
  private var header: String?
  private var footer: String?

  init(main: String) {
    self.main = main
  }

  /// The folder of the main part, with its slash.
  private var folder: String { main.lastIndex(of: "/").map { String(main[...$0]) } ?? "" }

  private var relationshipsPart: String { "\(folder)_rels/\(main.dropFirst(folder.count)).rels" }

  mutating func link(_ target: String) -> String {
    if let id = links[target] { return id }
    var escaped: [UInt8] = []
    XMLEscape.appendAttribute(target, to: &escaped)
    let id = relate(
      "hyperlink", target: String(decoding: escaped, as: UTF8.self), mode: " TargetMode=\"External\"")
    links[target] = id
    return id
  }

  mutating func emptyHeader() -> String {
    if let header { return header }
    let id = addEmptyPart(root: "hdr", kind: "header")
    header = id
    return id
  }

  mutating func emptyFooter() -> String {
    if let footer { return footer }
    let id = addEmptyPart(root: "ftr", kind: "footer")
    footer = id
    return id
  }

  private mutating func addEmptyPart(root: String, kind: String) -> String {
    let file = "vanban-\(kind).xml"
    let xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:\(root) xmlns:w="\(WordprocessingML.transitional)"><w:p/></w:\(root)>
      """
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml"
    added.append((folder + file, type, Array(xml.utf8)))
    return relate(kind, target: file)
  }

  private mutating func relate(_ type: String, target: String, mode: String = "") -> String {
    let id = "vanban\(relationships.count + 1)"
    relationships.append(
      "<Relationship Id=\"\(id)\" Type=\"\(WordprocessingML.relationships)/\(type)\" Target=\"\(target)\"\(mode)/>")
    return id
  }

  func parts(_ package: Package) throws(PackageError) -> [PackagePart] {
    var parts = added.map { PackagePart($0.name, .deflated($0.bytes)) }
    if !relationships.isEmpty {
      parts.append(try extended(relationshipsPart, with: relationships.joined(), in: package) ?? newRelationships())
    }
    if !added.isEmpty {
      let overrides = added.map { "<Override PartName=\"/\($0.name)\" ContentType=\"\($0.contentType)\"/>" }
      if let part = try extended(ContentTypes.part, with: overrides.joined(), in: package) { parts.append(part) }
    }
    return parts
  }

  /// A part of the package with elements added at the end of its root.
  private func extended(
    _ name: String, with xml: String, in package: Package
  ) throws(PackageError) -> PackagePart? {
    guard let bytes = try package.bytes(of: name) else { return nil }
    let tree = try XMLTree.parse(bytes, part: name, document: "")
    let root = tree.nodes[tree.root]
    let end = root.content.upperBound
    if root.isSelfClosing { return nil }
    return PackagePart(name, .deflated(tree.bytes[..<end] + Array(xml.utf8) + tree.bytes[end...]))
  }

  private func newRelationships() -> PackagePart {
    let xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="\(WordprocessingML.packageRelationships)">\(relationships.joined())</Relationships>
      """
    return PackagePart(relationshipsPart, .deflated(Array(xml.utf8)))
  }
}

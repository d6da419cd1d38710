public import VanbanPackage
public import VanbanTemplate

/// Comments in a copy of a template (ISO/IEC 29500-1, 17.13.4).
extension DOCXFormat {
  private static let commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

  public func firstComment(in body: XMLTree) throws(PackageError) -> Int {
    var trees = [body]
    if let part = contentTypes.notes["comment"], let bytes = try package.bytes(of: part) {
      trees.append(try XMLTree.parse(bytes, part: part, document: package.name))
    }
    let kinds: Set = ["comment", "commentRangeStart", "commentReference"]
    let taken = trees.flatMap { tree in
      tree.nodes.indices.compactMap { node -> Int? in
        let name = tree.name(of: node)
        guard kinds.contains(name.local) else { return nil }
        return tree.attribute(node, name.namespace, "id").flatMap { Int($0.value) }
      }
    }
    return (taken.max() ?? -1) + 1
  }

  public func commentEnds(
    _ number: Int, lines: [String], in body: XMLTree
  ) -> (before: [UInt8], after: [UInt8]) {
    let namespace = body.name(of: body.root).namespace
    let isDeclared = body.prefix(for: namespace, in: body.root) == "w"
    let declaration = isDeclared ? "" : " xmlns:w=\"\(namespace)\""
    let id = "w:id=\"\(number)\""
    let end = "<w:commentRangeEnd\(declaration) \(id)/><w:r\(declaration)><w:commentReference \(id)/></w:r>"
    return (Array("<w:commentRangeStart\(declaration) \(id)/>".utf8), Array(end.utf8))
  }

  public func addComments(
    _ comments: [[String]], first: Int, in body: XMLTree, to parts: inout RenderedParts
  ) throws(PackageError) {
    let namespace = "xmlns:w=\"\(body.name(of: body.root).namespace)\""
    let xml = comments.enumerated().map { index, lines in
      let paragraphs = lines.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0.escaped)</w:t></w:r></w:p>" }
      return "<w:comment \(namespace) w:id=\"\(first + index)\" w:author=\"vanban\" w:initials=\"vb\">"
        + paragraphs.joined() + "</w:comment>"
    }.joined()
    if let part = contentTypes.notes["comment"], try parts.append(toRootOf: part, { _ in xml }) { return }
    var additions = DOCXAdditions(package, contentTypes)
    let part = additions.add(
      "comments", contentType: Self.commentsType,
      bytes: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:comments \(namespace)>\(xml)</w:comments>".utf8))
    _ = additions.relate("comments", to: .part(part))
    try additions.apply(to: &parts)
  }
}

extension String {
  fileprivate var escaped: String {
    var bytes: [UInt8] = []
    XMLEscape.appendText(self, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

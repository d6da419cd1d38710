public import VanbanPackage
public import VanbanTemplate

/// Comments in a copy of a template (OpenDocument 1.3 part 3, 14.1).
extension ODTFormat {
  private static let commentName = "vanban"

  public func firstComment(in body: XMLTree) throws(PackageError) -> Int {
    let taken = body.nodes.indices.compactMap { node -> Int? in
      guard body.name(of: node).local == "annotation",
        let name = body.value(of: node, OpenDocument.office, "name"), name.hasPrefix(Self.commentName)
      else { return nil }
      return Int(name.dropFirst(Self.commentName.count))
    }
    return (taken.max() ?? 0) + 1
  }

  public func commentEnds(
    _ number: Int, lines: [String], in body: XMLTree
  ) -> (before: [UInt8], after: [UInt8]) {
    let office = "xmlns:office=\"\(OpenDocument.office)\" office:name=\"\(Self.commentName)\(number)\""
    let names = "xmlns:text=\"\(OpenDocument.text)\" xmlns:dc=\"\(OpenDocument.dublinCore)\""
    var before = Array("<office:annotation \(office) \(names)><dc:creator>vanban</dc:creator>".utf8)
    for line in lines {
      before += "<text:p>".utf8
      XMLEscape.appendText(line, to: &before)
      before += "</text:p>".utf8
    }
    before += "</office:annotation>".utf8
    return (before, Array("<office:annotation-end \(office)/>".utf8))
  }

  /// Annotations stand in the body as a whole.
  public func addComments(
    _ comments: [[String]], first: Int, in body: XMLTree, to parts: inout RenderedParts
  ) throws(PackageError) {}
}

import VanbanContent
import VanbanPackage

/// A section's properties and where the template has them.
struct DOCXSection: Sendable {
  /// The element at the end of the body.
  private(set) var range: Range<Int>?
  private(set) var properties = PropertyList(order: WordprocessingML.sectionPropertyOrder)
  private(set) var size = Size()
  private var margins = 2551
  private var upperAndLower = 2268

  struct Size: Sendable {
    var width = 11906
    var height = 16838
  }

  init() {}

  init(endOf tree: XMLTree) {
    guard let body = tree.child(of: tree.root, named: "body"),
      let node = tree.child(of: body, named: "sectPr")
    else { return }
    range = tree.nodes[node].range
    properties = PropertyList(of: node, in: tree, order: WordprocessingML.sectionPropertyOrder)
    if let page = tree.child(of: node, named: "pgSz") {
      size.width = tree.twips(of: page, "w") ?? size.width
      size.height = tree.twips(of: page, "h") ?? size.height
    }
    if let margin = tree.child(of: node, named: "pgMar") {
      margins = ["left", "right"].compactMap { tree.twips(of: margin, $0) }.reduce(0, +)
      // A negative one lets the header overlap the text.
      upperAndLower = ["top", "bottom"].compactMap { tree.twips(of: margin, $0) }.reduce(0) { $0 + abs($1) }
    }
  }

  /// Between the margins, in twips.
  var textWidth: Int { size.width - margins }
  var textHeight: Int { size.height - upperAndLower }

  func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    properties.write(as: "sectPr", to: &bytes)
    return bytes
  }

  /// The section that a break in the content begins. What the template has for its first page alone (a mark in the
  /// header, the contact line in the footer) belongs to page 1 of the document and gives way to empty parts.
  func following(_ sectionBreak: SectionBreak, emptyHeader: String, emptyFooter: String) -> DOCXSection {
    var section = self
    section.properties.remove { child in
      child.name.hasSuffix("Reference") && child.bytes.contains("w:type=\"first\"".utf8)
    }
    section.properties.insert(reference("headerReference", emptyHeader))
    section.properties.insert(reference("footerReference", emptyFooter))
    section.properties.set("type", "<w:type w:val=\"nextPage\"/>")
    if sectionBreak.restartsNumbering {
      section.properties.set("pgNumType", "<w:pgNumType w:start=\"1\"/>")
      section.properties.set("titlePg", "<w:titlePg/>")
    } else {
      section.properties.remove("titlePg")
    }
    section.orient(landscape: sectionBreak.landscape)
    return section
  }

  private func reference(_ name: String, _ id: String) -> PropertyList.Child {
    let namespace = WordprocessingML.relationships
    let xml = "<w:\(name) w:type=\"first\" xmlns:r=\"\(namespace)\" r:id=\"\(id)\"/>"
    return PropertyList.Child(name: name, bytes: Array(xml.utf8))
  }

  private mutating func orient(landscape: Bool) {
    let short = min(size.width, size.height)
    let long = max(size.width, size.height)
    size = landscape ? Size(width: long, height: short) : Size(width: short, height: long)
    let orientation = landscape ? " w:orient=\"landscape\"" : ""
    properties.set("pgSz", "<w:pgSz w:w=\"\(size.width)\" w:h=\"\(size.height)\"\(orientation)/>")
  }
}

extension [UInt8] {
  func contains(_ text: String.UTF8View) -> Bool {
    let needle = Array(text)
    guard count >= needle.count else { return false }
    return (0...(count - needle.count)).contains { self[$0..<($0 + needle.count)].elementsEqual(needle) }
  }
}

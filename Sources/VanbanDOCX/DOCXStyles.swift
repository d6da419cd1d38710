import VanbanPackage

/// The styles of a template by their names, since ids differ from one word processor to the next.
struct DOCXStyles: Sendable {
  private var ids: [String: String] = [:]
  /// Where the sizes of each named style stand.
  private(set) var sizes: [(style: String, range: Range<Int>)] = []

  init() {}

  init(_ tree: XMLTree) {
    for style in tree.children(of: tree.root) where tree.nodes[style].kind == .element {
      guard tree.name(of: style).local == "style", let id = tree.value(of: style, "styleId"),
        let nameNode = tree.child(of: style, named: "name"), let name = tree.value(of: nameNode, "val")
      else { continue }
      ids[name.lowercased()] = Self.escaped(id)
      readSizes(of: style, named: name, in: tree)
    }
    // Some programs write szCs before sz.
    sizes.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func readSizes(of style: Int, named name: String, in tree: XMLTree) {
    guard let properties = tree.child(of: style, named: "rPr") else { return }
    for local in ["sz", "szCs"] {
      guard let size = tree.child(of: properties, named: local),
        let attribute = tree.attribute(size, tree.name(of: size).namespace, "val")
      else { continue }
      sizes.append((name, attribute.range))
    }
  }

  private static func escaped(_ id: String) -> String {
    var bytes: [UInt8] = []
    XMLEscape.appendAttribute(id, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The id of a style as an attribute holds it; Word takes names without regard to case.
  func id(named name: String) -> String? { ids[name.lowercased()] }
}

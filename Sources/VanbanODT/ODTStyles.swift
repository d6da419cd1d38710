import VanbanPackage

/// The styles of a template: the named ones by the names people see, the automatic ones by what they hold.
struct ODTStyles: Sendable {
  /// An automatic paragraph style: what a style made from it has to repeat.
  struct Automatic: Sendable {
    var parent: String?
    var paragraph: [String: String] = [:]
    var text: [String: String] = [:]
  }

  private var names: [String: String] = [:]
  private var automatic: [String: Automatic] = [:]
  private var columnWidths: [String: Double] = [:]
  private var cellPaddings: [String: (left: Double, right: Double)] = [:]
  private(set) var sizes: [(style: String, range: Range<Int>)] = []
  /// Where automatic styles end: an insertion point, or the empty element that has to be opened.
  private(set) var automaticEnd: Range<Int>?

  init() {}

  init(_ tree: XMLTree) {
    for group in tree.elements(of: tree.root) {
      switch tree.name(of: group).local {
      case "automatic-styles":
        automaticEnd = tree.end(of: group)
        for style in tree.elements(of: group) { readAutomatic(style, in: tree) }
      case "styles":
        for style in tree.elements(of: group) { readNamed(style, in: tree) }
      default: continue
      }
    }
  }

  private mutating func readNamed(_ node: Int, in tree: XMLTree) {
    guard let name = tree.value(of: node, OpenDocument.style, "name") else { return }
    let family = tree.value(of: node, OpenDocument.style, "family") ?? ""
    let shown = tree.value(of: node, OpenDocument.style, "display-name") ?? name
    names["\(family)/\(shown.lowercased())"] = name
    guard let properties = tree.child(of: node, OpenDocument.style, "text-properties"),
      let size = tree.attribute(properties, OpenDocument.fo, "font-size")
    else { return }
    sizes.append((shown, size.range))
  }

  private mutating func readAutomatic(_ node: Int, in tree: XMLTree) {
    guard let name = tree.value(of: node, OpenDocument.style, "name") else { return }
    switch tree.value(of: node, OpenDocument.style, "family") {
    case "paragraph":
      automatic[name] = Automatic(
        parent: tree.value(of: node, OpenDocument.style, "parent-style-name"),
        paragraph: tree.attributes(ofChild: "paragraph-properties", of: node),
        text: tree.attributes(ofChild: "text-properties", of: node))
    case "table-column":
      let width = tree.attributes(ofChild: "table-column-properties", of: node)["style:column-width"]
      columnWidths[name] = width.flatMap { Length.points($0) }
    case "table-cell":
      let attributes = tree.attributes(ofChild: "table-cell-properties", of: node)
      let all = attributes["fo:padding"].flatMap { Length.points($0) } ?? 0
      cellPaddings[name] = (
        attributes["fo:padding-left"].flatMap { Length.points($0) } ?? all,
        attributes["fo:padding-right"].flatMap { Length.points($0) } ?? all
      )
    default: return
    }
  }

  /// The name in the file of a paragraph style, by the name that people see.
  func name(ofParagraphStyle shown: String) -> String? { names["paragraph/\(shown.lowercased())"] }

  /// What a style made from `name` begins with.
  func base(_ name: String?) -> Automatic { name.flatMap { automatic[$0] } ?? Automatic(parent: name) }

  /// The width between the paddings of the cell around a paragraph, in points; nil outside tables.
  func cellWidth(around paragraph: Int, in tree: XMLTree) -> Double? {
    guard let cell = tree.ancestor(of: paragraph, OpenDocument.table, ["table-cell"]),
      let table = tree.ancestor(of: cell, OpenDocument.table, ["table"])
    else { return nil }
    let before = tree.elements(of: Int(tree.nodes[cell].parent)).prefix { $0 != cell }
    let first = before.reduce(0) { $0 + tree.count($1, "number-columns-repeated") }
    let span = tree.count(cell, "number-columns-spanned")
    let widths = columns(of: table, in: tree)
    let outer = widths.dropFirst(first).prefix(span).reduce(0, +)
    let padding = tree.value(of: cell, OpenDocument.table, "style-name").flatMap { cellPaddings[$0] } ?? (0, 0)
    return outer - padding.left - padding.right
  }

  private func columns(of node: Int, in tree: XMLTree) -> [Double] {
    tree.elements(of: node).flatMap { child -> [Double] in
      switch tree.name(of: child).local {
      case "table-column":
        let width = tree.value(of: child, OpenDocument.table, "style-name").flatMap { columnWidths[$0] } ?? 0
        return Array(repeating: width, count: tree.count(child, "number-columns-repeated"))
      case "table-columns", "table-column-group", "table-header-columns": return columns(of: child, in: tree)
      default: return []
      }
    }
  }
}

extension XMLTree {
  func elements(of node: Int) -> [Int] { children(of: node).filter { nodes[$0].kind == .element } }

  func child(of node: Int, _ namespace: String, _ local: String) -> Int? {
    elements(of: node).first { name(of: $0) == XMLName(namespace, local) }
  }

  func value(of node: Int, _ namespace: String, _ local: String) -> String? {
    attribute(node, namespace, local)?.value
  }

  func ancestor(of node: Int, _ namespace: String, _ locals: Set<String>) -> Int? {
    var node = Int(nodes[node].parent)
    while node > 0 {
      if nodes[node].kind == .element, name(of: node).namespace == namespace, locals.contains(name(of: node).local) {
        return node
      }
      node = Int(nodes[node].parent)
    }
    return nil
  }

  /// A count in an attribute of the table namespace, bounded against absurd files.
  func count(_ node: Int, _ local: String) -> Int {
    min(max(value(of: node, OpenDocument.table, local).flatMap { Int($0) } ?? 1, 1), 16384)
  }

  /// The attributes of a properties element with the prefixes of the specification.
  func attributes(ofChild local: String, of node: Int) -> [String: String] {
    guard let child = child(of: node, OpenDocument.style, local) else { return [:] }
    var result: [String: String] = [:]
    for attribute in attributes[nodes[child].attributes] {
      let name = names[Int(attribute.name)]
      if let prefix = OpenDocument.prefixes[name.namespace] { result["\(prefix):\(name.local)"] = attribute.value }
    }
    return result
  }

  /// Where a child can be added at the end: a point, or the whole of an empty element.
  func end(of node: Int) -> Range<Int> {
    let node = nodes[node]
    return node.isSelfClosing ? node.range : node.content.upperBound..<node.content.upperBound
  }
}

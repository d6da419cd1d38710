import VanbanPackage

/// The styles of a template: the named ones by the names people see, the automatic ones by what they hold.
struct ODTStyles: Sendable {
  /// An automatic paragraph style: what a style made from it has to repeat.
  struct Automatic: Sendable {
    var parent: String?
    var paragraph: [String: String] = [:]
    var text: [String: String] = [:]
    var masterPage: String?
  }

  /// A column's width: a measure, or a share of the table's width (OpenDocument 1.3 part 3, 20.326, 20.328).
  enum ColumnWidth: Sendable {
    case points(Double)
    case share(Double)
  }

  private var names: [String: String] = [:]
  private var automatic: [String: Automatic] = [:]
  private var columnWidths: [String: ColumnWidth] = [:]
  private var cellPaddings: [String: (left: Double, right: Double)] = [:]
  private(set) var sizes: [(style: String, range: Range<Int>)] = []
  /// The names of styles, page layouts and master pages that ours could clash with: this engine's own begin with `vanban`.
  private(set) var taken: Set<String> = []
  /// The sizes in points, by the names that people see, in small letters.
  private var points: [String: Double] = [:]
  /// Where automatic styles end: an insertion point, or the empty element that has to be opened.
  private(set) var automaticEnd: Range<Int>?

  init() {}

  init(_ tree: XMLTree) {
    for group in tree.elements(of: tree.root) {
      switch tree.name(of: group).local {
      case "automatic-styles":
        automaticEnd = tree.end(of: group)
        for style in tree.elements(of: group) {
          take(style, in: tree)
          readAutomatic(style, in: tree)
        }
      case "styles":
        for style in tree.elements(of: group) {
          take(style, in: tree)
          readNamed(style, in: tree)
        }
      case "master-styles": for page in tree.elements(of: group) { take(page, in: tree) }
      default: continue
      }
    }
  }

  private mutating func take(_ node: Int, in tree: XMLTree) {
    guard let name = tree.value(of: node, OpenDocument.style, "name"), name.hasPrefix("vanban") else { return }
    taken.insert(name)
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
    points[shown.lowercased()] = Length.points(size.value)
  }

  private mutating func readAutomatic(_ node: Int, in tree: XMLTree) {
    guard let name = tree.value(of: node, OpenDocument.style, "name") else { return }
    switch tree.value(of: node, OpenDocument.style, "family") {
    case "paragraph":
      automatic[name] = Automatic(
        parent: tree.value(of: node, OpenDocument.style, "parent-style-name"),
        paragraph: tree.attributes(ofChild: "paragraph-properties", of: node),
        text: tree.attributes(ofChild: "text-properties", of: node),
        masterPage: tree.value(of: node, OpenDocument.style, "master-page-name"))
    case "table-column":
      let attributes = tree.attributes(ofChild: "table-column-properties", of: node)
      columnWidths[name] = ColumnWidth(attributes)
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

  /// Whether a paragraph of that automatic style begins a page or a column.
  func breaksPage(_ name: String) -> Bool {
    guard let style = automatic[name] else { return false }
    let isBroken = (style.paragraph["fo:break-before"] ?? "auto") != "auto"
    return isBroken || !(style.masterPage ?? "").isEmpty
  }

  /// The width of an automatic column style.
  func columnWidth(_ name: String) -> ColumnWidth? { columnWidths[name] }

  /// The size that a style sets, in points; nil where it sets none.
  func size(named shown: String) -> Double? { points[shown.lowercased()] }

  /// The name in the file of a text style, by the name that people see.
  func name(ofTextStyle shown: String) -> String? { names["text/\(shown.lowercased())"] }

  /// What a style made from `name` begins with.
  func base(_ name: String?) -> Automatic { name.flatMap { automatic[$0] } ?? Automatic(parent: name) }

  /// The width between the paddings of the cell around a paragraph, in points; nil outside tables.
  func cellWidth(around paragraph: Int, in tree: XMLTree, page: Double) -> Double? {
    if let width = tree.boxWidth(around: paragraph) { return width }
    guard let cell = tree.ancestor(of: paragraph, OpenDocument.table, ["table-cell"]),
      let table = tree.ancestor(of: cell, OpenDocument.table, ["table"])
    else { return nil }
    let before = tree.elements(of: Int(tree.nodes[cell].parent)).prefix { $0 != cell }
    let first = before.reduce(0) { $0 + tree.count($1, "number-columns-repeated") }
    let span = tree.count(cell, "number-columns-spanned")
    let free = cellWidth(around: table, in: tree, page: page) ?? page
    let outer = points(columns(of: table, in: tree), in: free).dropFirst(first).prefix(span).reduce(0, +)
    let padding = tree.value(of: cell, OpenDocument.table, "style-name").flatMap { cellPaddings[$0] } ?? (0, 0)
    return outer - padding.left - padding.right
  }

  private func points(_ columns: [ColumnWidth], in width: Double) -> [Double] {
    let shares = columns.reduce(0) { if case .share(let share) = $1 { $0 + share } else { $0 } }
    return columns.map {
      switch $0 {
      case .points(let points): points
      case .share(let share): width * share / max(shares, 1)
      }
    }
  }

  private func columns(of node: Int, in tree: XMLTree) -> [ColumnWidth] {
    // Columns stand before the rows, of which there may be many.
    tree.children(of: node).prefix { !tree.isRow($0) }.flatMap { child -> [ColumnWidth] in
      guard tree.nodes[child].kind == .element else { return [] }
      switch tree.name(of: child).local {
      case "table-column":
        let style = tree.value(of: child, OpenDocument.table, "style-name")
        let width = style.flatMap { columnWidths[$0] } ?? .share(1)
        return Array(repeating: width, count: tree.count(child, "number-columns-repeated"))
      case "table-columns", "table-column-group", "table-header-columns": return columns(of: child, in: tree)
      default: return []
      }
    }
  }
}

extension ODTStyles.ColumnWidth {
  init?(_ attributes: [String: String]) {
    if let points = attributes["style:column-width"].flatMap({ Length.points($0) }) {
      self = .points(points)
    } else if let share = attributes["style:rel-column-width"].flatMap({ Double($0.dropLast()) }),
      share >= 0, share < 1_000_000
    {
      self = .share(share)
    } else {
      return nil
    }
  }
}

extension XMLTree {
  /// The width between the paddings of 0.1 inch of the text box around a paragraph; nil where a cell is nearer.
  func boxWidth(around node: Int) -> Double? {
    guard let box = ancestor(of: node, OpenDocument.draw, ["text-box"]), let frame = parent(of: box) else { return nil }
    if let cell = ancestor(of: node, OpenDocument.table, ["table-cell"]), cell > box { return nil }
    return value(of: frame, OpenDocument.svg, "width").flatMap { Length.points($0) }.map { max($0 - 14.4, 14.4) }
  }

  /// The names in a namespace that begin with `vanban`, as those of this engine do.
  func ownNames(_ namespace: String) -> [String] {
    guard let name = nameID(namespace, "name") else { return [] }
    return attributes.filter { $0.name == name && $0.value.hasPrefix("vanban") }.map(\.value)
  }

  func elements(of node: Int) -> [Int] { children(of: node).filter { nodes[$0].kind == .element } }

  /// A row or a group of rows.
  func isRow(_ node: Int) -> Bool {
    nodes[node].kind == .element
      && ["table-row", "table-rows", "table-header-rows", "table-row-group"].contains(name(of: node).local)
  }

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

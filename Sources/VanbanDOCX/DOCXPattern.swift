import VanbanPackage

/// What content takes over from the paragraph that asked for it.
public struct DOCXPattern: Sendable {
  /// The paragraph's properties, section properties aside.
  let paragraph: PropertyList
  /// The properties of the run that held the tag.
  let run: PropertyList
  /// The text width of the cell that the paragraph stands in, in twips; nil outside tables: the section decides.
  let cellWidth: Int?

  init(of node: Int, in tree: XMLTree) {
    let properties = tree.child(of: node, named: "pPr")
    var paragraph = PropertyList(
      of: properties, in: tree, order: WordprocessingML.paragraphPropertyOrder)
    for name in ["sectPr", "pPrChange"] { paragraph.remove(name) }
    self.paragraph = paragraph
    let run = tree.descendant(of: node, named: "t").map { Int(tree.nodes[$0].parent) }
    self.run = PropertyList(
      of: run.flatMap { tree.child(of: $0, named: "rPr") }, in: tree,
      order: WordprocessingML.runPropertyOrder)
    cellWidth = tree.cellWidth(around: node)
  }
}

extension XMLTree {
  func child(of node: Int, named name: String) -> Int? {
    children(of: node).first {
      nodes[$0].kind == .element && self.name(of: $0).local == name
        && WordprocessingML.isMain(self.name(of: $0).namespace)
    }
  }

  /// The first element of that name below a node, in document order.
  func descendant(of node: Int, named name: String) -> Int? {
    for child in children(of: node) where nodes[child].kind == .element {
      if self.name(of: child).local == name { return child }
      if let found = descendant(of: child, named: name) { return found }
    }
    return nil
  }

  func value(of node: Int, _ attribute: String) -> String? {
    let namespace = name(of: node).namespace
    return self.attribute(node, namespace, attribute)?.value
  }

  /// A measure, bounded against absurd files: Word's own are below 31680 (ISO/IEC 29500-1, 17.18.81).
  func twips(of node: Int, _ attribute: String) -> Int? {
    value(of: node, attribute).flatMap { Int($0) }.map { min(max($0, -1_000_000), 1_000_000) }
  }

  /// The text width of the innermost cell around a paragraph, in twips; nil outside tables or where none is given.
  func cellWidth(around node: Int) -> Int? {
    var node = Int(nodes[node].parent)
    while node > 0 {
      if nodes[node].kind == .element, name(of: node).local == "tc" { return textWidth(ofCell: node) }
      if nodes[node].kind == .element, name(of: node).local == "txbxContent" { return textWidth(ofBox: node) }
      node = Int(nodes[node].parent)
    }
    return nil
  }

  /// What the extent of the drawing leaves between insets of 0.1 inch (ISO/IEC 29500-1, 20.4.2.7, 21.1.2.1.1).
  private func textWidth(ofBox box: Int) -> Int? {
    var element = parent(of: box)
    while let index = element, name(of: index).local != "anchor", name(of: index).local != "inline" {
      element = parent(of: index)
    }
    let extent = element.flatMap { drawing in
      children(of: drawing).first { nodes[$0].kind == .element && name(of: $0).local == "extent" }
    }
    guard let extent, let width = attribute(extent, "", "cx").flatMap({ Int($0.value) }) else { return nil }
    return max(min(width, 20_000_000) / 635 - 288, 288)
  }

  private func textWidth(ofCell cell: Int) -> Int? {
    guard let properties = child(of: cell, named: "tcPr"),
      let width = child(of: properties, named: "tcW"), value(of: width, "type") ?? "dxa" == "dxa",
      let outer = twips(of: width, "w")
    else { return nil }
    let row = Int(nodes[cell].parent)
    let tableProperties = child(of: Int(nodes[row].parent), named: "tblPr")
    let margins = [child(of: properties, named: "tcMar"), tableProperties.flatMap { child(of: $0, named: "tblCellMar") }]
    return outer - margin(["left", "start"], in: margins) - margin(["right", "end"], in: margins)
  }

  /// 115 twips where nothing is said (ISO/IEC 29500-1, 17.4.42).
  private func margin(_ names: [String], in properties: [Int?]) -> Int {
    for case let node? in properties {
      for name in names {
        if let side = child(of: node, named: name), value(of: side, "w") != nil {
          return twips(of: side, "w") ?? 0
        }
      }
    }
    return 115
  }
}

extension DOCXPattern {
  /// The size of the run that held the tag, in points; nil where it says none.
  var size: Double? {
    guard let element = run.first("sz") else { return nil }
    let digits = element.drop { $0 != UInt8(ascii: "\"") }.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
    return Double(String(decoding: digits, as: UTF8.self)).map { min(max($0, 2), 1000) / 2 }
  }
}

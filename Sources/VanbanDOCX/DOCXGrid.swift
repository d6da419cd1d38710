public import VanbanPackage
public import VanbanTemplate

/// The grid of a table (ISO/IEC 29500-1, 17.4.15, 17.4.17, 17.4.49).
extension DOCXFormat {
  public static func gridItem(_ node: Int, in tree: XMLTree) -> GridItem? {
    let name = tree.name(of: node)
    guard WordprocessingML.isMain(name.namespace) else { return nil }
    let main = name.namespace
    switch name.local {
    case "gridCol": return GridItem(width: tree.attribute(node, main, "w")?.range)
    case "gridBefore":
      let count = tree.attribute(node, main, "val")
      return GridItem(columns: columns(count), count: count?.range)
    case "tc":
      let properties = tree.child(of: node, main, "tcPr")
      let span = properties.flatMap { tree.child(of: $0, main, "gridSpan") }
      let width = properties.flatMap { tree.child(of: $0, main, "tcW") }
      let count = span.flatMap { tree.attribute($0, main, "val") }
      return GridItem(
        columns: columns(count), count: count?.range,
        width: width.flatMap { tree.attribute($0, main, "w") }?.range)
    default: return nil
    }
  }

  /// Bounded against absurd files.
  private static func columns(_ count: XMLTree.Attribute?) -> Int {
    min(max(count.flatMap { Int($0.value) } ?? 1, 1), 16384)
  }

  public static var coveredCell: [UInt8] { [] }
}

extension DOCXWriter {
  /// A number of twips or fiftieths of a percent; a percentage as such (strict) keeps its sign.
  public mutating func write(
    width: ArraySlice<UInt8>, sharedBy count: Int, in part: String, to buffer: inout [UInt8]
  ) {
    let digits = width.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard let whole = Int(String(decoding: digits, as: UTF8.self)), count > 1 else { return buffer += width }
    buffer += String(whole / count).utf8
    buffer += width[digits.endIndex...]
  }
}

extension XMLTree {
  func child(of node: Int, _ namespace: String, _ local: String) -> Int? {
    children(of: node).first { nodes[$0].kind == .element && name(of: $0) == XMLName(namespace, local) }
  }
}

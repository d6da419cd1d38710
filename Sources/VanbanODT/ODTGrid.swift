public import VanbanPackage
public import VanbanTemplate

/// The grid of a table (OpenDocument 1.3 part 3, 9.1).
extension ODTFormat {
  public static func gridItem(_ node: Int, in tree: XMLTree) -> GridItem? {
    let name = tree.name(of: node)
    guard name.namespace == OpenDocument.table else { return nil }
    let repeated = tree.attribute(node, OpenDocument.table, "number-columns-repeated")
    let columns = tree.count(node, "number-columns-repeated")
    switch name.local {
    case "table-column":
      return GridItem(
        columns: columns, count: repeated?.range, isRepeated: true,
        width: tree.attribute(node, OpenDocument.table, "style-name")?.range)
    case "table-cell":
      let spanned = tree.count(node, "number-columns-spanned")
      guard spanned > 1 else { return GridItem(columns: columns, count: repeated?.range, isRepeated: true) }
      return GridItem(
        columns: 1, extent: spanned, count: tree.attribute(node, OpenDocument.table, "number-columns-spanned")?.range)
    case "covered-table-cell": return GridItem(columns: columns, count: repeated?.range, isRepeated: true)
    default: return nil
    }
  }

  public static var coveredCell: [UInt8] { Array("<table:covered-table-cell/>".utf8) }
}

extension ODTWriter {
  /// A column's width stands in its style: the copies get a style of their own.
  public mutating func write(
    width: ArraySlice<UInt8>, sharedBy count: Int, in part: String, to buffer: inout [UInt8]
  ) {
    let name = String(decoding: width, as: UTF8.self)
    guard count > 1, let style = columnStyle(name, sharedBy: count, in: ODTPart(name: part)) else {
      return buffer += width
    }
    buffer += style.utf8
  }
}

import VanbanPackage

/// Reads the body of a rendered document back into a notation: a line a paragraph, `|` around the cells of a row,
/// `/` between the paragraphs of a cell, `⏎` and `⇥` for line breaks and tabs, `▣` for a picture, runs joined. A
/// footnote is `⟦…⟧` with its text; a further reference to one `⟦=…⟧` with the number that is shown.
public enum Reading {
  public static func docx(_ bytes: [UInt8]) throws -> String {
    let package = try Package.read(bytes, name: "ra.docx")
    let part = try package.bytes(of: "word/document.xml") ?? []
    let tree = try XMLTree.parse(part, part: "word/document.xml", document: "ra.docx")
    var reader = Reader(tree: tree, table: "tbl", row: "tr", cell: "tc", paragraphs: ["p"], text: "t")
    if let entry = package.entries.first(where: { $0.name.hasSuffix("footnotes.xml") && $0.name.hasPrefix("word/") }) {
      let bytes = try package.bytes(of: entry.name) ?? []
      reader.readNotes(try XMLTree.parse(bytes, part: entry.name, document: "ra.docx"))
    }
    return reader.lines()
  }

  public static func odt(_ bytes: [UInt8]) throws -> String {
    let package = try Package.read(bytes, name: "ra.odt")
    let part = try package.bytes(of: "content.xml") ?? []
    let tree = try XMLTree.parse(part, part: "content.xml", document: "ra.odt")
    return Reader(
      tree: tree, table: "table", row: "table-row", cell: "table-cell", paragraphs: ["p", "h"], text: nil
    ).lines()
  }
}

private struct Reader {
  let tree: XMLTree
  let table: String
  let row: String
  let cell: String
  let paragraphs: Set<String>
  /// The element that holds text; nil where text stands in the paragraph itself.
  let text: String?
  /// The texts of footnotes by their ids.
  var notes: [String: String] = [:]

  mutating func readNotes(_ tree: XMLTree) {
    let reader = Reader(tree: tree, table: table, row: row, cell: cell, paragraphs: paragraphs, text: text)
    for node in elements(tree.root, in: tree) {
      let key = id(of: node, in: tree)
      notes[key] = notes[key] == nil ? reader.blocks(in: node).joined(separator: " / ") : "two notes of one id"
    }
  }

  private func id(of node: Int, in tree: XMLTree) -> String {
    tree.attributes[tree.nodes[node].attributes].first { tree.names[Int($0.name)].local == "id" }?.value ?? ""
  }

  private func elements(_ node: Int, in tree: XMLTree) -> [Int] {
    tree.children(of: node).filter { tree.nodes[$0].kind == .element }
  }

  func lines() -> String { blocks(in: tree.root).joined(separator: "\n") }

  private func elements(_ node: Int) -> [Int] {
    tree.children(of: node).filter { tree.nodes[$0].kind == .element }
  }

  private func blocks(in node: Int) -> [String] {
    elements(node).flatMap { child -> [String] in
      let name = tree.name(of: child).local
      if paragraphs.contains(name) { return [content(child, reads: text == nil)] }
      if name == row { return ["| " + cells(of: child).joined(separator: " | ") + " |"] }
      return blocks(in: child)
    }
  }

  private func cells(of row: Int) -> [String] {
    elements(row).filter { tree.name(of: $0).local == cell }.map { blocks(in: $0).joined(separator: " / ") }
  }

  private func content(_ node: Int, reads: Bool) -> String {
    tree.children(of: node).map { child -> String in
      switch tree.nodes[child].kind {
      case .text, .cdata: return reads ? tree.text(of: child) : ""
      case .element: break
      default: return ""
      }
      switch tree.name(of: child).local {
      case "br", "line-break": return "⏎"
      case "tab": return "⇥"
      case "blip", "image": return "▣"
      case "desc": return ""
      case "footnoteReference": return "⟦\((notes[id(of: child, in: tree)] ?? "?").trimmedStart)⟧"
      case "note": return "⟦\(blocks(in: child).joined(separator: " / ").trimmedStart)⟧"
      case "note-ref": return "⟦=\(content(child, reads: true))⟧"
      case "instrText": return ""
      case "s": return String(repeating: " ", count: spaces(child))
      case let name: return content(child, reads: reads || name == text)
      }
    }.joined()
  }

  private func spaces(_ node: Int) -> Int {
    let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    return tree.attribute(node, text, "c").flatMap { Int($0.value) } ?? 1
  }
}

extension String {
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}

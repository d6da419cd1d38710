import VanbanPackage

/// Reads all that a DOCX shows, for comparison with a golden document: part by part, each paragraph with its style
/// and its own properties, each run with its emphasis.
public enum StyledReading {
  public static func docx(_ bytes: [UInt8]) throws -> String {
    let package = try Package.read(bytes, name: "ra.docx")
    let kinds = ["document", "header", "footer", "vanban"]
    let names = package.entries.map(\.name).filter { name in
      name.hasSuffix(".xml") && kinds.contains { name.hasPrefix("word/\($0)") }
    }
    return try names.sorted().map { name in
      let tree = try XMLTree.parse(package.bytes(of: name) ?? [], part: name, document: "ra.docx")
      return "# \(name)\n" + StyledPart(tree: tree).blocks(in: tree.root, indent: "").joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }
}

private struct StyledPart {
  let tree: XMLTree

  private func elements(_ node: Int) -> [Int] {
    tree.children(of: node).filter { tree.nodes[$0].kind == .element }
  }

  private func child(_ node: Int, _ name: String) -> Int? {
    elements(node).first { tree.name(of: $0).local == name }
  }

  private func value(_ node: Int) -> String {
    tree.attributes[tree.nodes[node].attributes].map(\.value).joined(separator: ",")
  }

  func blocks(in node: Int, indent: String) -> [String] {
    elements(node).flatMap { child -> [String] in
      switch tree.name(of: child).local {
      case "p": return [indent + paragraph(child)]
      case "tr": return ["\(indent)row"] + blocks(in: child, indent: indent + "  ")
      case "tc": return ["\(indent)cell"] + blocks(in: child, indent: indent + "  ")
      case "sectPr": return ["\(indent)section \(properties(child, leaving: []))"]
      default: return blocks(in: child, indent: indent)
      }
    }
  }

  private func paragraph(_ node: Int) -> String {
    let own = child(node, "pPr")
    let style = own.flatMap { child($0, "pStyle") }.map { value($0) } ?? "-"
    let rest = own.map { properties($0, leaving: ["pStyle"]) } ?? ""
    return "[\(style)]\(rest.isEmpty ? "" : " {\(rest)}") \(runs(node))"
  }

  private func properties(_ node: Int, leaving: Set<String>) -> String {
    elements(node).filter { !leaving.contains(tree.name(of: $0).local) }.map { child in
      let name = tree.name(of: child).local
      let inner = properties(child, leaving: [])
      return name + (value(child).isEmpty ? "" : "=\(value(child))") + (inner.isEmpty ? "" : "(\(inner))")
    }.joined(separator: " ")
  }

  private func runs(_ node: Int) -> String {
    elements(node).map { child in
      switch tree.name(of: child).local {
      case "r": return run(child)
      case "pPr": return ""
      default: return runs(child)
      }
    }.joined()
  }

  private func run(_ node: Int) -> String {
    let mark = child(node, "rPr").map { properties($0, leaving: ["bCs", "iCs"]) } ?? ""
    let text = elements(node).map { child in
      switch tree.name(of: child).local {
      case "t": tree.text(of: child)
      case "br": "⏎"
      case "tab": "⇥"
      case "rPr": ""
      case let other: "<\(other)>"
      }
    }.joined()
    return mark.isEmpty ? text : "‹\(mark)›\(text)‹/›"
  }
}

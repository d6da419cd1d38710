import VanbanPackage

/// The definitions of numbered lists (ISO/IEC 29500-1, 17.9).
struct Numbering {
  private let tree: XMLTree
  private let main: String
  private var abstracts: [String: Int] = [:]
  private var definitions: [String: Int] = [:]

  /// - Returns: nil where the package defines no lists.
  init?(_ bytes: [UInt8]?, part: String?, document: String) throws(PackageError) {
    guard let bytes, let part else { return nil }
    tree = try XMLTree.parse(bytes, part: part, document: document)
    main = tree.name(of: tree.root).namespace
    for node in tree.children(of: tree.root) where tree.nodes[node].kind == .element {
      switch tree.name(of: node).local {
      case "abstractNum": abstracts[value(of: node, "abstractNumId") ?? ""] = node
      case "num": definitions[value(of: node, "numId") ?? ""] = node
      default: continue
      }
    }
  }

  /// The numbers of all lists.
  var numbers: [Int] { definitions.keys.compactMap { Int($0) } }

  /// Whether a list has signs and no numbers: there is nothing to count anew.
  func isBulleted(_ number: String) -> Bool {
    guard let levels = abstract(of: number).map(levels(of:)), !levels.isEmpty else { return false }
    return levels.allSatisfy { level in
      tree.child(of: level, main, "numFmt").flatMap { value(of: $0, "val") } == "bullet"
    }
  }

  /// The part with definitions like the originals', which begin to count anew.
  func adding(_ lists: [(original: Int, copy: Int)]) -> PackagePart.Body {
    var xml: [UInt8] = []
    for list in lists { write(list, to: &xml) }
    // The definitions stand together, before what names the last deletion (CT_Numbering).
    let last = definitions.values.max().map { tree.nodes[$0].range.upperBound }
    let end = last ?? tree.nodes[tree.root].content.upperBound
    return .deflated(tree.bytes[..<end] + xml + tree.bytes[end...])
  }

  private func write(_ list: (original: Int, copy: Int), to xml: inout [UInt8]) {
    guard let node = definitions[String(list.original)] else { return }
    let prefix = tree.prefix(of: node).isEmpty ? "" : tree.prefix(of: node) + ":"
    xml += "<\(prefix)num \(prefix)numId=\"\(list.copy)\">".utf8
    if let abstract = tree.child(of: node, main, "abstractNumId") { xml += tree.source(of: abstract) }
    for level in 0..<9 { xml += "\(override(level, of: node, like: list.original, prefix))".utf8 }
    xml += "</\(prefix)num>".utf8
  }

  /// A level that begins anew; what the original defines for the level itself stays.
  private func override(_ level: Int, of node: Int, like original: Int, _ prefix: String) -> String {
    let own = tree.children(of: node).first {
      tree.name(of: $0).local == "lvlOverride" && value(of: $0, "ilvl") == String(level)
    }
    let definition = own.flatMap { tree.child(of: $0, main, "lvl") }
    let start = own.flatMap { tree.child(of: $0, main, "startOverride") }.flatMap { value(of: $0, "val") }
      ?? definition.flatMap(start(of:)) ?? start(of: level, original) ?? "1"
    let kept = definition.map { String(decoding: tree.source(of: $0), as: UTF8.self) } ?? ""
    return "<\(prefix)lvlOverride \(prefix)ilvl=\"\(level)\"><\(prefix)startOverride \(prefix)val=\"\(start)\"/>"
      + kept + "</\(prefix)lvlOverride>"
  }

  private func start(of level: Int, _ number: Int) -> String? {
    abstract(of: String(number)).map(levels(of:))?
      .first { value(of: $0, "ilvl") == String(level) }.flatMap(start(of:))
  }

  private func start(of level: Int) -> String? {
    tree.child(of: level, main, "start").flatMap { value(of: $0, "val") }
  }

  private func abstract(of number: String) -> Int? {
    definitions[number].flatMap { tree.child(of: $0, main, "abstractNumId") }
      .flatMap { value(of: $0, "val") }.flatMap { abstracts[$0] }
  }

  private func levels(of abstract: Int) -> [Int] {
    tree.children(of: abstract).filter { tree.nodes[$0].kind == .element && tree.name(of: $0).local == "lvl" }
  }

  private func value(of node: Int, _ local: String) -> String? {
    tree.attribute(node, main, local)?.value
  }
}

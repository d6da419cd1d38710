import VanbanPackage
import VanbanTemplate

/// Addresses of links, which stand in a part's relationships (ISO/IEC 29500-1, 17.16.22; 29500-2, 6.5).
enum LinkTargets {
  /// The targets of a part's links in which a brace stands, by the ids of their relationships.
  static func targets(of part: String, in package: Package, document: String) throws(PackageError) -> [String: String] {
    let name = Relationships.part(of: part)
    guard let bytes = try package.bytes(of: name), bytes.contains(where: { "{%".utf8.contains($0) || $0 == 0 }) else {
      return [:]
    }
    let tree = try XMLTree.parse(bytes, part: name, document: document)
    var targets: [String: String] = [:]
    for node in tree.children(of: tree.root) where tree.attribute(node, "", "TargetMode")?.value == "External" {
      guard let type = tree.attribute(node, "", "Type")?.value, type.hasSuffix("/hyperlink"),
        let id = tree.attribute(node, "", "Id")?.value, let target = tree.attribute(node, "", "Target")?.value
      else { continue }
      if target.contains("{") || target.lowercased().contains("%7b") { targets[id] = target }
    }
    return targets
  }

  /// Takes out relationships whose targets held tags and which the rendered parts refer to no more.
  static func dropUnused(in templateParts: [TemplatePart], of parts: inout RenderedParts) throws(PackageError) {
    for part in templateParts where !part.targets.isEmpty {
      guard let bytes = try parts.bytes(of: part.name) else { continue }
      let unused = part.targets.keys.filter { id in
        !["\"", "'"].contains { bytes.firstRange(of: "\($0)\(id)\($0)".utf8) != nil }
      }
      if !unused.isEmpty { try drop(Set(unused), from: Relationships.part(of: part.name), of: &parts) }
    }
  }

  private static func drop(_ ids: Set<String>, from name: String, of parts: inout RenderedParts) throws(PackageError) {
    guard let bytes = try parts.bytes(of: name) else { return }
    let tree = try XMLTree.parse(bytes, part: name, document: name)
    var result: [UInt8] = []
    var at = 0
    for node in tree.children(of: tree.root) {
      guard let id = tree.attribute(node, "", "Id")?.value, ids.contains(id) else { continue }
      result += tree.bytes[at..<tree.nodes[node].range.lowerBound]
      at = tree.nodes[node].range.upperBound
    }
    parts.set(name, .deflated(result + tree.bytes[at...]))
  }
}

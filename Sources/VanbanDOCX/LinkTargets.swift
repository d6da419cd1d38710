import VanbanPackage
import VanbanTemplate

/// The relationships of a template's links whose addresses hold tags; each value of such an address gets one anew.
enum LinkTargets {
  /// Addresses by id.
  static func read(of part: String, in package: Package) throws(PackageError) -> [String: String] {
    let name = Relationships.part(of: part)
    guard let bytes = try package.bytes(of: name), mayHoldTag(bytes) else { return [:] }
    let tree = try XMLTree.parse(bytes, part: name, document: package.name)
    var targets: [String: String] = [:]
    for node in tree.children(of: tree.root) where tree.nodes[node].kind == .element {
      guard tree.attribute(node, "", "Type")?.value.hasSuffix("/hyperlink") ?? false,
        let id = tree.attribute(node, "", "Id")?.value, let target = tree.attribute(node, "", "Target")?.value
      else { continue }
      if mayHoldTag(Array(target.utf8)) { targets[id] = target }
    }
    return targets
  }

  /// Two braces, as they are, as references or as percent codes.
  private static func mayHoldTag(_ bytes: [UInt8]) -> Bool {
    let text = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    return ["{{", "%7b%7b", "&#123;&#123;", "&#x7b;&#x7b;"].contains { text.contains($0.utf8) }
  }

  /// Takes relationships away that nothing refers to any more.
  static func remove(_ ids: Set<String>, of part: String, from parts: inout RenderedParts) throws(PackageError) {
    let name = Relationships.part(of: part)
    guard let bytes = try parts.bytes(of: name) else { return }
    let tree = try XMLTree.parse(bytes, part: name, document: part)
    var kept: [UInt8] = []
    var at = 0
    for node in tree.children(of: tree.root) {
      guard tree.nodes[node].kind == .element, let id = tree.attribute(node, "", "Id")?.value, ids.contains(id)
      else { continue }
      kept += tree.bytes[at..<tree.nodes[node].range.lowerBound]
      at = tree.nodes[node].range.upperBound
    }
    parts.set(name, .deflated(kept + tree.bytes[at...]))
  }
}

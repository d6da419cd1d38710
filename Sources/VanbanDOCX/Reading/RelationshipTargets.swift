import VanbanPackage

extension Relationships {
  /// What a part refers to, by the ids of its relationships (ISO/IEC 29500-2, 6.5).
  static func targets(
    of source: String, in package: Package, document: String
  ) throws(PackageError) -> [String: Target] {
    let name = part(of: source)
    guard let bytes = try package.bytes(of: name) else { return [:] }
    let tree = try XMLTree.parse(bytes, part: name, document: document)
    var targets: [String: Target] = [:]
    for node in tree.children(of: tree.root) where tree.nodes[node].kind == .element {
      guard let id = tree.attribute(node, "", "Id")?.value, let target = tree.attribute(node, "", "Target")?.value
      else { continue }
      let isExternal = tree.attribute(node, "", "TargetMode")?.value == "External"
      targets[id] = isExternal ? .external(target) : .part(resolved(target, in: folder(of: source)))
    }
    return targets
  }

  /// The name of a part from its address, which begins at the package or at the folder of what refers to it.
  private static func resolved(_ address: String, in folder: String) -> String {
    var path: [Substring] = address.hasPrefix("/") ? [] : folder.split(separator: "/")
    for component in address.split(separator: "/") where component != "." {
      if component == ".." { _ = path.popLast() } else { path.append(component) }
    }
    return path.joined(separator: "/")
  }
}

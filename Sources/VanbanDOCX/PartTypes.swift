import VanbanPackage
import VanbanSource

/// What `[Content_Types].xml` says of the parts of a package (ISO/IEC 29500-2, 7.2.3): by name, else by ending.
struct PartTypes {
  private var overrides: [(part: String, type: String)] = []
  private(set) var defaults: [String: String] = [:]

  init(_ tree: XMLTree) {
    for node in tree.children(of: tree.root) where tree.nodes[node].kind == .element {
      guard let type = tree.attribute(node, "", "ContentType")?.value else { continue }
      if let name = tree.attribute(node, "", "PartName")?.value {
        overrides.append((String(name.drop { $0 == "/" }), type))
      } else if let ending = tree.attribute(node, "", "Extension")?.value {
        defaults[ending.lowercased()] = type
      }
    }
  }

  func type(of part: String) -> String? {
    overrides.first { $0.part == part }?.type ?? defaults[FilePath.ending(of: part).lowercased()]
  }

  /// The first part that is said to be of a type, by the end of the type.
  func part(ofType ending: String) -> String? { overrides.first { $0.type.hasSuffix(ending) }?.part }

  /// The parts with their types: those that are named first, the others in the order of the package.
  func parts(of package: Package) -> [(part: String, type: String)] {
    let named = Set(overrides.map(\.part))
    let others = package.entries.filter { !named.contains($0.name) }.compactMap { entry in
      type(of: entry.name).map { (entry.name, $0) }
    }
    return overrides + others
  }

  /// The part that the package begins with (ISO/IEC 29500-1, 11.3.10); nil where it names none.
  static func related(in package: Package, _ document: String) throws(PackageError) -> String? {
    let name = "_rels/.rels"
    guard let bytes = try package.bytes(of: name) else { return nil }
    let tree = try XMLTree.parse(bytes, part: name, document: document)
    for node in tree.children(of: tree.root) where tree.nodes[node].kind == .element {
      guard tree.attribute(node, "", "Type")?.value.hasSuffix("/officeDocument") ?? false,
        let target = tree.attribute(node, "", "Target")?.value
      else { continue }
      let path = target.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      return package[path] == nil ? nil : path
    }
    return nil
  }
}

import VanbanPackage
import VanbanReading
import VanbanSource
import VanbanTemplate

/// A part of a finished document, with what is asked of each of its names worked out once.
struct WordPart {
  let name: String
  /// What messages call it.
  let title: Wording
  let tree: XMLTree
  private let roles: [ElementRole]
  /// The local names of those in the main namespace; empty for others. By the name's number.
  private let locals: [String]
  /// Addresses and parts that it refers to, by id.
  let relationships: [String: Relationships.Target]

  init(
    _ name: String, title: Wording, in package: Package, document: String
  ) throws(PackageError) {
    self.name = name
    self.title = title
    guard let bytes = try package.bytes(of: name) else { throw PackageError(diagnostic: .notDOCX(document)) }
    let tree = try XMLTree.parse(bytes, part: name, document: document)
    self.tree = tree
    roles = tree.names.map { WordprocessingML.role(of: $0) }
    locals = tree.names.map { WordprocessingML.isMain($0.namespace) ? $0.local : "" }
    relationships = try Relationships.targets(of: name, in: package, document: document)
  }

  // MARK: Elements

  /// The elements directly inside a node.
  func elements(of node: Int) -> some Sequence<Int> {
    tree.children(of: node).lazy.filter { tree.nodes[$0].kind == .element }
  }

  func role(of node: Int) -> ElementRole { roles[Int(tree.nodes[node].name)] }

  /// The local name in the main namespace; empty for elements of others.
  func local(of node: Int) -> String { locals[Int(tree.nodes[node].name)] }

  /// The local name, whatever the namespace.
  func anyLocal(of node: Int) -> String { tree.name(of: node).local }

  func child(_ node: Int, _ local: String) -> Int? { elements(of: node).first { self.local(of: $0) == local } }

  /// The first element of that local name below a node, whatever its namespace.
  func descendant(_ node: Int, _ local: String) -> Int? {
    tree.descendants(of: node).first { tree.nodes[$0].kind == .element && tree.name(of: $0).local == local }
  }

  // MARK: Attributes

  /// An attribute of the main namespace.
  func value(_ node: Int, _ local: String) -> String? {
    tree.attributes[tree.nodes[node].attributes].first { locals[Int($0.name)] == local }?.value
  }

  /// An attribute without a namespace.
  func plain(_ node: Int, _ local: String) -> String? { tree.attribute(node, "", local)?.value }

  /// What an attribute of the relationships namespace refers to.
  func target(_ node: Int, _ local: String = "id") -> Relationships.Target? {
    let attribute = tree.attributes[tree.nodes[node].attributes].first {
      let name = tree.names[Int($0.name)]
      return name.local == local && WordprocessingML.isRelationships(name.namespace)
    }
    return attribute.flatMap { relationships[$0.value] }
  }

  /// The attribute `val` of a child.
  func value(ofChild local: String, of node: Int) -> String? { child(node, local).flatMap { value($0, "val") } }

  func isOn(_ node: Int) -> Bool { !["0", "false", "off"].contains(value(node, "val") ?? "1") }

  /// Whether there is a child of that name that is not switched off.
  func has(_ node: Int, _ local: String) -> Bool { child(node, local).map(isOn) ?? false }

  /// A measure in points: twips, or a number with its unit.
  func points(_ node: Int, _ local: String) -> Double? { value(node, local).flatMap { Self.points($0, unit: 20) } }

  /// - Parameter unit: how many of what stands without a unit make a point.
  static func points(_ text: String, unit: Double) -> Double? {
    guard let number = Double(text) else { return Measure.points(text) }
    return abs(number) < 31_680_000 ? number / unit : nil
  }

  func integer(_ node: Int, _ local: String) -> Int? {
    value(node, local).flatMap { Int($0) }.flatMap { abs($0) < 1 << 31 ? $0 : nil }
  }
}

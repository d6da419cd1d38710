import VanbanPackage
import VanbanReading
import VanbanSource
import VanbanTemplate

/// A part of a finished document, with what is asked of each of its names worked out once. `WordPart` is its mirror.
struct TextPart {
  let name: String
  /// What messages call it.
  let title: Wording
  let tree: XMLTree
  private let roles: [ElementRole]
  /// The names with the prefixes of the specification, by the name's number; empty for those of other namespaces.
  private let names: [String]

  private static let prefixes = OpenDocument.prefixes.merging([
    OpenDocument.svg: "svg", OpenDocument.xlink: "xlink", OpenDocument.dublinCore: "dc", OpenDocument.meta: "meta",
    OpenDocument.libreOffice: "loext", "http://www.w3.org/XML/1998/namespace": "xml",
  ]) { own, _ in own }

  init(_ name: String, title: Wording, in package: Package, document: String) throws(PackageError) {
    self.name = name
    self.title = title
    guard let bytes = try package.bytes(of: name) else { throw PackageError(diagnostic: .notODT(document)) }
    let tree = try XMLTree.parse(bytes, part: name, document: document)
    self.tree = tree
    roles = tree.names.map { OpenDocument.role(of: $0) }
    names = tree.names.map { name in Self.prefixes[name.namespace].map { "\($0):\(name.local)" } ?? "" }
  }

  /// The elements directly inside a node.
  func elements(of node: Int) -> some Sequence<Int> {
    tree.children(of: node).lazy.filter { tree.nodes[$0].kind == .element }
  }

  func role(of node: Int) -> ElementRole { roles[Int(tree.nodes[node].name)] }

  /// `text:p`.
  func name(of node: Int) -> String { names[Int(tree.nodes[node].name)] }

  func child(_ node: Int, _ name: String) -> Int? { elements(of: node).first { self.name(of: $0) == name } }

  func value(_ node: Int, _ name: String) -> String? {
    tree.attributes[tree.nodes[node].attributes].first { names[Int($0.name)] == name }?.value
  }

  func points(_ node: Int, _ name: String) -> Double? { value(node, name).flatMap { Length.points($0) } }

  func integer(_ node: Int, _ name: String) -> Int? {
    value(node, name).flatMap { Int($0) }.flatMap { abs($0) < 1 << 31 ? $0 : nil }
  }

  /// A count from 1 on.
  func count(_ node: Int, _ name: String, atMost limit: Int) -> Int { min(max(integer(node, name) ?? 1, 1), limit) }

  /// The attributes of an element with their names.
  func values(_ node: Int) -> some Sequence<(name: String, value: String)> {
    tree.attributes[tree.nodes[node].attributes].lazy.map { (names[Int($0.name)], $0.value) }
  }
}

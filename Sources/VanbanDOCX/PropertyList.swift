import VanbanPackage

/// The children of a properties element, kept as bytes and in the order that the schema asks for.
struct PropertyList: Sendable {
  private(set) var children: [Child] = []
  private let order: [String]

  struct Child: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  init(order: [String]) {
    self.order = order
  }

  /// - Parameter node: the properties element; nil for none.
  init(of node: Int?, in tree: XMLTree, order: [String]) {
    self.order = order
    guard let node else { return }
    for child in tree.children(of: node) where tree.nodes[child].kind == .element {
      children.append(
        Child(name: tree.name(of: child).local, bytes: Array(tree.bytes[tree.nodes[child].range])))
    }
  }

  func contains(_ name: String) -> Bool { children.contains { $0.name == name } }

  func first(_ name: String) -> [UInt8]? { children.first { $0.name == name }?.bytes }

  /// Puts a child in its place, instead of all that bear its name.
  mutating func set(_ name: String, _ xml: String) {
    remove(name)
    insert(Child(name: name, bytes: Array(xml.utf8)))
  }

  /// Adds a child after those that bear its name.
  mutating func insert(_ child: Child) {
    let rank = rank(child.name)
    let index = children.firstIndex { self.rank($0.name) > rank } ?? children.count
    children.insert(child, at: index)
  }

  mutating func remove(_ name: String) {
    children.removeAll { $0.name == name }
  }

  mutating func remove(where condition: (Child) -> Bool) {
    children.removeAll(where: condition)
  }

  private func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }

  /// The element with its children; nothing where there are none.
  func write(as element: String, to buffer: inout [UInt8]) {
    guard !children.isEmpty else { return }
    buffer += "<w:\(element)>".utf8
    for child in children { buffer += child.bytes }
    buffer += "</w:\(element)>".utf8
  }
}

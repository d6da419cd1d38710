public import VanbanSource
import VanbanText

/// What tags read of their data: names, members and elements, nested as the data has to be.
///
/// Node 0 is the data as a whole; its members are the names that have to be there.
public struct NameTree: Sendable {
  /// A name, or the elements of a list.
  public struct Node: Sendable {
    /// As it was first spelled; nil for the elements of what it belongs to.
    public let name: String?
    /// Indices into `nodes`, in the order of their first use.
    public internal(set) var members: [Int] = []
    /// Index into `nodes`: what the elements of a list have to be; nil where nothing goes over them.
    public internal(set) var element: Int?
    /// True where the whole is read: printed, compared, handed to a function.
    public internal(set) var isRead = false
    /// True where keys and values are gone over: a map and no list.
    public internal(set) var isMap = false
    /// Where the name stands; of a name in several tags of one paragraph, the first.
    public internal(set) var places: [Place] = []
    var uses = 0
    var guardedUses = 0

    /// True where `??` says every time what to take instead.
    public var isOptional: Bool { uses > 0 && uses == guardedUses }
  }

  public private(set) var nodes = [Node(name: nil)]

  /// The member of that name, however spelled; made where there is none.
  mutating func member(_ name: String, of parent: Int) -> Int {
    if let known = find(name, in: parent) { return known }
    nodes.append(Node(name: name))
    nodes[parent].members.append(nodes.count - 1)
    return nodes.count - 1
  }

  /// The member of that name, however spelled.
  func find(_ name: String, in parent: Int) -> Int? {
    let folded = fold(name)
    return nodes[parent].members.first { nodes[$0].name == name || nodes[$0].name.map(fold) == folded }
  }

  mutating func element(of parent: Int) -> Int {
    if let known = nodes[parent].element { return known }
    nodes.append(Node(name: nil))
    nodes[parent].element = nodes.count - 1
    return nodes.count - 1
  }

  mutating func read(_ node: Int) { nodes[node].isRead = true }

  mutating func goOver(_ node: Int, isMap: Bool) { nodes[node].isMap = nodes[node].isMap || isMap }

  mutating func note(_ node: Int, at place: Place, isGuarded: Bool) {
    nodes[node].uses += 1
    nodes[node].guardedUses += isGuarded ? 1 : 0
    // Uses come in the order of the text, so that a paragraph that is known is one of the last.
    if case .template(let new) = place, nodes[node].places.suffix(8).contains(where: { $0.isIn(new) }) { return }
    nodes[node].places.append(place)
  }
}

extension NameTree {
  /// The paths that are read, in the order of their first use: `so_lieu.benh`, `ds[].ten`.
  public var paths: [(path: String, node: Int)] {
    var result: [(path: String, node: Int)] = []
    collect(0, "", into: &result)
    return result
  }

  private func collect(_ node: Int, _ path: String, into result: inout [(path: String, node: Int)]) {
    let own = nodes[node]
    let isLeaf = own.members.isEmpty && own.element == nil
    if node != 0, isLeaf || own.isRead || own.element.map({ isBare($0) }) ?? false { result.append((path, node)) }
    for member in own.members {
      let name = nodes[member].name ?? ""
      collect(member, path.isEmpty ? name : "\(path).\(name)", into: &result)
    }
    if let element = own.element, !isBare(element) { collect(element, "\(path)[]", into: &result) }
  }

  /// True for elements of which nothing is read: only their number counts.
  private func isBare(_ node: Int) -> Bool {
    nodes[node].members.isEmpty && nodes[node].element == nil && !nodes[node].isRead
  }
}

extension Place {
  /// True in the paragraph of a template's place.
  fileprivate func isIn(_ other: TemplatePlace) -> Bool {
    guard case .template(var own) = self else { return false }
    own.tag = other.tag
    return own == other
  }
}

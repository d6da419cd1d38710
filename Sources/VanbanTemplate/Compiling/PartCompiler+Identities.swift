import VanbanExpression
import VanbanPackage
import VanbanSource

// Ids and lists within what loops copy.
extension PartCompiler {
  /// Gives what loops copy ids of its own, and has lists count as one reads them.
  mutating func addIdentities() {
    guard !copied.isEmpty else { return }
    bodies = CopiedBodies(copied)
    let scoping = ListScoping(format.listParts(in: tree), bodies: bodies, first: firstParagraph(in:))
    IdentityScoping(bytes: tree.bytes, bodies: bodies, lists: scoping)
      .add(identities, to: &plan)
    addLists(scoping)
    for index in plan.keys.indices {
      plan.keys[index].store = plan.keys[index].store.map { plan.settled($0, bodies) }
    }
    for index in lists.indices { lists[index].store = plan.settled(lists[index].store, bodies) }
    for slot in plan.slots { add(slot.range, .identity(slot.key), rank: .max) }
  }

  /// Groups of items that a loop over the items of their list copies: each copy goes on from the one before.
  mutating func addLists(_ scoping: ListScoping) {
    for (part, place) in zip(scoping.parts, scoping.places) {
      guard let start = part.start, place >= 0, scoping.home(of: part.list) != place else { continue }
      let beginning = start.continuation.flatMap { fragments($0, without: [], amending: nil) }
      let id = start.id.flatMap { plan.slots(in: $0).first }
      for attribute in start.continuation + [start.name].compactMap({ $0 }) { add(attribute, .replaced([]), rank: 0) }
      add(start.end..<start.end, .listStart(lists.count), rank: 0)
      lists.append(
        CopiedList(beginning: beginning, id: id, store: plan.store(in: scoping.home(of: part.list))))
    }
  }

  /// Where the first paragraph of a stretch begins that is not there for its tags alone.
  func firstParagraph(in range: Range<Int>) -> Int? {
    tree.nodes.within(range, \.range).first {
      $0.kind == .element && roles[Int($0.name)] == .paragraph && !isControl(at: $0.range.lowerBound)
    }?.range.lowerBound
  }

  func isControl(at offset: Int) -> Bool {
    paragraphs.within(offset..<offset + 1) { tree.nodes[$0.text.node].range }
      .contains { $0.look == .controlOnly }
  }
}

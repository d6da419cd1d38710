internal import VanbanSource

/// From events to nodes: finds what aliases stand for and looks for keys given twice, within the limits.
struct Composer {
  private(set) var diagnostics = Diagnostics()
  private let store: Store
  private let options: YAMLOptions
  private var tape: [Record]
  private var anchors = AnchorTable()
  private var aliasCount = 0
  /// The nodes up to each alias when all that it stands for is counted: where, and how many more than
  /// records.
  private var surplus: [(record: Int, nodes: Int)] = []

  init(_ store: Store, _ options: YAMLOptions) {
    self.store = store
    self.options = options
    tape = store.tape
  }

  mutating func compose() -> Store {
    let resolved = resolved()
    checkKeys(resolved)
    return resolved
  }

  private mutating func resolved() -> Store {
    guard !store.properties.isEmpty || tape.contains(where: { $0.kind == .alias }) else { return store }
    resolveAliases()
    return Store(
      source: store.source, tape: tape, properties: store.properties, directives: store.directives,
      comments: store.comments, mergesKeys: store.mergesKeys)
  }

  private var isFull: Bool { diagnostics.all.count >= options.limits.faults }

  // MARK: - Aliases

  private mutating func resolveAliases() {
    for index in tape.indices where !isFull {
      let record = tape[index]
      if record.kind == .document {
        (anchors, aliasCount, surplus) = (AnchorTable(), 0, [])
      } else if record.kind == .alias {
        if record.flags.contains(.faulty) { continue }
        guard resolve(record, index) else { return }
      } else if let properties = store.properties(of: record), properties.hasAnchor {
        anchors.insert(nameRange(properties.anchorSpan), index, store.source.bytes)
      }
    }
  }

  /// A name without its `&` or `*`.
  private func nameRange(_ span: SourceSpan) -> Range<Int> { span.start + 1..<span.end }

  private mutating func resolve(_ record: Record, _ index: Int) -> Bool {
    let place = Place.source(store.source, record.span)
    guard let target = anchors.find(nameRange(record.span), store.source.bytes) else {
      diagnostics.report(Fault.unknownAlias(store.text(of: record), at: place))
      return true
    }
    guard target + tape[target].size <= index else {
      let anchor = Place.source(store.source, SourceSpan(at: Int(tape[target].start)))
      diagnostics.report(Fault.aliasCycle(store.text(of: record), at: place, anchor: anchor))
      return true
    }
    tape[index].extra = UInt32(target)
    return count(target, index, place)
  }

  /// Keeps count of aliases and of what they stand for; false where a limit is passed.
  private mutating func count(_ target: Int, _ index: Int, _ place: Place) -> Bool {
    aliasCount += 1
    if aliasCount > options.limits.aliases {
      diagnostics.report(Fault.limitAliases(options.limits.aliases, at: place))
      return false
    }
    let before = surplusBefore(target)
    let nodes = tape[target].size + surplusBefore(target + tape[target].size) - before
    surplus.append((index, (surplus.last?.nodes ?? 0) + nodes - 1))
    if index + (surplus.last?.nodes ?? 0) > options.limits.expandedNodes {
      diagnostics.report(Fault.limitExpansion(options.limits.expandedNodes, at: place))
      return false
    }
    return true
  }

  /// How many more nodes than records there are before a record.
  private func surplusBefore(_ record: Int) -> Int {
    var low = 0
    var high = surplus.count
    while low < high {
      let middle = (low + high) / 2
      if surplus[middle].record < record { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : surplus[low - 1].nodes
  }

  // MARK: - Keys

  private mutating func checkKeys(_ store: Store) {
    let found = Bytes.withBytes(of: store.source.bytes) { bytes in
      var check = KeyCheck(bytes, store, options)
      check.run()
      return check.faults
    }
    diagnostics.report(found)
  }
}

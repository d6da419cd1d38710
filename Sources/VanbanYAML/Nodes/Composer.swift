internal import VanbanSource

/// From events to nodes: finds what aliases stand for and looks for keys given twice, within the limits.
struct Composer {
  private(set) var diagnostics = Diagnostics()
  private let store: Store
  private let options: YAMLOptions
  private let tape: [Record]
  /// The records that aliases stand for, by the number of the alias.
  private var targets: [UInt32] = []
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
    guard store.aliasCount > 0 else { return store }
    targets = [UInt32](repeating: 0, count: store.aliasCount + 1)
    resolveAliases(store.source.bytes, store.properties)
    return Store(store, targets: targets)
  }

  private var isFull: Bool { diagnostics.all.count >= options.limits.faults }

  // MARK: - Aliases

  private mutating func resolveAliases(_ bytes: [UInt8], _ properties: [Properties]) {
    let tape = tape
    var index = 0
    while index < tape.count, !isFull {
      let end = index + max(1, tape[index].size)
      (anchors, aliasCount, surplus) = (names(of: index..<end, bytes), 0, [])
      if !anchors.isEmpty, !resolveAliases(index..<end, bytes, properties) { return }
      index = end
    }
  }

  /// The names of the aliases in a document, as many as may be.
  private func names(of document: Range<Int>, _ bytes: [UInt8]) -> AnchorTable {
    let tape = tape
    var names = AnchorTable()
    var count = 0
    for index in document where tape[index].kind == .alias {
      names.want(nameRange(tape[index].span), bytes)
      count += 1
      if count > options.limits.aliases { break }
    }
    return names
  }

  /// Resolves the aliases of one document; false where a limit is passed.
  private mutating func resolveAliases(
    _ document: Range<Int>, _ bytes: [UInt8], _ properties: [Properties]
  ) -> Bool {
    let tape = tape
    for index in document where !isFull {
      let record = tape[index]
      if record.kind == .alias {
        if record.flags.contains(.faulty) { continue }
        guard resolve(record, index) else { return false }
      } else if record.properties != 0, record.kind != .document {
        let own = properties[Int(record.properties) - 1]
        if own.hasAnchor { anchors.insert(nameRange(own.anchorSpan), index, bytes) }
      }
    }
    return true
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
    targets[Int(record.extra)] = UInt32(target)
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

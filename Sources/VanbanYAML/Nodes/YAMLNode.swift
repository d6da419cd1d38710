public import VanbanSource

/// A node of a YAML document: a place in an immutable store, cheap to copy.
///
/// An alias is the node that it stands for, shared and never copied; `isAlias` tells that it was one.
public struct YAMLNode: Sendable {
  /// What a node is.
  public enum Kind: Sendable {
    case scalar, sequence, mapping
  }

  let store: Store
  /// The record of the node, and of what stands in its place in the text.
  let index: UInt32
  let written: UInt32

  init(_ store: Store, _ index: Int) {
    self.store = store
    written = UInt32(index)
    self.index = UInt32(store.target(of: index, store.tape[index]))
  }

  var record: Record { store.tape[Int(index)] }

  /// What the node is; an alias that stands for nothing counts as a scalar.
  public var kind: Kind {
    switch record.kind {
    case .sequence: .sequence
    case .mapping: .mapping
    default: .scalar
    }
  }

  /// How the node is written.
  public var style: YAMLStyle { record.style }

  /// The tag with its handle replaced (`tag:yaml.org,2002:str`); `!` for the non-specific one.
  public var tag: String? { store.tag(of: record) }

  /// The anchor's name without `&`.
  public var anchor: String? { store.anchor(of: record) }

  /// Whether an alias stands here in the text.
  public var isAlias: Bool { index != written }

  /// A scalar's content with escapes and folding done; empty for collections.
  public var text: String { store.text(of: record) }

  /// The node as typed, without anchor and tag.
  public var sourceText: String { store.source[span] }

  /// Where the node stands, in bytes of `source`, without anchor and tag; quotes and brackets are part of it.
  public var span: SourceSpan { record.span }

  /// Where the alias stands that led here, or the node itself.
  public var writtenSpan: SourceSpan { store.tape[Int(written)].span }

  /// The text that the node stands in, in UTF-8.
  public var source: SourceText { store.source }

  /// Where the node stands, for a diagnostic.
  public var place: Place { .source(store.source, span) }

  /// Tells which bytes of the file a stretch of `text` comes from, through escapes, folding and indentation.
  public var textAnchor: Anchor {
    Anchor(store, index)
  }

  /// Whether both are scalars that stand in one file in the same letters, so that their texts are the same.
  ///
  /// False tells nothing: the same text can be written in several ways.
  public func isWritten(like other: YAMLNode) -> Bool {
    guard store === other.store else { return false }
    let (own, others) = (record, other.record)
    guard own.kind == .scalar, others.kind == .scalar, own.style == others.style,
      own.flags.contains(.verbatim), others.flags.contains(.verbatim), own.end - own.start == others.end - others.start
    else { return false }
    return store.source.bytes[own.span.range].elementsEqual(store.source.bytes[others.span.range])
  }

  /// Calls `body` for each of `items`, without making a list of them.
  public func forEachItem(_ body: (YAMLNode) -> Void) {
    guard record.kind == .sequence else { return }
    var next = Int(index) + 1
    let end = Int(index) + record.size
    while next < end {
      body(YAMLNode(store, next))
      next += store.tape[next].size
    }
  }

  /// How many `pairs` there are.
  public var pairCount: Int {
    if store.derivesPairs { return pairs.count }
    guard record.kind == .mapping else { return 0 }
    var (next, count) = (Int(index) + 1, 0)
    let end = Int(index) + record.size
    while next < end {
      let value = next + store.tape[next].size
      guard value < end else { break }
      next = value + store.tape[value].size
      count += 1
    }
    return count
  }

  /// Calls `body` for each of `pairs`, without making a list of them.
  public func forEachPair(_ body: (_ key: YAMLNode, _ value: YAMLNode) -> Void) {
    if store.derivesPairs { return pairs.forEach { body($0.key, $0.value) } }
    guard record.kind == .mapping else { return }
    var next = Int(index) + 1
    let end = Int(index) + record.size
    while next < end {
      let value = next + store.tape[next].size
      guard value < end else { break }
      body(YAMLNode(store, next), YAMLNode(store, value))
      next = value + store.tape[value].size
    }
  }

  /// The items of a sequence; empty for other kinds. Made anew each time: `eachItem` goes through them
  /// without.
  public var items: [YAMLNode] { Array(eachItem) }

  /// The items of a sequence one after the other, with no array of them; none for other kinds.
  public var eachItem: YAMLItems { YAMLItems(self) }

  /// The pairs of a mapping in the order of the text; empty for other kinds.
  ///
  /// With `YAMLOptions.mergeKeys`, the pairs that a key `<<` stands for follow the mapping's own.
  public var pairs: [(key: YAMLNode, value: YAMLNode)] {
    store.joined ?? (store.mergesKeys ? MergedPairs(self).pairs : ownPairs)
  }

  /// The pairs as they are written, `<<` among them.
  var ownPairs: [(key: YAMLNode, value: YAMLNode)] {
    guard record.kind == .mapping else { return [] }
    var result: [(key: YAMLNode, value: YAMLNode)] = []
    var next = Int(index) + 1
    let end = Int(index) + record.size
    while next < end {
      let value = next + store.tape[next].size
      guard value < end else { break }
      result.append((YAMLNode(store, next), YAMLNode(store, value)))
      next = value + store.tape[value].size
    }
    return result
  }

  /// Whether the node is null by the core schema (section 10.3.2): plain and empty, `~`, `null`, `Null`,
  /// `NULL`.
  public var isNull: Bool {
    let record = record
    guard record.kind == .scalar, record.style == .plain else { return false }
    if let tag { return tag == CoreTag.prefix + "null" }
    guard record.end - record.start <= 4 else { return false }
    switch sourceText {
    case "", "~", "null", "Null", "NULL": return true
    default: return false
    }
  }

  /// The value of a key, compared byte by byte; nil where there is none, or the node is no mapping.
  ///
  /// Goes through the pairs; whoever looks up many keys of a large mapping makes a dictionary of `pairs`.
  public subscript(key: String) -> YAMLNode? {
    let wanted = Array(key.utf8)
    if store.derivesPairs { return pairs.first { $0.key.hasText(wanted) }?.value }
    guard record.kind == .mapping else { return nil }
    var next = Int(index) + 1
    let end = Int(index) + record.size
    while next < end {
      let value = next + store.tape[next].size
      if value < end, YAMLNode(store, next).hasText(wanted) { return YAMLNode(store, value) }
      next = value < end ? value + store.tape[value].size : end
    }
    return nil
  }

  private func hasText(_ wanted: [UInt8]) -> Bool {
    let record = record
    guard record.kind == .scalar else { return false }
    guard record.flags.contains(.verbatim) else { return store.textBytes(of: record) == wanted }
    let content = store.contentSpan(of: record).range
    return content.count == wanted.count && store.source.bytes[content].elementsEqual(wanted)
  }

  /// The item at an index; nil past the end, or where the node is no sequence.
  ///
  /// Goes through the items before it; whoever wants many makes an array of `items`, or goes through
  /// `eachItem`.
  public subscript(index: Int) -> YAMLNode? {
    guard index >= 0 else { return nil }
    var items = eachItem
    for _ in 0..<index { guard items.next() != nil else { return nil } }
    return items.next()
  }
}

/// The items of a sequence in order.
public struct YAMLItems: Sequence, IteratorProtocol {
  private let store: Store
  private var index: Int
  private let end: Int

  init(_ node: YAMLNode) {
    store = node.store
    index = Int(node.index) + 1
    end = node.record.kind == .sequence ? Int(node.index) + node.record.size : 0
  }

  /// The next item; nil after the last.
  public mutating func next() -> YAMLNode? {
    guard index < end else { return nil }
    let item = YAMLNode(store, index)
    index += store.tape[index].size
    return item
  }
}

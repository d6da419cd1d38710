public import VanbanSource

/// One document of a YAML stream.
public struct YAMLDocument: Sendable {
  let store: Store
  let index: Int

  private var record: Record { store.tape[index] }

  /// The node that the document is; nil where it is empty text.
  public var root: YAMLNode? {
    let record = record
    guard record.extra > 1 else { return nil }
    let root = YAMLNode(store, index + 1)
    let isNothing = root.span.start == root.span.end && root.record.properties == 0 && root.kind == .scalar
    return isNothing ? nil : root
  }

  /// Whether the document begins with `---`.
  public var hasExplicitStart: Bool { record.flags.contains(.explicitStart) }
  /// Whether the document ends with `...`.
  public var hasExplicitEnd: Bool { record.flags.contains(.explicitEnd) }
  /// The version of a `%YAML` directive, as typed.
  public var version: String? { table?.version }
  /// The handles and prefixes of `%TAG` directives.
  public var tagHandles: [(handle: String, prefix: String)] {
    (table?.handles ?? []).map { ($0.handle, $0.prefix) }
  }

  /// Where the document stands, its markers included, in bytes of `source`.
  public var span: SourceSpan { record.span }
  /// The text in UTF-8.
  public var source: SourceText { store.source }

  /// Where comments of the whole stream stand, if `YAMLOptions.keepsComments` asked for them.
  public var comments: [SourceSpan] { store.comments }

  /// The comments up to the next document; the first has those before it too.
  var ownComments: [SourceSpan] {
    let end = index + record.size
    let limit = end < store.tape.count ? Int(store.tape[end].start) : .max
    let start = index == 0 ? 0 : Int(record.start)
    return Array(store.comments[comment(from: start)..<comment(from: limit)])
  }

  /// The first comment that does not stand before a place.
  private func comment(from offset: Int) -> Int {
    var low = 0
    var high = store.comments.count
    while low < high {
      let middle = (low + high) / 2
      if store.comments[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private var table: Directives? {
    record.properties == 0 ? nil : store.directives[Int(record.properties) - 1]
  }
}

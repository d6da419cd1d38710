public import VanbanSource

/// One event of a YAML stream, in the order of the text.
///
/// Text, anchor and tag are asked of the stream (`YAMLEventStream.text(of:)`), which makes them only then.
public struct YAMLEvent: Sendable {
  /// What begins, ends or stands here.
  public enum Kind: UInt8, Sendable {
    case streamStart, streamEnd
    case documentStart, documentEnd
    case mappingStart, mappingEnd
    case sequenceStart, sequenceEnd
    case scalar, alias
  }

  /// What begins, ends or stands here.
  public let kind: Kind
  /// How the node is written; `.block` for what is no node.
  public let style: YAMLStyle
  /// Of documents: begins with `---`, ends with `...`.
  public let isExplicit: Bool
  let record: UInt32
  private let start: UInt32
  private let end: UInt32

  /// The bytes that the event stands for; of ends without a sign, empty.
  public var span: SourceSpan { SourceSpan(start: Int(start), end: Int(end)) }

  @inline(__always)
  init(
    _ kind: Kind, _ style: YAMLStyle = .block, explicit: Bool = false, record: Int, _ start: UInt32,
    _ end: UInt32
  ) {
    self.kind = kind
    self.style = style
    isExplicit = explicit
    self.record = UInt32(truncatingIfNeeded: record)
    self.start = start
    self.end = end
  }
}

/// The events of a YAML stream: the layer below the nodes, usable alone.
///
/// Holds what the text says and no more: aliases are not resolved, keys may be given twice.
public struct YAMLEventStream: Sequence, Sendable {
  let store: Store

  /// Parses a text; what is wrong is added to `diagnostics`, and the events are those of what could be read.
  public init(_ source: SourceText, options: YAMLOptions = .init(), diagnostics: inout Diagnostics) {
    let reading = Reading(source, options)
    store = reading.store
    diagnostics.report(reading.diagnostics.announcingLimit(options.limits.faults))
  }

  /// The text that the spans count in: UTF-8, whatever the input was.
  public var source: SourceText { store.source }

  /// Where comments stand, if `YAMLOptions.keepsComments` asked for them; from `#` to the end of the line.
  public var comments: [SourceSpan] { store.comments }

  /// A scalar's content with escapes and folding done; an alias's name; else empty.
  public func text(of event: YAMLEvent) -> String {
    event.kind == .scalar || event.kind == .alias ? store.text(of: store.tape[Int(event.record)]) : ""
  }

  /// The anchor's name without `&`.
  public func anchor(of event: YAMLEvent) -> String? {
    isNodeStart(event) ? store.anchor(of: store.tape[Int(event.record)]) : nil
  }

  /// The tag with its handle replaced; `!` for the non-specific one.
  public func tag(of event: YAMLEvent) -> String? {
    isNodeStart(event) ? store.tag(of: store.tape[Int(event.record)]) : nil
  }

  private func isNodeStart(_ event: YAMLEvent) -> Bool {
    event.kind == .scalar || event.kind == .mappingStart || event.kind == .sequenceStart
  }

  /// The events from the beginning of the stream.
  public func makeIterator() -> Iterator { Iterator(store.tape, end: UInt32(store.source.bytes.count)) }

  /// Goes through the tape and gives the ends of collections, which have no records.
  public struct Iterator: IteratorProtocol {
    private let tape: [Record]
    private let end: UInt32
    private var upcoming = -1
    /// The collections that are open: their record and the one after them.
    private var open: [(record: Int, end: Int)] = []
    private var innermostEnd = -1

    init(_ tape: [Record], end: UInt32) {
      self.tape = tape
      self.end = end
    }

    /// The next event; nil after the end of the stream.
    public mutating func next() -> YAMLEvent? {
      if upcoming == innermostEnd { return close() }
      guard upcoming >= 0, upcoming < tape.count else { return edge() }
      let index = upcoming
      let record = tape[index]
      upcoming = index &+ 1
      switch record.kind {
      case .scalar: return YAMLEvent(.scalar, record.style, record: index, record.start, record.end)
      case .alias: return YAMLEvent(.alias, record: index, record.start, record.end)
      case .document, .sequence, .mapping: return start(record, index)
      }
    }

    private mutating func start(_ record: Record, _ index: Int) -> YAMLEvent {
      innermostEnd = index + record.size
      open.append((index, innermostEnd))
      let isExplicit = record.flags.contains(.explicitStart)
      let width: UInt32 = isExplicit ? 3 : record.bracketWidth
      let kind: YAMLEvent.Kind =
        switch record.kind {
        case .document: .documentStart
        case .sequence: .sequenceStart
        default: .mappingStart
        }
      return YAMLEvent(
        kind, record.style, explicit: isExplicit, record: index, record.start, record.start + width)
    }

    private mutating func close() -> YAMLEvent? {
      guard upcoming >= 0, let closed = open.popLast() else { return edge() }
      innermostEnd = open.last?.end ?? -2
      let record = tape[closed.record]
      let isExplicit = record.flags.contains(.explicitEnd)
      let width: UInt32 = isExplicit ? 3 : record.bracketWidth
      let kind: YAMLEvent.Kind =
        switch record.kind {
        case .document: .documentEnd
        case .sequence: .sequenceEnd
        default: .mappingEnd
        }
      return YAMLEvent(
        kind, record.style, explicit: isExplicit, record: closed.record, record.end - width, record.end)
    }

    /// The stream's own events.
    private mutating func edge() -> YAMLEvent? {
      if upcoming == -1 {
        upcoming = 0
        innermostEnd = -2
        return YAMLEvent(.streamStart, record: 0, 0, 0)
      }
      guard upcoming == tape.count else { return nil }
      upcoming += 1
      return YAMLEvent(.streamEnd, record: 0, end, end)
    }
  }
}

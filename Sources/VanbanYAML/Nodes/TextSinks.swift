internal import VanbanSource

/// Gathers the text.
struct ByteSink: TextSink {
  let bytes: Bytes
  var text: [UInt8] = []

  mutating func copy(_ range: Range<Int>) {
    for index in range { text.append(bytes[index]) }
  }

  mutating func put(_ scalar: UnicodeScalar, for range: Range<Int>) {
    UTF8.encode(scalar).map { text.append(contentsOf: $0) }
  }
}

/// Gathers which bytes of the source each stretch of the text comes from.
struct OriginSink: TextSink {
  struct Piece {
    var text: Range<Int>
    var source: Range<Int>
    var isCopy: Bool
  }
  private(set) var pieces: [Piece] = []
  private var length = 0

  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    pieces.append(Piece(text: length..<length + range.count, source: range, isCopy: true))
    length += range.count
  }

  mutating func put(_ scalar: UnicodeScalar, for range: Range<Int>) {
    let width = UTF8.width(scalar)
    pieces.append(Piece(text: length..<length + width, source: range, isCopy: false))
    length += width
  }

  /// Where a stretch of the text stands; `end` is where the content ends in the source.
  func span(of range: Range<Int>, end: Int) -> SourceSpan {
    let start = offset(of: range.lowerBound, isEnd: false) ?? end
    guard !range.isEmpty else { return SourceSpan(at: start) }
    return SourceSpan(start: start, end: max(start, offset(of: range.upperBound - 1, isEnd: true) ?? end))
  }

  /// The byte of the source that the byte of the text at `offset` begins at, or ends at.
  private func offset(of offset: Int, isEnd: Bool) -> Int? {
    guard let piece = pieces.first(where: { $0.text.contains(offset) }) else { return nil }
    guard piece.isCopy else { return isEnd ? piece.source.upperBound : piece.source.lowerBound }
    return piece.source.lowerBound + offset - piece.text.lowerBound + (isEnd ? 1 : 0)
  }
}

extension Store: PlaceResolver {
  func text(of record: Record) -> String {
    if record.kind == .alias { return source[SourceSpan(start: Int(record.start) + 1, end: Int(record.end))] }
    guard record.kind == .scalar else { return "" }
    if record.flags.contains(.verbatim) { return source[contentSpan(of: record)] }
    return String(decoding: textBytes(of: record), as: UTF8.self)
  }

  /// The text of a scalar in UTF-8.
  func textBytes(of record: Record) -> [UInt8] {
    guard record.kind == .scalar || record.kind == .alias else { return [] }
    if record.flags.contains(.verbatim) { return Array(source.bytes[contentSpan(of: record).range]) }
    return Bytes.withBytes(of: source.bytes) { bytes in
      var reader = ScalarText(bytes: bytes, sink: ByteSink(bytes: bytes))
      reader.sink.text.reserveCapacity(Int(record.end - record.start))
      reader.read(record)
      return reader.sink.text
    }
  }

  /// Where a stretch of a scalar's text stands in the source.
  func origin(of range: Range<Int>, in record: Record) -> SourceSpan {
    let content = contentSpan(of: record)
    if record.flags.contains(.verbatim) {
      let start = min(content.start + range.lowerBound, content.end)
      return SourceSpan(start: start, end: max(start, min(content.start + range.upperBound, content.end)))
    }
    return Bytes.withBytes(of: source.bytes) { bytes in
      var reader = ScalarText(bytes: bytes, sink: OriginSink())
      reader.read(record)
      return reader.sink.span(of: range, end: content.end)
    }
  }

  /// The place of a stretch of the text of the record at `index`.
  func place(of range: Range<Int>, inText index: UInt32) -> Place {
    .source(source, origin(of: range, in: tape[Int(index)]))
  }

  /// The span without the quotes.
  func contentSpan(of record: Record) -> SourceSpan {
    switch record.style {
    case .singleQuoted, .doubleQuoted: SourceSpan(start: Int(record.start) + 1, end: Int(record.end) - 1)
    default: record.span
    }
  }
}

/// A stretch of a text in UTF-8 bytes from its beginning; `end` is the first byte after it.
public struct SourceSpan: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  public init(_ range: Range<Int>) {
    self.init(start: range.lowerBound, end: range.upperBound)
  }

  /// The empty span before a byte.
  public init(at offset: Int) {
    self.init(start: offset, end: offset)
  }

  public var range: Range<Int> { start..<end }
}

/// The bytes of one input and the name that messages call it by.
///
/// A class, so that every place in the text can refer to it at the cost of one pointer.
public final class SourceText: Sendable {
  /// The name as the person gave it: a path, or "-" for standard input.
  public let name: String
  /// The text in UTF-8.
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public convenience init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text of a span; bytes that are no UTF-8 appear as U+FFFD.
  public subscript(span: SourceSpan) -> String {
    let range = span.range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The line and column of a byte offset.
  ///
  /// Computed when shown, not kept: one pass over the text up to the offset.
  public func position(of offset: Int) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var start = 0
    var index = 0
    while index < offset {
      if let next = lineBreak(at: index) {
        guard next <= offset else { break }
        line += 1
        start = next
        index = next
      } else {
        index += 1
      }
    }
    let column = String(decoding: bytes[start..<offset], as: UTF8.self).count + 1
    return TextPosition(line: line, column: column, lineStart: start)
  }

  /// The line that holds a byte offset, without its break.
  public func line(holding offset: Int) -> SourceSpan {
    let start = position(of: offset).lineStart
    var end = start
    while end < bytes.count, lineBreak(at: end) == nil { end += 1 }
    return SourceSpan(start: start, end: end)
  }

  /// Where the next line begins, if a line break (LF, CR LF, CR) stands at `index`.
  private func lineBreak(at index: Int) -> Int? {
    switch bytes[index] {
    case 0x0A: index + 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
    default: nil
    }
  }
}

/// A place in a text as an editor counts it: lines and columns from 1, a column being one character.
public struct TextPosition: Hashable, Sendable {
  public let line: Int
  public let column: Int
  /// The byte offset at which the line begins.
  public let lineStart: Int
}

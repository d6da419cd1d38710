import VanbanExpression
import VanbanSource

/// A text under way to what a reader sees, byte by byte with where each was typed.
struct TypedText {
  private(set) var bytes: [UInt8] = []
  private(set) var origins: [Int] = []

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init() {}

  /// A text of a model without its remarks and joins of lines; each tag is an object.
  ///
  /// A control tag that has a line to itself, and may govern what follows, is an object on a line of its own.
  init(_ text: ModelText) {
    let bytes = Array(text.text.utf8)
    var ignored = Diagnostics()
    let tags = text.mayHoldTags
      ? findTags(in: bytes, anchor: Anchor(.nowhere), escapes: true, diagnostics: &ignored) : []
    var index = 0
    for tag in tags {
      append(bytes, index..<tag.range.lowerBound)
      if !tag.isSilent { appendObject(over: tag.range) }
      index = tag.range.upperBound
    }
    append(bytes, index..<bytes.count)
  }

  private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == .backslash, index + 1 < range.upperBound, bytes[index + 1] == .lineFeed {
        index += 2
        while index < range.upperBound, bytes[index].isBlank { index += 1 }
      } else {
        append(bytes[index], from: index)
        index += 1
      }
    }
  }

  mutating func append(_ byte: UInt8, from origin: Int) {
    bytes.append(byte)
    origins.append(origin)
  }

  mutating func appendObject(over range: Range<Int>) {
    append(0xEF, from: range.lowerBound)
    append(0xBF, from: range.lowerBound)
    append(0xBC, from: range.upperBound - 1)
  }

  /// A part of the text with its origins.
  subscript(range: Range<Int>) -> TypedText {
    var part = TypedText()
    part.bytes = Array(bytes[range])
    part.origins = Array(origins[range])
    return part
  }

  /// Tells places, over the anchor of the text as typed.
  func anchor(_ anchor: Anchor) -> Anchor {
    Anchor { [origins] range in
      guard let last = origins.last else { return anchor.place(of: 0..<0) }
      let start = range.lowerBound < origins.count ? origins[range.lowerBound] : last + 1
      let end = range.isEmpty ? start : origins[min(range.upperBound, origins.count) - 1] + 1
      return anchor.place(of: start..<max(start, end))
    }
  }
}

// MARK: - Lines

extension TypedText {
  /// The lines that hold anything, without blanks around them.
  var lines: [TypedText] {
    var lines: [TypedText] = []
    var start = 0
    for index in bytes.indices where bytes[index] == .lineFeed {
      lines.append(trimmed(start..<index))
      start = index + 1
    }
    lines.append(trimmed(start..<bytes.count))
    return lines.filter { !$0.isEmpty }
  }

  func trimmed(_ range: Range<Int>) -> TypedText {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return self[start..<end]
  }

  /// True where nothing but objects and blanks is in it.
  var isObject: Bool {
    var rest = text.unicodeScalars[...]
    while let first = rest.first, first == SubjectText.object || first == " " { rest.removeFirst() }
    return rest.isEmpty
  }
}

extension FoundTag {
  /// True for what prints nothing and governs nothing.
  fileprivate var isSilent: Bool {
    switch tag {
    case .remark, .assign, .directive: true
    default: false
    }
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let backslash = UInt8(ascii: "\\")

  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r") }
}

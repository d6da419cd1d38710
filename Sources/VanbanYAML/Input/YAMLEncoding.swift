public import VanbanSource

/// The encoding of an input (section 5.2), told by its first bytes: a byte order mark, or where the zeros stand.
public enum YAMLEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16BigEndian = "UTF-16BE"
  case utf16LittleEndian = "UTF-16LE"
  case utf32BigEndian = "UTF-32BE"
  case utf32LittleEndian = "UTF-32LE"

  /// The encoding of an input; UTF-8 where nothing tells another.
  public init(of bytes: [UInt8]) {
    func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
    switch (byte(0), byte(1), byte(2), byte(3)) {
    case (0, 0, 0xFE, 0xFF), (0, 0, 0, .some): self = .utf32BigEndian
    case (0xFF, 0xFE, 0, 0), (.some, 0, 0, 0): self = .utf32LittleEndian
    case (0xFE, 0xFF, _, _), (0, .some, _, _): self = .utf16BigEndian
    case (0xFF, 0xFE, _, _), (.some, 0, _, _): self = .utf16LittleEndian
    default: self = .utf8
    }
  }

  /// The same text in UTF-8 under the same name; the source itself if it is UTF-8 already.
  ///
  /// What cannot be read becomes U+FFFD and a fault; of UTF-8 the parser looks for that. A byte order mark stays.
  public static func decode(_ source: SourceText, diagnostics: inout Diagnostics) -> SourceText {
    decode(source, &diagnostics, limit: YAMLLimits().faults)
  }

  static func decode(_ source: SourceText, _ diagnostics: inout Diagnostics, limit: Int) -> SourceText {
    var transcoder = Transcoder(source.bytes)
    let encoding = YAMLEncoding(of: source.bytes)
    switch encoding {
    case .utf8: return source
    case .utf16BigEndian, .utf16LittleEndian: transcoder.utf16(encoding == .utf16BigEndian)
    case .utf32BigEndian, .utf32LittleEndian: transcoder.utf32(encoding == .utf32BigEndian)
    }
    let decoded = SourceText(name: source.name, bytes: transcoder.text)
    for fault in transcoder.faults.prefix(limit) {
      let place = Place.source(decoded, SourceSpan(start: fault.text, end: fault.text + 3))
      diagnostics.report(Fault.invalidEncoding(encoding, fault.byte, at: place))
    }
    return decoded
  }
}

/// Turns UTF-16 and UTF-32 into UTF-8.
private struct Transcoder {
  private let bytes: [UInt8]
  var text: [UInt8] = []
  /// Where a unit cannot be read: its byte in the input, and that of the U+FFFD in the text.
  var faults: [(byte: Int, text: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    text.reserveCapacity(bytes.count)
  }

  private func unit(_ index: Int, _ width: Int, _ isBigEndian: Bool) -> UInt32 {
    var value: UInt32 = 0
    for offset in 0..<width {
      let byte = UInt32(bytes[index + (isBigEndian ? offset : width - 1 - offset)])
      value = value << 8 | byte
    }
    return value
  }

  private mutating func append(_ value: UInt32, at index: Int) {
    if let scalar = UnicodeScalar(value), let encoded = UTF8.encode(scalar) {
      text.append(contentsOf: encoded)
    } else {
      faults.append((index, text.count))
      text += [0xEF, 0xBF, 0xBD]
    }
  }

  mutating func utf32(_ isBigEndian: Bool) {
    var index = 0
    while index + 4 <= bytes.count {
      append(unit(index, 4, isBigEndian), at: index)
      index += 4
    }
    if index < bytes.count { append(.max, at: index) }
  }

  mutating func utf16(_ isBigEndian: Bool) {
    var index = 0
    while index + 2 <= bytes.count {
      let high = unit(index, 2, isBigEndian)
      if 0xD800..<0xDC00 ~= high, index + 4 <= bytes.count,
        case let low = unit(index + 2, 2, isBigEndian), 0xDC00..<0xE000 ~= low
      {
        append(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), at: index)
        index += 4
      } else {
        append(high, at: index)
        index += 2
      }
    }
    if index < bytes.count { append(.max, at: index) }
  }
}

/// The text that raw XML stands for, and where each of its bytes came from.
///
/// Offsets are UTF-8 bytes: `bytes` is the decoded text, raw offsets count from the beginning of the part.
public struct DecodedText: Sendable {
  /// The text with its references resolved and its line ends normalised.
  public let bytes: [UInt8]
  /// The raw bytes it came from.
  public let range: Range<Int>
  /// Where raw and decoded text do not run in step; empty where they do all the way.
  private let steps: [Step]

  /// From `decoded` on, byte for byte, until the next step, the text stands at `raw`.
  private struct Step {
    let decoded: Int
    let raw: Int
    /// A reference: all its bytes came from `raw`.
    let isReference: Bool
  }

  enum Kind {
    case text, cdata, attribute
  }

  /// The decoded text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The raw offset of a decoded byte: inside a reference, where the reference begins; at the end, the raw end.
  public func rawOffset(of decodedOffset: Int) -> Int {
    if decodedOffset >= bytes.count { return range.upperBound }
    guard let step = step(holding: decodedOffset) else { return range.lowerBound + decodedOffset }
    return step.isReference ? step.raw : step.raw + decodedOffset - step.decoded
  }

  /// The raw bytes that a stretch of the decoded text came from.
  public func rawRange(of decoded: Range<Int>) -> Range<Int> {
    let start = rawOffset(of: decoded.lowerBound)
    return start..<max(start, rawOffset(of: decoded.upperBound))
  }

  /// The last step at or before `offset`.
  private func step(holding offset: Int) -> Step? {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].decoded <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? steps[low - 1] : nil
  }
}

// MARK: - Decoding

extension DecodedText {
  /// Decodes well-formed raw text.
  init(_ raw: [UInt8], _ range: Range<Int>, as kind: Kind) {
    self.range = range
    guard raw[range].contains(where: kind.changes) else {
      bytes = Array(raw[range])
      steps = []
      return
    }
    var decoder = Decoder(kind: kind)
    decoder.decode(raw, range)
    bytes = decoder.bytes
    steps = decoder.steps
  }

  /// The text alone.
  static func string(_ raw: [UInt8], _ range: Range<Int>, as kind: Kind) -> String {
    guard raw[range].contains(where: kind.changes) else { return String(decoding: raw[range], as: UTF8.self) }
    return DecodedText(raw, range, as: kind).string
  }

  private struct Decoder {
    let kind: Kind
    var bytes: [UInt8] = []
    var steps: [Step] = []

    mutating func decode(_ raw: [UInt8], _ range: Range<Int>) {
      bytes.reserveCapacity(range.count)
      var index = range.lowerBound
      while index < range.upperBound {
        if kind.changes(raw[index]) {
          index = decodeOne(raw, index..<range.upperBound)
        } else {
          bytes.append(raw[index])
          index += 1
        }
      }
    }

    /// Decodes the reference or white space at the beginning of `rest`; gives the index after it.
    private mutating func decodeOne(_ raw: [UInt8], _ rest: Range<Int>) -> Int {
      let start = rest.lowerBound
      if raw[start] == UInt8(ascii: "&") {
        guard let end = raw[rest].firstIndex(of: UInt8(ascii: ";")),
          let scalar = XMLReference.scalar(raw[start + 1..<end])
        else {
          bytes.append(raw[start])
          return start + 1
        }
        steps.append(Step(decoded: bytes.count, raw: start, isReference: true))
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        return resume(at: end + 1)
      }
      let isPair = raw[start] == 0x0D && start + 1 < rest.upperBound && raw[start + 1] == 0x0A
      if isPair { steps.append(Step(decoded: bytes.count, raw: start, isReference: true)) }
      bytes.append(kind == .attribute ? 0x20 : 0x0A)
      return isPair ? resume(at: start + 2) : start + 1
    }

    private mutating func resume(at raw: Int) -> Int {
      steps.append(Step(decoded: bytes.count, raw: raw, isReference: false))
      return raw
    }
  }
}

extension DecodedText.Kind {
  /// Whether a raw byte stands for something else (XML 1.0, 2.11, 3.3.3 and 4.1).
  fileprivate func changes(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0D: true
    case UInt8(ascii: "&"): self != .cdata
    case 0x09, 0x0A: self == .attribute
    default: false
    }
  }
}

/// References that need no declaration.
enum XMLReference {
  /// What stands between `&` and `;`, resolved (XML 1.0, 4.1 and 4.6).
  static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first != UInt8(ascii: "#") else { return numeric(name.dropFirst()) }
    return switch String(decoding: name, as: UTF8.self) {
    case "lt": "<"
    case "gt": ">"
    case "amp": "&"
    case "quot": "\""
    case "apos": "'"
    default: nil
    }
  }

  private static func numeric(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }
}

/// A text in the encodings besides UTF-8 that YAML may come in.
enum Encodings {
  static func all(_ utf8: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    let text = String(decoding: utf8, as: UTF8.self)
    let units16 = text.utf16.map { UInt32($0) }
    let units32 = text.unicodeScalars.map(\.value)
    return [
      ("UTF-16BE", bytes(units16, width: 2, isBigEndian: true)),
      ("UTF-16LE", bytes(units16, width: 2, isBigEndian: false)),
      ("UTF-32BE", bytes(units32, width: 4, isBigEndian: true)),
      ("UTF-32LE", bytes(units32, width: 4, isBigEndian: false)),
    ]
  }

  private static func bytes(_ units: [UInt32], width: Int, isBigEndian: Bool) -> [UInt8] {
    units.flatMap { unit in
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: unit >> UInt32(8 * (width - 1 - $0))) }
      return isBigEndian ? bytes : bytes.reversed()
    }
  }
}

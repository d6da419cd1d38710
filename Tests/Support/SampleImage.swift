/// Small pictures made of their headers, and of as much else as a reader of headers asks for.
public enum SampleImage {
  /// A PNG whose pixels are one grey; whole enough to be shown where it is 8 pixels wide or less.
  ///
  /// - Parameter isTransparent: with that grey as its transparent colour.
  public static func png(
    width: Int, height: Int, perMetre: Int? = nil, isTransparent: Bool = false
  ) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += chunk("IHDR", number(width, 4) + number(height, 4) + [8, 0, 0, 0, 0])
    if isTransparent { bytes += chunk("tRNS", [0, 0x80]) }
    if let perMetre { bytes += chunk("pHYs", number(perMetre, 4) + number(perMetre, 4) + [1]) }
    let row = [UInt8(0)] + [UInt8](repeating: 0x80, count: width)
    bytes += chunk("IDAT", stored(Array(repeatElement(row, count: height).joined())))
    return bytes + chunk("IEND", [])
  }

  /// A JPEG of segments without a picture.
  public static func jpeg(
    width: Int, height: Int, unit: Int = 0, density: Int = 1, exif: (density: Int, orientation: Int)? = nil
  ) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    bytes += segment(0xE0, Array("JFIF\0".utf8) + [1, 2] + number(unit, 1) + number(density, 2) + number(density, 2) + [0, 0])
    if let exif { bytes += segment(0xE1, Self.exif(exif.density, exif.orientation)) }
    bytes += segment(0xC0, [8] + number(height, 2) + number(width, 2) + [1, 1, 0x11, 0])
    return bytes + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0, 0xFF, 0xD9]
  }

  private static func exif(_ density: Int, _ orientation: Int) -> [UInt8] {
    func entry(_ tag: Int, _ type: Int, _ value: [UInt8]) -> [UInt8] { number(tag, 2) + number(type, 2) + number(1, 4) + value }
    let end = 8 + 2 + 4 * 12 + 4
    let entries =
      entry(0x0112, 3, number(orientation, 2) + [0, 0]) + entry(0x011A, 5, number(end, 4))
      + entry(0x011B, 5, number(end, 4)) + entry(0x0128, 3, [0, 2, 0, 0])
    return Array("Exif\0\0MM\0*".utf8) + number(8, 4) + number(4, 2) + entries + number(0, 4) + number(density, 4) + number(1, 4)
  }

  private static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker] + number(data.count + 2, 2) + data
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return number(data.count, 4) + body + number(Int(checksum(body)), 4)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
  }

  /// One stored block of deflate in the frame of zlib (RFC 1950, 1951).
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    let length = UInt16(min(data.count, 65535))
    let sizes = [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
    var (a, b) = (UInt32(1), UInt32(0))
    for byte in data {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return [0x78, 0x01, 1] + sizes + data + number(Int(b << 16 | a), 4)
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

/// Reads a JPEG file's segments (ISO/IEC 10918-1, JFIF, EXIF) as far as size and density need.
struct JPEGReader {
  private let bytes: [UInt8]
  private let reader: ByteReader
  private var density: (Double, Double)?
  private var isTurned = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    reader = ByteReader(bytes[...])
  }

  mutating func header() throws(ImageHeader.Fault) -> ImageHeader {
    var at = 2
    while let marker = try marker(at: &at) {
      guard let length = reader.number(at: at, count: 2), length >= 2 else { throw .truncated(.jpeg) }
      let data = bytes[min(at + 2, bytes.count)..<min(at + length, bytes.count)]
      switch marker {
      case 0xE0: readJFIF(ByteReader(data))
      case 0xE1: readEXIF(data)
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker): return try header(frame: ByteReader(data))
      case 0xDA: throw .damaged(.jpeg)
      default: break
      }
      at += length
    }
    throw .truncated(.jpeg)
  }

  /// The marker at `at`, which moves behind it; markers may be preceded by fill bytes.
  private func marker(at: inout Int) throws(ImageHeader.Fault) -> Int? {
    guard let first = reader.number(at: at, count: 1) else { return nil }
    guard first == 0xFF else { throw .damaged(.jpeg) }
    while reader.number(at: at, count: 1) == 0xFF { at += 1 }
    defer { at += 1 }
    return reader.number(at: at, count: 1)
  }

  /// A file that broke off in the middle lacks its end marker.
  private func header(frame: ByteReader) throws(ImageHeader.Fault) -> ImageHeader {
    guard let height = frame.number(at: 1, count: 2), let width = frame.number(at: 3, count: 2), width > 0, height > 0
    else { throw .damaged(.jpeg) }
    guard hasEnd else { throw .truncated(.jpeg) }
    var header = ImageHeader(.jpeg, width: width, height: height)
    header.density = density
    header.isTurned = isTurned
    return header
  }

  private var hasEnd: Bool {
    var index = bytes.count - 1
    while index > 0 {
      if bytes[index] == 0xD9, bytes[index - 1] == 0xFF { return true }
      index -= 1
    }
    return false
  }

  private mutating func readJFIF(_ data: ByteReader) {
    guard data.bytes.starts(with: "JFIF\0".utf8), let unit = data.number(at: 7, count: 1), unit > 0,
      let x = data.number(at: 8, count: 2), let y = data.number(at: 10, count: 2)
    else { return }
    let factor = unit == 2 ? 2.54 : 1
    density = ImageHeader.sensible(Double(x) * factor, Double(y) * factor) ?? density
  }

  /// The first directory of the TIFF structure in the segment: density and orientation.
  private mutating func readEXIF(_ data: ArraySlice<UInt8>) {
    guard data.starts(with: "Exif\0\0".utf8) else { return }
    var tiff = ByteReader(data.dropFirst(6))
    tiff.isLittleEndian = tiff.bytes.starts(with: "II".utf8)
    guard let directory = tiff.number(at: 4, count: 4), let count = tiff.number(at: directory, count: 2) else { return }
    var values: [Int: Double] = [:]
    for entry in 0..<min(count, 200) {
      let offset = directory + 2 + 12 * entry
      guard let tag = tiff.number(at: offset, count: 2) else { break }
      values[tag] = value(at: offset, in: tiff)
    }
    isTurned = (values[0x0112] ?? 1) != 1
    guard let x = values[0x011A], let y = values[0x011B] else { return }
    let factor = values[0x0128] == 3 ? 2.54 : 1
    density = density ?? ImageHeader.sensible(x * factor, y * factor)
  }

  /// A number of two bytes, or a quotient of two of four.
  private func value(at entry: Int, in tiff: ByteReader) -> Double? {
    switch tiff.number(at: entry + 2, count: 2) {
    case 3: return tiff.number(at: entry + 8, count: 2).map(Double.init)
    case 5:
      guard let offset = tiff.number(at: entry + 8, count: 4), let top = tiff.number(at: offset, count: 4),
        let bottom = tiff.number(at: offset + 4, count: 4), bottom > 0
      else { return nil }
      return Double(top) / Double(bottom)
    default: return nil
    }
  }
}

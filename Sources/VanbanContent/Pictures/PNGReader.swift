/// Reads a PNG file's chunks (ISO/IEC 15948) as far as size and density need.
struct PNGReader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private let reader: ByteReader

  init(_ bytes: [UInt8]) {
    reader = ByteReader(bytes[...])
  }

  /// The header of a file that goes on to its end: a copy that broke off is no picture.
  func header() throws(ImageHeader.Fault) -> ImageHeader {
    var at = Self.signature.count
    var header: ImageHeader?
    while let chunk = try chunk(at: at) {
      if header == nil, chunk.name != Self.name("IHDR") { throw .damaged(.png) }
      switch chunk.name {
      case Self.name("IHDR"): header = try size(at: chunk.data)
      case Self.name("tRNS"): header?.isTransparent = true
      case Self.name("pHYs"): header?.density = density(at: chunk.data)
      case Self.name("IEND"):
        guard let header else { throw .damaged(.png) }
        return header
      default: break
      }
      at = chunk.end
    }
    throw .truncated(.png)
  }

  private static func name(_ text: String) -> Int { text.utf8.reduce(0) { $0 << 8 | Int($1) } }

  /// Length, name, data and a sum of four bytes.
  private func chunk(at offset: Int) throws(ImageHeader.Fault) -> (name: Int, data: Int, end: Int)? {
    guard let length = reader.number(at: offset, count: 4), let name = reader.number(at: offset + 4, count: 4),
      reader.number(at: offset + 8 + length, count: 4) != nil
    else { return nil }
    return (name, offset + 8, offset + 12 + length)
  }

  private func size(at offset: Int) throws(ImageHeader.Fault) -> ImageHeader {
    guard let width = reader.number(at: offset, count: 4), let height = reader.number(at: offset + 4, count: 4),
      (1...0x7FFF_FFFF).contains(width), (1...0x7FFF_FFFF).contains(height)
    else { throw .damaged(.png) }
    var header = ImageHeader(.png, width: width, height: height)
    // Colour types 4 and 6 have an alpha channel.
    header.isTransparent = [4, 6].contains(reader.number(at: offset + 9, count: 1))
    return header
  }

  /// Pixels per metre, where the unit is 1.
  private func density(at offset: Int) -> (Double, Double)? {
    guard let x = reader.number(at: offset, count: 4), let y = reader.number(at: offset + 4, count: 4),
      reader.number(at: offset + 8, count: 1) == 1
    else { return nil }
    return ImageHeader.sensible(Double(x) * 0.0254, Double(y) * 0.0254)
  }
}

/// What the first bytes of a picture tell: its kind, its size and how dense its pixels lie.
public struct ImageHeader: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case png, jpeg

    public var ending: String { ".\(rawValue)" }
    public var mediaType: String { "image/\(rawValue)" }
  }

  /// What is wrong with a file that ought to be a picture.
  public enum Fault: Error, Hashable, Sendable {
    /// Of another kind, with its name where it is known.
    case otherKind(String?)
    case truncated(Kind)
    case damaged(Kind)
  }

  public var kind: Kind
  /// In pixels.
  public var width: Int
  public var height: Int
  /// In pixels per inch; nil where the file says nothing sensible.
  public var density: (Double, Double)? {
    get { densityX > 0 && densityY > 0 ? (densityX, densityY) : nil }
    set { (densityX, densityY) = newValue ?? (0, 0) }
  }
  private var densityX = 0.0
  private var densityY = 0.0
  /// A camera's note that the picture has to be turned to stand upright, which word processors pass over.
  public var isTurned = false
  /// Whether what lies below can show through it: a PNG with an alpha channel or a transparent colour.
  public var isTransparent = false

  init(_ kind: Kind, width: Int, height: Int) {
    self.kind = kind
    self.width = width
    self.height = height
  }

  /// Reads the header of a PNG or JPEG file.
  public init(_ bytes: [UInt8]) throws(Fault) {
    if bytes.starts(with: PNGReader.signature) {
      self = try PNGReader(bytes).header()
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      var reader = JPEGReader(bytes)
      self = try reader.header()
    } else {
      throw .otherKind(Self.otherKind(bytes))
    }
  }

  /// In points; 96 pixels per inch where nothing else is said, as word processors have it.
  public var size: (width: Double, height: Double) {
    let (x, y) = density ?? (96, 96)
    return (Double(width) / x * 72, Double(height) / y * 72)
  }

  /// A density between 30 and 4800 pixels per inch; beyond that it is a default somebody never set.
  static func sensible(_ x: Double, _ y: Double) -> (Double, Double)? {
    let range = 30.0...4800.0
    return range.contains(x) && range.contains(y) ? (x, y) : nil
  }

  private static func otherKind(_ bytes: [UInt8]) -> String? {
    let starts: [(bytes: String, at: Int, name: String)] = [
      ("GIF8", 0, "GIF"), ("BM", 0, "BMP"), ("II*\0", 0, "TIFF"), ("MM\0*", 0, "TIFF"), ("WEBP", 8, "WebP"),
      ("ftyphei", 4, "HEIC"), ("ftypmif1", 4, "HEIC"), ("ftypavif", 4, "AVIF"), ("%PDF", 0, "PDF"), ("<svg", 0, "SVG"),
      ("<?xml", 0, "SVG/XML"), (" EMF", 40, "EMF"), ("\u{1}\0\t\0", 0, "WMF"), ("PK\u{3}\u{4}", 0, "zip/Office"),
    ]
    return starts.first { bytes.dropFirst($0.at).starts(with: $0.bytes.utf8) }?.name
  }
}

/// Big- and little-endian numbers in a stretch of bytes; nil beyond its end.
struct ByteReader {
  let bytes: ArraySlice<UInt8>
  var isLittleEndian = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// - Parameter count: 1, 2 or 4 bytes.
  func number(at offset: Int, count: Int) -> Int? {
    guard offset >= 0, count <= bytes.count, offset <= bytes.count - count else { return nil }
    let start = bytes.startIndex + offset
    let digits = bytes[start..<start + count]
    return (isLittleEndian ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
  }
}

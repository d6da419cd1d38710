/// A zip file laid out by hand, so that tests can make what no writer would (APPNOTE 4.3).
public struct RawZip {
  public struct Entry {
    public var name: String
    /// As it stands in the file.
    public var data: [UInt8]
    public var method: UInt16 = 0
    public var flags: UInt16 = 0x0800
    /// What the headers claim; nil for the truth.
    public var size: UInt32?
    public var crc: UInt32?
    public var hasDescriptor = false
    public var isZip64 = false

    public init(
      name: String, data: [UInt8], method: UInt16 = 0, flags: UInt16 = 0x0800, size: UInt32? = nil,
      crc: UInt32? = nil, hasDescriptor: Bool = false, isZip64: Bool = false
    ) {
      self.name = name
      self.data = data
      self.method = method
      self.flags = flags
      self.size = size
      self.crc = crc
      self.hasDescriptor = hasDescriptor
      self.isZip64 = isZip64
    }
  }

  public var entries: [Entry]
  public var comment: [UInt8] = []
  /// What the end record claims; nil for the truth.
  public var count: UInt16?

  public init(_ entries: [Entry]) { self.entries = entries }

  public init(_ name: String, _ data: String) { entries = [Entry(name: name, data: Array(data.utf8))] }

  public var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      file += local(entry)
      directory += central(entry, offset: offset)
    }
    let start = file.count
    file += directory
    if entries.contains(where: \.isZip64) { file += zip64End(start: start, size: directory.count) }
    return file + end(start: start, size: directory.count)
  }

  private func local(_ entry: Entry) -> [UInt8] {
    let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
    let sums = [entry.realCRC, UInt32(entry.data.count), entry.claimedSize].flatMap(le)
    let extra: [UInt8] = entry.isZip64 ? zip64Extra(entry, offset: nil) : []
    let header = le(0x0403_4B50) + le16(20) + le16(flags) + le16(entry.method) + le16(0) + le16(0x21)
    let known = entry.isZip64 ? le(entry.realCRC) + le(.max) + le(.max) : sums
    return header + (entry.hasDescriptor ? [UInt8](repeating: 0, count: 12) : known)
      + le16(UInt16(entry.name.utf8.count)) + le16(UInt16(extra.count)) + Array(entry.name.utf8) + extra
      + entry.data
      + (entry.hasDescriptor ? le(0x0807_4B50) + sums : [])
  }

  private func central(_ entry: Entry, offset: Int) -> [UInt8] {
    let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
    let extra: [UInt8] = entry.isZip64 ? zip64Extra(entry, offset: offset) : []
    let sizes = entry.isZip64 ? le(.max) + le(.max) : le(UInt32(entry.data.count)) + le(entry.claimedSize)
    return le(0x0201_4B50) + le16(0x031E) + le16(20) + le16(flags) + le16(entry.method) + le16(0) + le16(0x21)
      + le(entry.realCRC) + sizes + le16(UInt16(entry.name.utf8.count)) + le16(UInt16(extra.count))
      + [UInt8](repeating: 0, count: 10) + le(entry.isZip64 ? .max : UInt32(offset)) + Array(entry.name.utf8)
      + extra
  }

  private func zip64Extra(_ entry: Entry, offset: Int?) -> [UInt8] {
    let fields =
      le64(UInt64(entry.claimedSize)) + le64(UInt64(entry.data.count))
      + (offset.map { le64(UInt64($0)) } ?? [])
    return le16(1) + le16(UInt16(fields.count)) + fields
  }

  private func zip64End(start: Int, size: Int) -> [UInt8] {
    let count = UInt64(entries.count)
    return le(0x0606_4B50) + le64(44) + le16(45) + le16(45) + le(0) + le(0) + le64(count) + le64(count)
      + le64(UInt64(size)) + le64(UInt64(start)) + le(0x0706_4B50) + le(0) + le64(UInt64(start + size))
      + le(1)
  }

  private func end(start: Int, size: Int) -> [UInt8] {
    let isZip64 = entries.contains(where: \.isZip64)
    let count = count ?? (isZip64 ? .max : UInt16(entries.count))
    return le(0x0605_4B50) + le16(0) + le16(0) + le16(count) + le16(count)
      + (isZip64 ? le(.max) + le(.max) : le(UInt32(size)) + le(UInt32(start))) + le16(UInt16(comment.count))
      + comment
  }
}

extension RawZip.Entry {
  var claimedSize: UInt32 { size ?? UInt32(data.count) }
  var realCRC: UInt32 { crc ?? crc32(data) }
}

/// The CRC of APPNOTE 4.4.7.
public func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}

private func le16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
private func le(_ value: UInt32) -> [UInt8] { le16(UInt16(value & 0xFFFF)) + le16(UInt16(value >> 16)) }
private func le64(_ value: UInt64) -> [UInt8] {
  le(UInt32(truncatingIfNeeded: value)) + le(UInt32(value >> 32))
}

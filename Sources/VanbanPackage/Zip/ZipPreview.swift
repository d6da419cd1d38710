/// A look at the first and last bytes of what should be a zip file, to say better than libzip what else it
/// is.
struct ZipPreview {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func check(_ limits: PackageLimits) throws(PackageFault) {
    guard !bytes.isEmpty else { throw .empty }
    if begins(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw isEncrypted ? .password : .legacyOffice }
    guard let end = endRecord else {
      throw begins(with: [0x50, 0x4B, 0x03, 0x04]) ? .truncated : .notZip(kind)
    }
    let count = Int(bytes[end + 10]) | Int(bytes[end + 11]) << 8
    // 0xFFFF sends on to a zip64 record; libzip counts those.
    if count != 0xFFFF, count > limits.entries { throw .tooManyEntries(limits.entries) }
  }

  /// True for a compound file that holds an encrypted package ([MS-OFFCRYPTO] 2.3.4.4), named so in UTF-16.
  private var isEncrypted: Bool {
    let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    return bytes.contains(name)
  }

  private func begins(with start: [UInt8]) -> Bool { bytes.starts(with: start) }

  /// Where the end of central directory record stands (APPNOTE 4.3.16): 22 bytes and a comment of up to
  /// 65535.
  private var endRecord: Int? {
    guard bytes.count >= 22 else { return nil }
    for start in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
    where bytes[start] == 0x50 && bytes[start + 1] == 0x4B && bytes[start + 2] == 5 && bytes[start + 3] == 6 {
      return start
    }
    return nil
  }

  /// What the file looks like.
  private var kind: PackageFault.Kind {
    if begins(with: Array("%PDF".utf8)) { return .pdf }
    if begins(with: Array("{\\rtf".utf8)) { return .rtf }
    if begins(with: Array("<".utf8)) || begins(with: [0xEF, 0xBB, 0xBF]) { return .markup }
    return .unknown
  }
}

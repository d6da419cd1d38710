/// Brings a part to UTF-8 (XML 1.0, appendix F).
enum XMLEncoding {
  /// The part in UTF-8, checked.
  static func utf8(_ bytes: [UInt8]) throws(XMLFault) -> [UInt8] {
    if let order = byteOrder(of: bytes) { return try utf8(fromUTF16: bytes, order) }
    if let range = declared(in: bytes) {
      let name = String(decoding: bytes[range], as: UTF8.self)
      guard ["utf-8", "utf8"].contains(name.lowercased()) else {
        throw XMLFault(.encoding(name), at: range.lowerBound)
      }
    }
    try check(bytes)
    return bytes
  }

  private static func check(_ bytes: [UInt8]) throws(XMLFault) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw XMLFault(.notUTF8, at: error.byteOffsets.lowerBound)
    }
  }

  /// The bytes between the quotes of `encoding="…"` in the XML declaration.
  private static func declared(in bytes: [UInt8]) -> Range<Int>? {
    let span = bytes.span
    let start = span.holds("\u{FEFF}", at: 0) ? 3 : 0
    guard span.holds("<?xml", at: start), let end = span.end(of: "?>", from: start),
      let name = span.end(of: "encoding", from: start), name < end
    else { return nil }
    let equals = span.skipWhiteSpace(from: name)
    let quote = span.skipWhiteSpace(from: equals + 1)
    guard quote < end, let close = span.index(of: span[quote], from: quote + 1), close < end else { return nil }
    return quote + 1..<close
  }
}

// MARK: - UTF-16

extension XMLEncoding {
  private enum ByteOrder { case big, little }

  private static func byteOrder(of bytes: [UInt8]) -> ByteOrder? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF): return .big
    case (0xFF, 0xFE): return .little
    case (0, UInt8(ascii: "<")) where bytes[2] == 0: return .big
    case (UInt8(ascii: "<"), 0) where bytes[3] == 0: return .little
    default: return nil
    }
  }

  private static func utf8(fromUTF16 bytes: [UInt8], _ order: ByteOrder) throws(XMLFault) -> [UInt8] {
    let high = order == .big ? 0 : 1
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high]))
    }
    if units.first == 0xFEFF { units.removeFirst() }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      throw XMLFault(.notUTF16, at: 0)
    }
    return redeclared(Array(text.utf8))
  }

  /// The declaration must tell what the bytes are now.
  private static func redeclared(_ bytes: [UInt8]) -> [UInt8] {
    guard let range = declared(in: bytes) else { return bytes }
    var bytes = bytes
    bytes.replaceSubrange(range, with: "UTF-8".utf8)
    return bytes
  }
}

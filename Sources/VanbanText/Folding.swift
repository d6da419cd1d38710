/// The canonical form of a key: unaccented snake_case, whatever diacritics, capitals, spaces or hyphens it
/// was typed with. "Nơi nhận", "nơi_nhận" and "noi-nhan" give "noi_nhan"; "Tỷ lệ (%)" gives "ty_le".
///
/// Letters of other scripts stay. Any other stretch of characters is one `_`, and none at the ends; a key
/// without a letter or digit stays as it is.
public func fold(_ key: String) -> String {
  var key = key
  let isCanonical = key.withUTF8 { bytes in unsafe isCanonicalKey(bytes.span) }
  guard !isCanonical else { return key }
  var folder = KeyFolder()
  decomposed(key) { folder.append($0) }
  return folder.scalars.isEmpty ? key : String(folder.scalars)
}

/// True for text that `fold` leaves alone: small ASCII letters and digits with single `_` between them.
private func isCanonicalKey(_ bytes: Span<UInt8>) -> Bool {
  var afterWord = false
  for index in 0..<bytes.count {
    switch bytes[index] {
    case 0x61...0x7A, 0x30...0x39: afterWord = true
    case 0x5F where afterWord: afterWord = false
    default: return false
    }
  }
  return afterWord
}

private struct KeyFolder {
  var scalars = String.UnicodeScalarView()
  private var gap = false

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "0"..."9": appendWord(scalar)
    case "A"..."Z": appendWord(Unicode.Scalar(UInt8(scalar.value) + 0x20))
    case "đ", "Đ": appendWord("d")
    case "\u{300}"..."\u{36F}": break
    default: appendOther(scalar)
    }
  }

  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else {
      gap = true
      return
    }
    for lower in properties.lowercaseMapping.unicodeScalars { appendWord(lower) }
  }

  private mutating func appendWord(_ scalar: Unicode.Scalar) {
    if gap, !scalars.isEmpty { scalars.append("_") }
    gap = false
    scalars.append(scalar)
  }
}

/// Finds where markup ends. Used on what libxml2 checks as well, so it only has to be safe on ill-formed input.
extension Span<UInt8> {
  /// The index of the first `byte` at or after `start`; nil where there is none.
  func index(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether `text` stands at `start`.
  func holds(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, length <= count - start else { return false }
    for offset in 0..<length where unsafe self[start + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// The index after the first `text` at or after `start`; nil where there is none.
  func end(of text: StaticString, from start: Int) -> Int? {
    let first = unsafe text.utf8Start[0]
    var search = start
    while let found = index(of: first, from: search) {
      if holds(text, at: found) { return found + text.utf8CodeUnitCount }
      search = found + 1
    }
    return nil
  }

  /// The index after the markup that is no element and begins at `start`; nil where it does not end.
  func endOfMarkup(at start: Int) -> Int? {
    if holds("<!--", at: start) { return end(of: "-->", from: start + 4) }
    if holds("<![CDATA[", at: start) { return end(of: "]]>", from: start + 9) }
    if holds("<?", at: start) { return end(of: "?>", from: start + 2) }
    return index(of: UInt8(ascii: ">"), from: start).map { $0 + 1 }
  }

  /// The first index at or after `start` that holds no XML white space.
  func skipWhiteSpace(from start: Int) -> Int {
    var index = start
    while index < count, self[index].isXMLWhiteSpace { index += 1 }
    return index
  }
}

extension UInt8 {
  /// White space (XML 1.0, production 3).
  var isXMLWhiteSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

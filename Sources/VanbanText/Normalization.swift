// The standard library carries Unicode's normalisation tables but does not yet make them public. Tables of
// our own would be a second copy of 30 KB that falls behind the first, so the underscored interface is the
// smaller risk.
@_spi(_Unicode) import Swift

/// A text in Normalization Form C (Unicode Standard Annex #15), as model.md keeps all text.
///
/// Text without combining marks and without the few characters that NFC replaces is returned as it is.
public func nfc(_ text: String) -> String {
  var text = text
  let isDone = text.withUTF8 { bytes in unsafe isSurelyNFC(bytes.span) }
  guard !isDone else { return text }
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: text._nfc)
  return String(scalars)
}

/// The canonical decomposition of a text, mark by mark.
func decomposed(_ text: String, _ body: (Unicode.Scalar) -> Void) {
  for scalar in text._nfd { body(scalar) }
}

/// True where every character is known to be stable under NFC: ASCII, Latin to U+02FF, Latin Extended
/// Additional (where Vietnamese letters stand) and the punctuation of U+2002–U+20FF. Anything else takes the
/// slow way.
private func isSurelyNFC(_ bytes: Span<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case ..<0x80: index += 1
    case 0xC2..<0xCC: index += 2
    case 0xE1, 0xE2:
      guard index + 2 < bytes.count else { return false }
      guard isStable(bytes[index], bytes[index + 1], bytes[index + 2]) else { return false }
      index += 3
    default: return false
    }
  }
  return true
}

/// U+2000 and U+2001 are replaced by NFC; U+20D0 and what follows are combining marks.
private func isStable(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch (first, second) {
  case (0xE1, 0xB8...0xBB): true
  case (0xE2, 0x80): third >= 0x82
  case (0xE2, 0x81...0x82): true
  default: false
  }
}

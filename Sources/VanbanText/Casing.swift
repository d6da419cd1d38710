/// A text in capitals.
public func hoa(_ text: String) -> String { text.uppercased() }

/// A text in small letters.
public func thuong(_ text: String) -> String { text.lowercased() }

/// A text with its first letter as a capital; what stands before the letter may only be spaces and
/// punctuation.
public func hoaDau(_ text: String) -> String {
  let first = text.firstIndex { $0.isLetter || $0.isNumber }
  guard let index = first, text[index].isLetter else { return text }
  return text[..<index] + text[index].uppercased() + text[text.index(after: index)...]
}

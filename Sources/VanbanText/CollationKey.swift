/// The place of a text in Vietnamese order, as CLDR's standard collation for `vi` has it: letters first (a ă
/// â b c d đ e ê … o ô ơ … u ư …), then tones (ngang, huyền, hỏi, ngã, sắc, nặng) over the whole text, then
/// small letters before capitals. Spaces, punctuation and digits come before letters, digit by digit.
public struct CollationKey: Sendable, Hashable, Comparable {
  /// The weights of each strength, strongest first, with 0 between them.
  private let weights: [UInt32]

  /// The place of a text; comparing places is cheap, making them is not.
  public init(_ text: String) {
    var builder = KeyBuilder()
    decomposed(text) { builder.append($0) }
    weights = builder.primary + [0] + builder.secondary + [0] + builder.tertiary
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.weights.lexicographicallyPrecedes(right.weights)
  }
}

private struct KeyBuilder {
  var primary: [UInt32] = []
  var secondary: [UInt32] = []
  var tertiary: [UInt32] = []

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A: appendLetter(scalar.value - 0x61, capital: false)
    case 0x41...0x5A: appendLetter(scalar.value - 0x41, capital: true)
    case 0x111: appendBase(letter(3) + 1, tertiary: small)
    case 0x110: appendBase(letter(3) + 1, tertiary: capital)
    case 0x300...0x36F: appendMark(scalar.value)
    default: appendOther(scalar)
    }
  }

  private mutating func appendLetter(_ index: UInt32, capital isCapital: Bool) {
    appendBase(letter(index), tertiary: isCapital ? capital : small)
  }

  private mutating func appendBase(_ weight: UInt32, tertiary: UInt32) {
    primary.append(weight)
    secondary.append(common)
    self.tertiary.append(tertiary)
  }

  /// A breve, circumflex or horn makes another letter of a vowel; a tone or any other mark weighs after
  /// letters.
  private mutating func appendMark(_ mark: UInt32) {
    if let last = primary.last, let letter = shaped(last, by: mark) {
      primary[primary.count - 1] = letter
    } else {
      secondary.append(toneWeight(mark))
      tertiary.append(small)
    }
  }

  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    if let weight = punctuation[scalar] {
      appendBase(weight, tertiary: small)
    } else if scalar.properties.isLowercase || scalar.properties.uppercaseMapping == String(scalar) {
      appendOtherBase(scalar, tertiary: small)
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        appendOtherBase(lower, tertiary: capital)
      }
    }
  }

  private mutating func appendOtherBase(_ scalar: Unicode.Scalar, tertiary: UInt32) {
    appendBase(otherBase + scalar.value, tertiary: tertiary)
  }

  private func shaped(_ weight: UInt32, by mark: UInt32) -> UInt32? {
    switch (mark, weight) {
    case (0x306, letter(0)): weight + 1
    case (0x302, letter(0)): weight + 2
    case (0x302, letter(4)): weight + 1
    case (0x302, letter(14)): weight + 1
    case (0x31B, letter(14)): weight + 2
    case (0x31B, letter(20)): weight + 1
    default: nil
    }
  }

  private func toneWeight(_ mark: UInt32) -> UInt32 {
    let tones: [UInt32] = [0x300, 0x309, 0x303, 0x301, 0x323]
    guard let rank = tones.firstIndex(of: mark) else { return common + 100 + mark }
    return common + 1 + UInt32(rank)
  }
}

private let common: UInt32 = 1
private let small: UInt32 = 1
private let capital: UInt32 = 2
/// Letters of the Latin alphabet stand four apart, with room for the letters made of them.
private func letter(_ index: UInt32) -> UInt32 { 1000 + index * 4 }
private let otherBase: UInt32 = 10_000

/// What comes before letters, in CLDR's root order.
private let punctuation: [Unicode.Scalar: UInt32] = {
  let order =
    "\t\n\r \u{A0}_-\u{2010}\u{2011}–—,;:!¡?¿.…·'‘’\"“”«»()[]{}§¶@*/\\&#%‰†‡•`´^¨°©®+±÷×<=>|¦~−≈≠≤≥"
    + "¤¢$£¥₫€0123456789"
  var weights: [Unicode.Scalar: UInt32] = [:]
  for (index, scalar) in order.unicodeScalars.enumerated() { weights[scalar] = UInt32(index) + 2 }
  return weights
}()

import VanbanText

/// The number of a note as readers see it, in the kind of figures that stands in the template.
enum NoteNumber {
  /// A number of another kind than figures and Roman numerals is left to the word processor.
  static func text(of number: Int, like typed: ArraySlice<UInt8>) -> [UInt8] {
    let digits = "0123456789", roman = "IVXLCDM"
    if holds(typed, only: digits) { return Array(String(number).utf8) }
    guard let numeral = romanNumeral(number) else { return Array(typed) }
    if holds(typed, only: roman) { return Array(numeral.utf8) }
    return holds(typed, only: roman.lowercased()) ? Array(numeral.lowercased().utf8) : Array(typed)
  }

  private static func holds(_ text: ArraySlice<UInt8>, only characters: String) -> Bool {
    !text.isEmpty && text.allSatisfy { characters.utf8.contains($0) }
  }
}

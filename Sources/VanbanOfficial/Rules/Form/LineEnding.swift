import VanbanReading
import VanbanSource

/// The punctuation mark that a line of a list should end in.
struct LineEnding {
  /// The rules that ask for one.
  static let rules: Set<String> = ["kinh-gui-dau-cau", "can-cu-dau-cau", "noi-nhan-dau-cau"]

  let line: AnatomyLine
  let mark: String

  /// The correction of the text that the line is the end of; nil where no text of the subject is that paragraph, or where
  /// it ends in a sign that says something of its own.
  func fix(in subject: Subject) -> Fix? {
    guard let location = line.paragraph.place.location, let last = line.text.last, !":)…/".contains(last) || last == ")"
    else { return nil }
    let number = subject.texts.firstIndex { text in
      guard case .template(let place) = text.place(of: 0..<0), place.location == location else { return false }
      return text.text.trimmed.hasSuffix(line.text)
    }
    guard let number else { return nil }
    let text = subject.texts[number].text
    let end = text.utf8.count - trailing(of: text)
    let found = String(last)
    return Fix(
      text: number, range: end - found.utf8.count..<end, found: found, replacement: ";,.".contains(last) ? mark : found + mark)
  }

  /// How many bytes of blanks the text ends in.
  private func trailing(of text: String) -> Int {
    text.reversed().prefix(while: \.isWhitespace).reduce(0) { $0 + String($1).utf8.count }
  }
}

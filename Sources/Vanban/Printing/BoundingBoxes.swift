import VanbanOfficial

/// Pages with their words from what `pdftotext -bbox` writes: a line of XHTML for each page and word.
///
/// Read line by line, since its head may hold letters of a document's title that XML does not allow.
enum BoundingBoxes {
  static func pages(_ text: String) -> [PrintedPage] {
    var pages: [PrintedPage] = []
    for line in text.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.hasPrefix("<page "), let width = number("width", in: line),
        let height = number("height", in: line)
      {
        pages.append(PrintedPage(width: width, height: height))
      } else if line.hasPrefix("<word "), let word = word(line), !pages.isEmpty {
        pages[pages.count - 1].words.append(word)
      }
    }
    return pages
  }

  private static func word(_ line: Substring) -> PrintedWord? {
    guard let left = number("xMin", in: line), let top = number("yMin", in: line),
      let right = number("xMax", in: line), let bottom = number("yMax", in: line),
      let begin = line.firstIndex(of: ">"), let end = line.lastIndex(of: "<"), begin < end
    else { return nil }
    let text = plain(String(line[line.index(after: begin)..<end]))
    return text.isEmpty ? nil : PrintedWord(text, left: left, top: top, right: right, bottom: bottom)
  }

  private static func number(_ attribute: String, in line: Substring) -> Double? {
    guard let found = line.firstRange(of: " \(attribute)=\"") else { return nil }
    return Double(line[found.upperBound...].prefix { $0 != "\"" })
  }

  private static func plain(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

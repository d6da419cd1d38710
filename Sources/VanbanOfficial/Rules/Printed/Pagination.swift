import VanbanReading
import VanbanText

/// On which pages each line of a document prints.
///
/// A line that is not found has none: its rules are not judged, rather than guessed.
struct Pagination {
  let pages: [PrintedPage]
  /// The first and last page, from 1, by the line's number in `Anatomy.lines`.
  private(set) var lines: [Int: ClosedRange<Int>] = [:]

  init(_ pages: [PrintedPage], _ lines: [AnatomyLine]) {
    self.pages = pages
    var finder = LineFinder(PrintedStream(pages))
    for line in lines where !line.isEmpty {
      if let pages = finder.pages(of: line) { self.lines[line.index] = pages }
    }
  }

  subscript(line: AnatomyLine) -> ClosedRange<Int>? { lines[line.index] }
}

/// Follows the lines of a document through its pages. Cells side by side begin at the same place.
private struct LineFinder {
  private let stream: PrintedStream
  private var cursor = 0
  /// Where the row began that the last line was in, and the furthest that its cells go.
  private var row = (table: -1, number: -1, column: -1, start: 0, end: 0)

  init(_ stream: PrintedStream) { self.stream = stream }

  mutating func pages(of line: AnatomyLine) -> ClosedRange<Int>? {
    enter(line.stand.cell)
    guard let found = place(of: line) ?? placeBehind(line), !found.isEmpty else { return nil }
    cursor = found.upperBound
    row.end = max(row.end, cursor)
    return stream.page(of: found.lowerBound)...stream.page(of: found.upperBound - 1)
  }

  private mutating func enter(_ cell: AnatomyLine.Cell?) {
    guard let cell else {
      if row.table >= 0 { cursor = max(cursor, row.end) }
      row = (-1, -1, -1, cursor, cursor)
      return
    }
    if cell.table != row.table || cell.row != row.number {
      if row.table >= 0 { cursor = max(cursor, row.end) }
      row = (cell.table, cell.row, cell.column, cursor, cursor)
    } else if cell.column != row.column {
      row.column = cell.column
      cursor = row.start
    }
  }

  /// With the label that numbers it or, where a font of signs prints it otherwise, without.
  private func place(of line: AnatomyLine) -> Range<Int>? {
    if let found = stream.find(PrintedStream.letters(of: line.text), from: cursor) { return found }
    guard line.isFirst, let label = line.paragraph.label, line.text.hasPrefix(label) else { return nil }
    return stream.find(PrintedStream.letters(of: String(line.text.dropFirst(label.count))), from: cursor)
  }

  /// Short lines may have been taken for others further on; a long one leads back.
  private mutating func placeBehind(_ line: AnatomyLine) -> Range<Int>? {
    let letters = PrintedStream.letters(of: line.text)
    guard letters.count >= PrintedStream.known,
      let found = stream.find(letters, from: max(cursor - 4000, 0))
    else { return nil }
    row.end = found.upperBound
    return found
  }
}

import VanbanReading
import VanbanText

/// Goes through a document and takes down its lines in reading order.
struct LineReader {
  private(set) var lines: [AnatomyLine] = []
  private var tables = 0
  private var section = 0

  /// The lines of the body of all sections.
  static func lines(of document: ReadDocument) -> [AnatomyLine] {
    var reader = LineReader()
    for (index, section) in document.sections.enumerated() {
      reader.section = index
      let first = reader.lines.count
      reader.read(section.blocks, Room(width: section.page.textWidth))
      if index > 0, first < reader.lines.count { reader.lines[first].startsSection = true }
    }
    return reader.lines
  }

  /// The lines of what stands in a margin.
  static func lines(of blocks: [ReadBlock], section: Int, width: Double?) -> [AnatomyLine] {
    var reader = LineReader()
    reader.section = section
    reader.read(blocks, Room(width: width))
    return reader.lines
  }

  private struct Room {
    var width: Double?
    var cell: AnatomyLine.Cell?
    var isBoxed = false
  }

  private mutating func read(_ blocks: [ReadBlock], _ room: Room) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): read(paragraph, room)
      case .table(let table): read(table, room)
      }
    }
  }

  private mutating func read(_ table: ReadTable, _ room: Room) {
    let number = room.cell?.table ?? tables
    if room.cell == nil { tables += 1 }
    let isGrid = table.isGrid
    for (index, row) in table.rows.enumerated() {
      for cell in row.cells {
        let place = room.cell.map {
          AnatomyLine.Cell(
            table: number, row: $0.row, column: $0.column, borders: cell.borders, isInGrid: isGrid)
        }
        let own = AnatomyLine.Cell(
          table: number, row: index, column: cell.column, borders: cell.borders, isInGrid: isGrid)
        read(cell.blocks, Room(width: table.width(of: cell), cell: place ?? own, isBoxed: room.isBoxed))
      }
    }
  }

  private mutating func read(_ paragraph: ReadParagraph, _ room: Room) {
    var cutter = LineCutter(paragraph)
    cutter.cut()
    let stand = AnatomyLine.Stand(
      section: section, cell: room.cell, width: room.width, isBoxed: room.isBoxed)
    for line in cutter.lines {
      lines.append(line.anatomyLine(of: paragraph, at: stand, number: lines.count))
    }
    for drawing in cutter.boxes {
      guard case .box(let blocks, let hasOutline) = drawing.kind else { continue }
      let borders = ReadBorders(top: hasOutline, bottom: hasOutline, left: hasOutline, right: hasOutline)
      let cell = AnatomyLine.Cell(
        table: room.cell?.table ?? -1 - lines.count, row: room.cell?.row ?? 0, column: room.cell?.column ?? 0,
        borders: borders, isInGrid: false)
      read(blocks, Room(width: drawing.width, cell: cell, isBoxed: true))
    }
  }
}

/// Cuts the inlines of a paragraph at its line breaks.
private struct LineCutter {
  private(set) var lines: [CutLine] = []
  private(set) var boxes: [ReadDrawing] = []
  private let paragraph: ReadParagraph
  private var line = CutLine()

  init(_ paragraph: ReadParagraph) { self.paragraph = paragraph }

  mutating func cut() {
    line.beginsPage = paragraph.beginsPage
    line.isFirst = true
    if let label = paragraph.label { line.runs.append(ReadRun(text: label + " ", look: firstLook)) }
    for inline in paragraph.inlines { take(inline) }
    lines.append(line)
  }

  private var firstLook: ReadLook {
    for case .run(let run) in paragraph.inlines { return run.look }
    return paragraph.mark
  }

  private mutating func take(_ inline: ReadInline) {
    switch inline {
    case .run(let run): if !run.look.isHidden { line.runs.append(run) }
    case .tab: line.runs.append(ReadRun(text: "\t", look: line.runs.last?.look ?? paragraph.mark))
    case .field(_, let text, let look): line.runs.append(ReadRun(text: text, look: look))
    case .lineBreak: end(beginningPage: false)
    case .pageBreak: end(beginningPage: true)
    case .note: break
    case .drawing(let drawing):
      if case .box = drawing.kind { boxes.append(drawing) } else { line.drawings.append(drawing) }
    }
  }

  private mutating func end(beginningPage: Bool) {
    let isBare = line.runs.isEmpty && line.drawings.isEmpty && beginningPage
    if !isBare { lines.append(line) }
    let isFirst = isBare && line.isFirst
    line = CutLine()
    line.isFirst = isFirst
    line.beginsPage = beginningPage
  }
}

private struct CutLine {
  var runs: [ReadRun] = []
  var drawings: [ReadDrawing] = []
  var isFirst = false
  var beginsPage = false

  func anatomyLine(
    of paragraph: ReadParagraph, at stand: AnatomyLine.Stand, number: Int
  ) -> AnatomyLine {
    AnatomyLine(
      text: runs.shownText.withoutBlanksAround, runs: runs, paragraph: paragraph, stand: stand, index: number,
      column: stand.cell?.column ?? 0, isFirst: isFirst, beginsPage: beginsPage, drawings: drawings)
  }
}

extension [ReadRun] {
  /// Their text in NFC, with capitals where the look asks for them.
  var shownText: String {
    nfc(map { $0.look.isAllCapitals ? hoa($0.text) : $0.text }.joined())
  }
}

extension ReadTable {
  /// True for a table of data: most of its cells have lines on two sides or more.
  var isGrid: Bool {
    let cells = rows.flatMap(\.cells)
    let lined = cells.count { cell in
      let borders = cell.borders
      return [borders.top, borders.bottom, borders.left, borders.right].count { $0 } >= 2
    }
    return lined * 2 > cells.count
  }

  func width(of cell: ReadCell) -> Double? {
    if let width = cell.width { return width }
    let covered = cell.column..<cell.column + cell.columnSpan
    guard covered.upperBound <= columns.count else { return nil }
    return columns[covered].reduce(0, +)
  }
}

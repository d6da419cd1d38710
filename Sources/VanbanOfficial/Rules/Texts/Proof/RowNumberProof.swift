import VanbanReading
import VanbanSource
import VanbanText

/// The column TT of a table: 1, 2, 3 …
enum RowNumberProof {
  static let all: [RuleCheck] = [rows]

  private static let rule = DocumentRule(
    "soat.cot-tt", clause: nil, .warning, by: [.file],
    Wording(vi: "số thứ tự ở cột TT của bảng liên tục, không nhảy, không trùng", en: "numbers in a table's column TT go on without gaps or repeats"))

  private static let rows = RuleCheck(rule) { subject in
    guard let document = subject.document else { return .notJudged(.noFile) }
    let tables = document.sections.flatMap { Self.tables(in: $0.blocks) }.filter(isNumbered)
    guard !tables.isEmpty else { return .doesNotApply }
    let findings = tables.flatMap { Self.findings($0) }
    return findings.isEmpty ? .clean : .found(findings)
  }

  /// Tables of the body, not those inside cells.
  private static func tables(in blocks: [ReadBlock]) -> [ReadTable] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private static func isNumbered(_ table: ReadTable) -> Bool {
    guard let head = table.rows.first?.cells.first(where: { $0.column == 0 }) else { return false }
    return ["tt", "stt", "so_tt", "so_thu_tu"].contains(fold(text(of: head)))
  }

  private static func findings(_ table: ReadTable) -> [Finding] {
    var last: Int?
    return table.rows.dropFirst().filter { !countsColumns($0) }.compactMap { row -> Finding? in
      guard let cell = row.cells.first(where: { $0.column == 0 }), case .paragraph(let paragraph)? = cell.blocks.first,
        let number = number(of: text(of: cell))
      else { return nil }
      defer { last = number }
      guard let last, number != last + 1, number != 1 || last == 1 else { return nil }
      return finding(number, after: last, paragraph)
    }
  }

  /// A row under the head that numbers the columns: 1, 2, 3 …
  private static func countsColumns(_ row: ReadRow) -> Bool {
    row.cells.count > 2 && row.cells.enumerated().allSatisfy { number(of: text(of: $1)) == $0 + 1 }
  }

  private static func finding(_ number: Int, after last: Int, _ paragraph: ReadParagraph) -> Finding {
    Finding(
      rule, at: .template(paragraph.place),
      Wording(
        vi: "cột TT: sau \(last) là \(number), không phải \(last + 1)", en: "column TT: after \(last) comes \(number), and not \(last + 1)"),
      hint: Wording(vi: "xem có thiếu hoặc trùng hàng", en: "look for a row missing or doubled"))
  }

  /// The number of a row, with a point or without; nil for sub-rows and groups.
  private static func number(of text: String) -> Int? {
    let digits = text.hasSuffix(".") ? text.dropLast() : text[...]
    return digits.count <= 4 ? Int(digits) : nil
  }

  private static func text(of cell: ReadCell) -> String {
    cell.blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.label ?? paragraph.text } else { "" } }.joined().trimmed
  }
}

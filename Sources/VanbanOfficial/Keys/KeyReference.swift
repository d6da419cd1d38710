public import VanbanSource

extension KeyLevel {
  /// All keys as Markdown tables, one for each level: the key, what it holds, what it means.
  public static func reference(in language: Language) -> String {
    allCases.map { level in
      "### \(level.title[language])\n\n" + tableHead[language]
        + level.keys.map { $0.row(in: language) }.joined()
    }.joined(separator: "\n")
  }

  private static let tableHead = Wording(
    vi: "| Khóa | Nhận | Ý nghĩa |\n|---|---|---|\n", en: "| Key | Holds | Meaning |\n|---|---|---|\n")

  /// The level's heading in the documentation.
  var title: Wording {
    switch self {
    case .document: Wording(vi: "Văn bản", en: "A document")
    case .abbreviations: Wording(vi: "Chữ viết tắt", en: "Abbreviations")
    case .signatory: Wording(vi: "Người ký", en: "A signatory")
    case .bodyPart: Wording(vi: "Phần của nội dung", en: "A part of a body")
    case .appendix: Wording(vi: "Phụ lục", en: "An appendix")
    case .issued: Wording(vi: "Văn bản kèm theo", en: "A document issued with this one")
    case .copy: Wording(vi: "Bản sao", en: "A certified copy")
    case .data: Wording(vi: "Số liệu có hàng", en: "Data with rows")
    case .table: Wording(vi: "Bảng", en: "A table")
    case .column: Wording(vi: "Cột", en: "A column")
    case .row: Wording(vi: "Hàng", en: "A row")
    case .group: Wording(vi: "Hàng nhóm", en: "A group row")
    case .wideGroup: Wording(vi: "Hàng nhóm gộp cả hàng", en: "A group row over all columns")
    case .cell: Wording(vi: "Ô", en: "A cell")
    }
  }

  /// How another table refers to this one.
  fileprivate func keys(in language: Language) -> String {
    switch language {
    case .vi: "các khóa của “\(title.vi)”"
    case .en: "the keys of “\(title.en)”"
    }
  }
}

extension Key {
  fileprivate func row(in language: Language) -> String {
    let notYet = Wording(vi: "chưa nhận", en: "not served yet")
    let holds = isSupported ? kind.wording(in: language) : notYet[language]
    return "| `\(name)` | \(holds) | \(summary[language]) |\n"
  }
}

extension ValueKind {
  /// What a person may write there.
  fileprivate func wording(in language: Language) -> String {
    switch self {
    case .word(let words, let isComputed):
      words.map { "`\($0)`" }.joined(separator: ", ")
        + (isComputed ? Wording(vi: ", hoặc thẻ", en: ", or tags")[language] : "")
    case .level(let level): level.keys(in: language)
    case .textOr(let level):
      Wording(vi: "chữ, hoặc \(level.keys(in: .vi))", en: "text, or \(level.keys(in: .en))")[language]
    case .list(let kind), .map(let kind), .oneOrList(let kind, _): compound(of: kind, language)
    default: plain[language]
    }
  }

  private func compound(of kind: ValueKind, _ language: Language) -> String {
    let (vi, en) = (kind.wording(in: .vi), kind.wording(in: .en))
    let wording =
      switch self {
      case .map: Wording(vi: "các tên tự đặt, mỗi tên: \(vi)", en: "names of one's own, each with: \(en)")
      case .oneOrList(_, let max):
        Wording(vi: "\(vi); hoặc danh sách, nhiều nhất \(max)", en: "\(en); or a list of \(max) at most")
      default: Wording(vi: "danh sách, mỗi mục: \(vi)", en: "a list, each item: \(en)")
      }
    return wording[language]
  }

  private var plain: Wording {
    switch self {
    case .date: Wording(vi: "ngày", en: "a date")
    case .flag: Wording(vi: "`true` hoặc `false`", en: "`true` or `false`")
    case .count: Wording(vi: "số nguyên từ 1", en: "a whole number from 1")
    case .type: Wording(vi: "tên loại hoặc chữ viết tắt", en: "the name of a type, or its abbreviation")
    case .lines: Wording(vi: "chữ, hoặc danh sách chữ", en: "text, or a list of texts")
    case .texts: Wording(vi: "danh sách chữ", en: "a list of texts")
    case .items(single: true):
      Wording(
        vi: "chữ, hoặc danh sách; mục có thể có mục con", en: "text, or a list; items may have others under them")
    case .items(single: false):
      Wording(vi: "danh sách; mục có thể có mục con", en: "a list; items may have others under them")
    case .body: Wording(vi: "lời văn, hoặc danh sách các phần", en: "the text, or a list of its parts")
    case .appendix: Wording(vi: "phụ lục hoặc văn bản kèm theo", en: "an appendix, or a document")
    case .row: Wording(vi: "hàng, hoặc danh sách ô", en: "a row, or a list of cells")
    case .cell: Wording(vi: "chữ, hoặc ô", en: "text, or a cell")
    case .data: Wording(vi: "dữ liệu bất kỳ", en: "any data")
    default: Wording(vi: "chữ", en: "text")
    }
  }
}

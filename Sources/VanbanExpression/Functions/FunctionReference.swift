public import VanbanSource

extension FunctionTable {
  /// The functions as Markdown tables, one for each group: how it is called, what it does, an example.
  public func reference(in language: Language) -> String {
    Function.Group.allCases.compactMap { group in
      let functions = all.filter { $0.group == group }
      guard !functions.isEmpty else { return nil }
      let head = "### \(group.title[language])\n\n" + Self.tableHead[language]
      return head + functions.map { $0.row(in: language) }.joined()
    }.joined(separator: "\n")
  }

  private static let tableHead = Wording(
    vi: "| Hàm | Ý nghĩa | Ví dụ | Kết quả |\n|---|---|---|---|\n",
    en: "| Function | Meaning | Example | Result |\n|---|---|---|---|\n")
}

extension Function {
  fileprivate func row(in language: Language) -> String {
    let example = examples.first.map { ("`\($0.expression.escapedForTable)`", $0.result) } ?? ("", "")
    return "| `\(signature)` | \(summary[language]) | \(example.0) | \(example.1) |\n"
  }
}

extension Function.Group {
  /// The group's heading in the documentation.
  public var title: Wording {
    switch self {
    case .numbers: Wording(vi: "Số", en: "Numbers")
    case .dates: Wording(vi: "Ngày", en: "Dates")
    case .text: Wording(vi: "Chữ", en: "Text")
    case .lists: Wording(vi: "Danh sách", en: "Lists")
    case .wording: Wording(vi: "Lời văn", en: "Wording")
    case .documents: Wording(vi: "Văn bản", en: "Documents")
    }
  }
}

extension String {
  /// A bar ends a cell of a Markdown table even in code.
  fileprivate var escapedForTable: String { replacing("|", by: "\\|") }
}

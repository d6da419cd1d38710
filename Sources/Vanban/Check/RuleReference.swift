import VanbanOfficial
public import VanbanSource

extension RuleList {
  /// The ids of all rules, as models and `--off` name them.
  public static var ids: [String] { RuleBook.all.map(\.rule.id) }

  /// The rules as Markdown tables, one for each family: the demand, its clause, by what it is judged.
  public static func reference(in language: Language) -> String {
    Family.allCases.map { family in
      let rules = RuleBook.all.map(\.rule).filter { family.holds($0) }
      let head = "### \(family.title[language])\n\n" + tableHead[language]
      return head + rules.map { row($0, language) }.joined()
    }.joined(separator: "\n")
  }

  private static let tableHead = Wording(
    vi: "| Quy tắc | Đòi hỏi | Căn cứ | Mức | Phán theo |\n|---|---|---|---|---|\n",
    en: "| Rule | Demand | Clause | Severity | Judged by |\n|---|---|---|---|---|\n")

  private static func row(_ rule: DocumentRule, _ language: Language) -> String {
    let judges = rule.judges.map { $0.wording[language] }.joined(separator: ", ")
    let cells = [
      "`\(rule.id)`", rule.demand[language], shortened(rule.clause ?? ""), rule.severity.wording[language],
      judges + (rule.isFixable ? "; `--fix`" : ""),
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }

  /// A clause without the decree's name, which stands above the tables.
  private static func shortened(_ clause: String) -> String {
    let decree = "NĐ 30/2020/NĐ-CP, "
    return clause.hasPrefix(decree) ? String(clause.dropFirst(decree.count)) : clause
  }

  /// Rules whose ids begin alike.
  private enum Family: String, CaseIterable {
    case nd30
    case model = "mo-hinh"
    case proofReading = "soat"

    func holds(_ rule: DocumentRule) -> Bool { rule.id.hasPrefix(rawValue + ".") }

    var title: Wording {
      switch self {
      case .nd30: Wording(vi: "Thể thức và kỹ thuật trình bày", en: "Form")
      case .model: Wording(vi: "Khóa của mô hình", en: "Keys of a model")
      case .proofReading: Wording(vi: "Câu chữ", en: "Proof-reading")
      }
    }
  }
}

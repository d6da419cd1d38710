import VanbanOfficial
public import VanbanSource

/// All rules with what each asks, where it comes from and by what it is judged.
public enum RuleList {
  /// A block of lines for each rule.
  public static func text(in language: Language) -> String {
    RuleBook.all.map { text($0.rule, language) }.joined(separator: "\n")
  }

  /// A list of objects: `id`, `clause`, `severity`, `judges`, `demand` (`{vi, en}`), `fixable`.
  public static var json: String {
    JSON.list(RuleBook.all.map { JSON.object(fields($0.rule) + [("demand", JSON.both($0.rule.demand))]) })
  }

  static func fields(_ rule: DocumentRule) -> [(String, String)] {
    [
      ("id", JSON.quoted(rule.id)), ("clause", rule.clause.map(JSON.quoted) ?? "null"),
      ("severity", JSON.quoted(rule.severity.rawValue)),
      ("judges", JSON.list(rule.judges.map { JSON.quoted($0.rawValue) })),
      ("fixable", rule.isFixable ? "true" : "false"),
    ]
  }

  private static func text(_ rule: DocumentRule, _ language: Language) -> String {
    let judges = rule.judges.map { $0.wording[language] }.joined(separator: ", ")
    let fixable = rule.isFixable ? "; --fix" : ""
    let clause = rule.clause.map { "\n  \($0)" } ?? ""
    return """
      \(rule.id) (\(rule.severity.wording[language]); \(judges)\(fixable))
        \(rule.demand[language])\(clause)

      """
  }
}

extension DocumentRule.Judge {
  /// What a rule is judged by.
  var wording: Wording {
    switch self {
    case .model: Wording(vi: "mô hình", en: "model")
    case .file: Wording(vi: "tệp văn bản", en: "file")
    case .page: Wording(vi: "trang in", en: "page")
    case .nobody: Wording(vi: "người xem", en: "a person")
    }
  }
}

extension Diagnostic.Severity {
  /// The word that messages begin with.
  var wording: Wording {
    switch self {
    case .error: Wording(vi: "lỗi", en: "error")
    case .warning: Wording(vi: "cảnh báo", en: "warning")
    case .note: Wording(vi: "ghi chú", en: "note")
    }
  }
}

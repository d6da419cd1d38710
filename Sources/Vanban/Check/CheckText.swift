import VanbanOfficial
public import VanbanSource

/// Words a check for a terminal: each document with its findings, then what its rules came to.
public struct CheckText: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  public func callAsFunction(_ report: CheckReport) -> String {
    report.documents.filter { !$0.results.isEmpty || !$0.corrections.isEmpty }.map(document).joined(separator: "\n")
  }

  private func document(_ checked: CheckedDocument) -> String {
    let lines = checked.corrections.map(correction) + checked.findings.map(finding) + summary(checked)
    return lines.joined(separator: "\n") + "\n"
  }

  private func correction(_ correction: Correction) -> String {
    let change = "“\(correction.found)” → “\(correction.replacement)”"
    let message = Wording(vi: "đã sửa \(change)", en: "corrected \(change)")
    return DiagnosticText(language: language)(
      Diagnostic(correction.rule.id, .note, at: correction.place.withoutQuotation, message))
  }

  private func finding(_ finding: Finding) -> String {
    let text = DiagnosticText(language: language)(finding.diagnostic)
    guard let clause = finding.rule.clause else { return text }
    return "\(text)\n  \(Wording(vi: "căn cứ", en: "by")[language]): \(clause)"
  }

  // MARK: The summary

  private func summary(_ checked: CheckedDocument) -> [String] {
    let tally = CheckTally(checked.results)
    var lines = ["\(checked.name): \(tally.wording[language])"]
    lines += listed(Wording(vi: "chưa xét được", en: "not judged"), tally.notJudged.map { ($0, $1[language]) })
    lines += listed(Wording(vi: "đã tắt", en: "switched off"), tally.switchedOff)
    return lines
  }

  /// Each reason with the rules that it holds for.
  private func listed(_ head: Wording, _ rules: [(id: String, reason: String)]) -> [String] {
    var reasons: [(reason: String, ids: [String])] = []
    for (id, reason) in rules {
      if let known = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[known].ids.append(id)
      } else {
        reasons.append((reason, [id]))
      }
    }
    return reasons.map { "  \(head[language]): \($0.reason)\n    \(names($0.ids))" }
  }

  /// The ids; of very many the first, since the same is to be said of all.
  private func names(_ ids: [String]) -> String {
    guard ids.count > 12 else { return ids.joined(separator: ", ") }
    let rest = Wording(vi: "và \(ids.count - 8) quy tắc khác", en: "and \(ids.count - 8) other rules")
    return "\(ids.prefix(8).joined(separator: ", ")) \(rest[language])"
  }
}

/// How many rules came to what.
struct CheckTally {
  private(set) var clean = 0
  private(set) var found = 0
  private(set) var findings = 0
  private(set) var notJudged: [(id: String, reason: Wording)] = []
  private(set) var switchedOff: [(id: String, reason: String)] = []
  private(set) var doesNotApply = 0
  /// Rules that no file shows anything of.
  private(set) var byNobody = 0

  init(_ results: [RuleResult]) {
    for result in results { count(result) }
  }

  private mutating func count(_ result: RuleResult) {
    switch result.verdict {
    case .clean: clean += 1
    case .found(let list):
      found += 1
      findings += list.count
    case .notJudged where result.rule.judges == [.nobody]: byNobody += 1
    case .notJudged(let reason): notJudged.append((result.rule.id, reason))
    case .switchedOff(let reason): switchedOff.append((result.rule.id, reason))
    case .doesNotApply: doesNotApply += 1
    }
  }

  /// One line with all counts that are not zero.
  var wording: Wording {
    var vi = ["\(clean) quy tắc đạt"]
    var en = ["\(clean) \(clean == 1 ? "rule" : "rules") clean"]
    func add(_ count: Int, _ wordVi: String, _ wordEn: String) {
      guard count > 0 else { return }
      vi.append("\(count) \(wordVi)")
      en.append("\(count) \(wordEn)")
    }
    if found > 0 {
      vi.append("\(found) có điều cần xem (\(findings) chỗ)")
      en.append("\(found) found something (\(findings) \(findings == 1 ? "place" : "places"))")
    }
    add(notJudged.count, "chưa xét được", "not judged")
    add(switchedOff.count, "đã tắt", "switched off")
    add(byNobody, "phải do người xem", "for a person to look at")
    add(doesNotApply, "không áp dụng", "do not apply")
    return Wording(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
  }
}

extension Place {
  /// The same place as `FILE:LINE:COLUMN` alone, without the line that stood there.
  fileprivate var withoutQuotation: Place {
    guard case .source(let text, let span) = self else { return self }
    let position = text.position(of: span.start)
    return .file("\(text.name):\(position.line):\(position.column)")
  }
}

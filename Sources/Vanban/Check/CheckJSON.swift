import VanbanOfficial
import VanbanSource

/// Words a check for machines: one JSON object with every document, every rule and its verdict.
///
/// `documents`: `file`, `kind` ("model", "docx", "odt", null), `faults` (diagnostics), `corrections` (`id`, `place`, `found`,
/// `replacement`; where there are some the rest tells of the corrected copy), `rules`: each `id`, `clause`,
/// `severity`, `judges`, `verdict` ("clean", "found", "notJudged", "switchedOff", "doesNotApply"), `reason` where there
/// is one, and `findings`: diagnostics with `clause` and `fix`.
public struct CheckJSON: Sendable {
  public init() {}

  public func callAsFunction(_ report: CheckReport) -> String {
    JSON.object([
      ("documents", JSON.list(report.documents.map(document))),
      ("faults", JSON.list(report.faults.all.map { DiagnosticJSON()($0) })),
    ])
  }

  private func document(_ checked: CheckedDocument) -> String {
    JSON.object([
      ("file", JSON.quoted(checked.name)), ("kind", checked.kind.map { JSON.quoted($0.rawValue) } ?? "null"),
      ("faults", JSON.list(checked.faults.inOrderOfText().all.map { DiagnosticJSON()($0) })),
      ("corrections", JSON.list(checked.corrections.map(correction))),
      ("rules", JSON.list(checked.results.map(result))),
    ])
  }

  private func result(_ result: RuleResult) -> String {
    var fields = RuleList.fields(result.rule) + [("verdict", JSON.quoted(result.verdict.name))]
    switch result.verdict {
    case .found(let findings): fields.append(("findings", JSON.list(findings.inOrderOfText.map(finding))))
    case .notJudged(let reason): fields.append(("reason", JSON.both(reason)))
    case .switchedOff(let reason):
      fields.append(("reason", JSON.quoted(reason)))
      fields.append(("findings", JSON.list(result.suppressed.inOrderOfText.map(finding))))
    case .clean, .doesNotApply: break
    }
    return JSON.object(fields)
  }

  private func correction(_ correction: Correction) -> String {
    JSON.object([
      ("id", JSON.quoted(correction.rule.id)), ("place", DiagnosticJSON().place(correction.place)),
      ("found", JSON.quoted(correction.found)), ("replacement", JSON.quoted(correction.replacement)),
    ])
  }

  private func finding(_ finding: Finding) -> String {
    let diagnostic = DiagnosticJSON()(finding.diagnostic)
    guard let fix = finding.fix else { return diagnostic }
    let replacement = JSON.object([
      ("found", JSON.quoted(fix.found)), ("replacement", JSON.quoted(fix.replacement)),
    ])
    return "\(diagnostic.dropLast()),\"fix\":\(replacement)}"
  }
}

extension Verdict {
  /// The verdict's name in JSON.
  var name: String {
    switch self {
    case .clean: "clean"
    case .found: "found"
    case .notJudged: "notJudged"
    case .switchedOff: "switchedOff"
    case .doesNotApply: "doesNotApply"
    }
  }
}

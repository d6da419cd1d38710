import VanbanOfficial
import VanbanSource

/// A subject with what tells where a person can change what was found.
struct CheckSubject {
  var subject: Subject
  /// The finished document, where there is one.
  let file: FinishedFile?
  private let nodes: ModelNodes?
  private let name: String

  init(_ subject: Subject, file: FinishedFile?, nodes: ModelNodes?, name: String) {
    self.subject = subject
    self.file = file
    self.nodes = nodes
    self.name = name
  }

  /// A result whose findings stand where a person can act on them.
  ///
  /// What is found in the document that a model makes is shown at the model's key, or else at the model.
  func shown(_ result: RuleResult) -> RuleResult {
    guard nodes != nil else { return result }
    switch result.verdict {
    case .found(let findings): return RuleResult(result.rule, .found(findings.map(shown)))
    default: return RuleResult(result.rule, result.verdict, suppressed: result.suppressed.map(shown))
    }
  }

  private func shown(_ finding: Finding) -> Finding {
    switch finding.place {
    case .source: return finding
    case .template(let place):
      let made = Diagnostic.Note(
        at: .nowhere,
        Wording(
          vi: "trong văn bản dựng ra: \(place.position(in: .vi))",
          en: "in the document that it makes: \(place.position(in: .en))"))
      return finding.shown(
        at: typedPlace(place.text) ?? keyPlace(finding.rule.modelKey), notes: [made] + finding.notes)
    case .file, .argument, .nowhere: return finding.shown(at: keyPlace(finding.rule.modelKey), notes: finding.notes)
    }
  }

  /// Where a paragraph was typed, if it prints as it was: with its closing mark or without.
  private func typedPlace(_ printed: String) -> Place? {
    guard printed.utf8.count > 3 else { return nil }
    let own = subject.texts.first { text in
      printed == text.text || printed == "\(text.text)./." || text.text.last == "." && printed == "\(text.text.dropLast())./."
    }
    return own.map { $0.place(of: 0..<$0.text.utf8.count) }
  }

  /// Where a key stands in the model; the model as a whole where it does not.
  private func keyPlace(_ key: String?) -> Place {
    guard let key, let nodes else { return .file(name) }
    return Model.place(ofKey: key, in: nodes) ?? .file(name)
  }
}

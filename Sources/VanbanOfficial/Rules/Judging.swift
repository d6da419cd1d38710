import VanbanSource

/// A rule with what it came to.
public struct RuleResult: Sendable {
  public let rule: DocumentRule
  public let verdict: Verdict
  /// What a rule that is switched off would have found.
  public let suppressed: [Finding]

  public init(_ rule: DocumentRule, _ verdict: Verdict, suppressed: [Finding] = []) {
    self.rule = rule
    self.verdict = verdict
    self.suppressed = suppressed
  }

  /// What was found; none where the rule is switched off.
  public var findings: [Finding] {
    if case .found(let findings) = verdict { findings } else { [] }
  }
}

extension RuleBook {
  /// Judges a subject by all rules.
  ///
  /// - Parameter switches: the rules that are switched off for it, each with a reason.
  public static func judge(_ subject: Subject, without switches: [SwitchedOffRule] = []) -> [RuleResult] {
    all.map { check in
      let verdict = check.verdict(on: subject)
      guard let switched = switches.first(where: { $0.rule == check.rule.id }) else {
        return RuleResult(check.rule, verdict)
      }
      var findings: [Finding] = []
      if case .found(let found) = verdict { findings = found }
      return RuleResult(check.rule, .switchedOff(reason: switched.reason), suppressed: findings)
    }
  }
}

extension RuleCheck {
  /// The verdict, where the subject has what the rule is judged by.
  fileprivate func verdict(on subject: Subject) -> Verdict {
    if rule.judges == [.nobody] { return .notJudged(.aPersonLooks) }
    if rule.judges == [.model], subject.model == nil { return .doesNotApply }
    if subject.document == nil, !rule.judges.contains(.model) { return .notJudged(.noDocument) }
    let verdict = self(subject)
    if case .found(let findings) = verdict, findings.isEmpty { return .clean }
    return verdict
  }
}

extension Wording {
  fileprivate static let aPersonLooks = Wording(
    vi: "tệp không cho thấy điều này; người kiểm tra xem trên bản giấy hoặc bản ký",
    en: "no file shows this; a person looks at the paper or the signed copy")
  fileprivate static let noDocument = Wording(
    vi: "chưa dựng được văn bản để xem", en: "there is no finished document to look at")
}

public import VanbanSource
import VanbanText

/// A rule that somebody has switched off for a document, and why.
public struct SwitchedOffRule: Sendable {
  /// The rule's id as typed.
  public let rule: String
  public let reason: String
  public let place: Place

  public init(rule: String, reason: String, place: Place) {
    self.rule = rule
    self.reason = reason
    self.place = place
  }
}

extension [SwitchedOffRule] {
  /// What is wrong with them: a rule that there is not, or no reason.
  public var faults: Diagnostics {
    var found = Diagnostics()
    for switched in self {
      if RuleBook[switched.rule] == nil { found.report(.unknownRule(switched)) }
      if switched.reason.trimmed.isEmpty { found.report(.noReason(switched)) }
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func unknownRule(_ switched: SwitchedOffRule) -> Diagnostic {
    let nearest = nearestName(to: switched.rule, among: RuleBook.all.map(\.rule.id))
    return Diagnostic(
      "check.unknown-rule", at: switched.place,
      Wording(vi: "không có quy tắc “\(switched.rule)”", en: "there is no rule “\(switched.rule)”"),
      hint: nearest.map { Wording(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(
          vi: "“vanban check --rules” liệt kê các quy tắc", en: "“vanban check --rules” lists the rules"))
  }

  fileprivate static func noReason(_ switched: SwitchedOffRule) -> Diagnostic {
    Diagnostic(
      "check.no-reason", at: switched.place,
      Wording(
        vi: "bỏ qua quy tắc “\(switched.rule)” mà không nêu lý do",
        en: "the rule “\(switched.rule)” is switched off without a reason"),
      hint: Wording(
        vi: "ghi lý do sau dấu hai chấm: “\(switched.rule): theo mẫu riêng của ngành”",
        en: "give the reason after the colon: “\(switched.rule): the ministry has its own form”"))
  }
}

public import VanbanSource

/// A rule that documents are judged by: the decree's own, or one of good proof-reading.
///
/// Each rule stands in one table with what it asks, so that the check, its documentation and SARIF say the same.
public struct DocumentRule: Sendable, Hashable {
  /// What a rule is judged by.
  public enum Judge: String, Sendable, CaseIterable {
    /// The keys of a model.
    case model
    /// What the file says of its text and look.
    case file
    /// The page as it is printed, through LibreOffice.
    case page
    /// Nothing that a file shows; a person looks.
    case nobody
  }

  /// The stable name that models switch it off by: "nd30.le-trang", "soat.tu-lap".
  public let id: String
  /// Where it comes from: "NĐ 30/2020, Phụ lục I, Phần I, Mục I.3"; nil for a rule of proof-reading.
  public let clause: String?
  public let severity: Diagnostic.Severity
  public let judges: [Judge]
  /// What it asks, in one sentence.
  public let demand: Wording
  /// True where what it finds has one safe outcome, which `--fix` brings about.
  public let isFixable: Bool

  public init(
    _ id: String, clause: String?, _ severity: Diagnostic.Severity, by judges: [Judge], _ demand: Wording,
    isFixable: Bool = false
  ) {
    self.id = id
    self.clause = clause
    self.severity = severity
    self.judges = judges
    self.demand = demand
    self.isFixable = isFixable
  }
}

/// One thing in a document that a rule does not allow.
public struct Finding: Sendable {
  public let rule: DocumentRule
  public let place: Place
  /// What was found and what was expected.
  public let message: Wording
  public let notes: [Diagnostic.Note]
  /// What to do.
  public let hint: Wording
  /// What stands at `place` and what to put there; nil where a person decides.
  public let fix: Fix?

  public init(
    _ rule: DocumentRule, at place: Place, _ message: Wording, notes: [Diagnostic.Note] = [], hint: Wording, fix: Fix? = nil
  ) {
    self.rule = rule
    self.place = place
    self.message = message
    self.notes = notes
    self.hint = hint
    self.fix = fix
  }

  public var diagnostic: Diagnostic {
    Diagnostic(rule.id, rule.severity, at: place, message, notes: notes, hint: hint)
  }

  /// The same, shown elsewhere.
  public func shown(at place: Place, notes: [Diagnostic.Note]) -> Finding {
    Finding(rule, at: place, message, notes: notes, hint: hint, fix: fix)
  }
}

/// A correction of text that has one safe outcome.
public struct Fix: Sendable, Hashable {
  /// The text of the subject that it is made in, by its number in `Subject.texts`.
  public let text: Int
  /// The stretch of that text, in UTF-8 bytes.
  public let range: Range<Int>
  /// What stands there.
  public let found: String
  public let replacement: String

  public init(text: Int, range: Range<Int>, found: String, replacement: String) {
    self.text = text
    self.range = range
    self.found = found
    self.replacement = replacement
  }
}

/// What a rule came to for one document.
public enum Verdict: Sendable {
  case clean
  case found([Finding])
  /// Why nothing can be said.
  case notJudged(Wording)
  /// Switched off in the model, with the reason given there.
  case switchedOff(reason: String)
  /// The rule is about something that this document has not: an appendix, a seal.
  case doesNotApply
}

import VanbanOfficial
public import VanbanSource

/// What came of a check: for each input what was found, and by what it was judged.
public struct CheckReport: Sendable {
  public internal(set) var documents: [CheckedDocument] = []
  /// What is wrong with what was asked for.
  var faults = Diagnostics()

  /// A report on nothing.
  public init() {}

  /// What could not be read or is no sound model, and what the model's own texts are warned of.
  public var diagnostics: Diagnostics {
    var all = faults
    for document in documents { all.report(document.faults.inOrderOfText()) }
    return all
  }

  /// Nil where all is well: notes change nothing.
  public var status: ExitStatus? {
    if faults.hasErrors { return .usage }
    if let status = ExitStatus(diagnostics) { return status }
    return documents.contains(where: \.hasFindings) ? .findings : nil
  }
}

/// One input with what its rules came to.
public struct CheckedDocument: Sendable {
  public enum Kind: String, Sendable {
    case model, docx, odt
  }

  /// As the person gave it.
  public let name: String
  /// Nil where it could not be read.
  public internal(set) var kind: Kind?
  public internal(set) var faults = Diagnostics()
  /// What `--fix` changed; the rest tells of the copy.
  public internal(set) var corrections: [Correction] = []
  var results: [RuleResult] = []
  var switches: [SwitchedOffRule] = []

  /// Whether there is an error or a warning.
  var hasFindings: Bool {
    (faults.all + findings.map(\.diagnostic)).contains { $0.severity != .note }
  }

  /// All findings as a person goes through the file.
  var findings: [Finding] { results.flatMap(\.findings).inOrderOfText }
}

extension [Finding] {
  /// Those without a place first, then those in a file part by part, then those in a model by their place.
  var inOrderOfText: [Finding] {
    var diagnostics = Diagnostics()
    for (index, finding) in enumerated() {
      diagnostics.report(Diagnostic("\(index)", .note, at: finding.place, Wording(same: "")))
    }
    return diagnostics.inOrderOfText().all.compactMap { Int($0.id) }.map { self[$0] }
  }
}

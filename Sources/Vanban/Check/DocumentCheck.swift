import VanbanOfficial
import VanbanPackage
import VanbanSource

/// What `vanban check` was asked for: models and finished documents, judged by all rules.
public struct DocumentCheck: Sendable {
  /// Paths of models and documents; "-" for standard input.
  public var inputs: [String]
  /// Rules that are switched off for all of them: `RULE=REASON`.
  public var switchedOff: [String]

  public init(inputs: [String], switchedOff: [String] = []) {
    self.inputs = inputs
    self.switchedOff = switchedOff
  }

  public func run() -> CheckReport {
    var report = CheckReport()
    let switches = switches(&report.faults)
    guard !report.faults.hasErrors else { return report }
    let files = FileSystem()
    var reader = SubjectReader(files: files)
    for input in inputs {
      var checked = CheckedDocument(name: input)
      if let source = read(input, files, &checked.faults), let subject = reader.subject(of: source, &checked) {
        judge(subject, switches, &checked)
      }
      report.documents.append(checked)
    }
    return report
  }

  private func judge(_ subject: CheckSubject, _ switches: [SwitchedOffRule], _ checked: inout CheckedDocument) {
    let all = (subject.subject.model?.boQua ?? []) + switches
    checked.faults.report((subject.subject.model?.boQua ?? []).faults)
    checked.switches = all
    let results = RuleBook.judge(subject.subject, without: all)
    checked.results = results.map { subject.shown($0) }
  }

  private func read(_ input: String, _ files: FileSystem, _ found: inout Diagnostics) -> SourceText? {
    do {
      let bytes = try input == "-" ? files.readStandardInput() : files.read(input)
      return SourceText(name: input, bytes: bytes)
    } catch {
      found.report(error.diagnostic)
      return nil
    }
  }

  /// The rules that the command line switches off.
  private func switches(_ found: inout Diagnostics) -> [SwitchedOffRule] {
    let switches = switchedOff.map { option in
      let pieces = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return SwitchedOffRule(
        rule: String(pieces[0]), reason: pieces.count > 1 ? String(pieces[1]) : "",
        place: .argument("--off \(option)"))
    }
    found.report(switches.faults)
    return switches
  }
}

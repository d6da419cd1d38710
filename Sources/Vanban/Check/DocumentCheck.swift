import VanbanOfficial
import VanbanPackage
import VanbanSource

/// What `vanban check` was asked for: models and finished documents, judged by all rules.
public struct DocumentCheck: Sendable {
  /// Paths of models and documents; "-" for standard input.
  public var inputs: [String]
  /// Rules that are switched off for all of them: `RULE=REASON`.
  public var switchedOff: [String]
  /// Where copies with what has one safe outcome are written; nil for none.
  public var correctedCopy: CorrectedCopy?

  public init(inputs: [String], switchedOff: [String] = [], correctedCopy: CorrectedCopy? = nil) {
    self.inputs = inputs
    self.switchedOff = switchedOff
    self.correctedCopy = correctedCopy
  }

  public func run() -> CheckReport {
    var report = CheckReport()
    let switches = switches(&report.faults)
    if let fault = correctedCopy?.fault(for: inputs) { report.faults.report(fault) }
    guard !report.faults.hasErrors else { return report }
    let files = FileSystem()
    var reader = SubjectReader(files: files)
    for input in inputs {
      report.documents.append(check(input, switches, &reader, files))
    }
    return report
  }

  private func check(
    _ input: String, _ switches: [SwitchedOffRule], _ reader: inout SubjectReader, _ files: FileSystem
  ) -> CheckedDocument {
    var checked = CheckedDocument(name: input)
    guard var source = read(input, files, &checked.faults) else { return checked }
    if let correctedCopy {
      var corrector = Corrector(reader: reader, switches: switches)
      if let (corrected, made) = corrector.corrected(source),
        let path = correctedCopy.write(corrected, keeping: inputs, files, &checked.faults)
      {
        source = SourceText(name: path, bytes: corrected.bytes)
        checked = CheckedDocument(name: path)
        checked.corrections = made
      }
    }
    if !checked.faults.hasErrors, let subject = reader.subject(of: source, &checked) {
      judge(subject, switches, &checked)
    }
    return checked
  }

  private func judge(_ subject: CheckSubject, _ switches: [SwitchedOffRule], _ checked: inout CheckedDocument) {
    let own = subject.subject.model?.boQua ?? []
    checked.faults.report(own.faults)
    checked.switches = own + switches
    checked.results = RuleBook.judge(subject.subject, without: checked.switches).map { subject.shown($0) }
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

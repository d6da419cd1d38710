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
  /// Whether the printed pages are looked at too: LibreOffice and pdftotext of poppler-utils, some seconds.
  public var readsPages: Bool

  public init(
    inputs: [String], switchedOff: [String] = [], correctedCopy: CorrectedCopy? = nil,
    readsPages: Bool = false
  ) {
    self.inputs = inputs
    self.switchedOff = switchedOff
    self.correctedCopy = correctedCopy
    self.readsPages = readsPages
  }

  public func run() -> CheckReport {
    var report = CheckReport()
    let switches = switches(&report.faults)
    if let fault = correctedCopy?.fault(for: inputs) { report.faults.report(fault) }
    guard !report.faults.hasErrors else { return report }
    let files = FileSystem()
    var reader = SubjectReader(files: files)
    var prepared: [Prepared] = []
    for input in inputs { prepared.append(prepare(input, switches, &reader, files)) }
    if readsPages { addPages(to: &prepared, files) }
    report.documents = prepared.map { judged($0, switches) }
    return report
  }

  /// An input that has been read; without a subject where its faults say why.
  private typealias Prepared = (checked: CheckedDocument, subject: CheckSubject?)

  private func prepare(
    _ input: String, _ switches: [SwitchedOffRule], _ reader: inout SubjectReader, _ files: FileSystem
  ) -> Prepared {
    var checked = CheckedDocument(name: input)
    guard var source = read(input, files, &checked.faults) else { return (checked, nil) }
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
    guard !checked.faults.hasErrors else { return (checked, nil) }
    let subject = reader.subject(of: source, &checked)
    return (checked, subject)
  }

  /// All in one run of LibreOffice, whose start costs more than a document.
  private func addPages(to prepared: inout [Prepared], _ files: FileSystem) {
    let numbers = prepared.indices.filter { prepared[$0].subject?.file != nil }
    let pages = PageReader(files: files).pages(of: numbers.compactMap { prepared[$0].subject?.file })
    for (number, pages) in zip(numbers, pages) { prepared[number].subject?.subject.pages = pages }
  }

  private func judged(_ prepared: Prepared, _ switches: [SwitchedOffRule]) -> CheckedDocument {
    var checked = prepared.checked
    guard let subject = prepared.subject else { return checked }
    let own = subject.subject.model?.boQua ?? []
    checked.faults.report(own.faults)
    checked.switches = own + switches
    checked.results = RuleBook.judge(subject.subject, without: checked.switches).map { subject.shown($0) }
    return checked
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

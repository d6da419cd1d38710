import VanbanOfficial
import VanbanPackage
import VanbanReading
import VanbanSource

/// Makes of an input what rules are judged on.
struct SubjectReader {
  private let files: FileSystem
  private var templates: TemplateCache

  init(files: FileSystem) {
    self.files = files
    templates = TemplateCache(files: files)
  }

  /// Nil where the input is no sound model and no document; why is among its faults.
  mutating func subject(of source: SourceText, _ checked: inout CheckedDocument) -> CheckSubject? {
    let isDocument = OutputFormat(path: source.name) != nil || Self.packageStarts.contains { source.bytes.starts(with: $0) }
    return isDocument ? file(source, &checked) : model(source, &checked)
  }

  /// Of zip packages, whatever the file is called, and of the files of old Offices, which are told apart where they are read.
  private static let packageStarts: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]

  // MARK: Models

  private mutating func model(_ source: SourceText, _ checked: inout CheckedDocument) -> CheckSubject? {
    checked.kind = .model
    guard let document = Document(source, files: .reading(files), diagnostics: &checked.faults) else { return nil }
    var subject = Subject(texts: document.model.texts)
    if case .official(let official) = document.model { subject.model = official }
    let file = finished(document, source.name, &checked)
    subject.document = file.flatMap {
      DocumentReader.read($0.bytes, name: source.name, diagnostics: &checked.faults)
    }
    return CheckSubject(subject, file: file, nodes: document.nodes, name: source.name)
  }

  /// The document that a model makes, to be read again as any other; nil where it makes none.
  private mutating func finished(
    _ document: Document, _ name: String, _ checked: inout CheckedDocument
  ) -> FinishedFile? {
    let wish = TemplateWish(nil, document.template, model: name, files: files)
    if document.template == nil, let fault = document.shippedTemplateFault { checked.faults.report(fault) }
    guard !checked.faults.hasErrors else { return nil }
    let format = wish.format?.family ?? .docx
    guard let template = templates.template(wish, format, format, &checked.faults),
      let bytes = document.render(with: template, diagnostics: &checked.faults)
    else { return nil }
    return FinishedFile(bytes: bytes, format: format == .odt ? .odt : .docx)
  }

  // MARK: Finished documents

  private func file(_ source: SourceText, _ checked: inout CheckedDocument) -> CheckSubject? {
    guard let document = DocumentReader.read(source.bytes, name: source.name, diagnostics: &checked.faults) else {
      return nil
    }
    checked.kind = document.format == .docx ? .docx : .odt
    var subject = Subject(document: document)
    subject.texts = document.texts(attachments: subject.anatomy?.attachments ?? [])
    let file = FinishedFile(bytes: source.bytes, format: document.format == .odt ? .odt : .docx)
    return CheckSubject(subject, file: file, nodes: nil, name: source.name)
  }
}

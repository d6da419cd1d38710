import VanbanContent
import VanbanPackage
public import VanbanSource

/// What `vanban render` was asked for.
public struct RenderJob: Sendable {
  /// Paths of models; "-" for standard input.
  public var models: [String]
  /// A file, or a folder for several models; "-" for standard output; nil for beside the model.
  public var output: String?
  public var formats: [OutputFormat]
  /// A template's name or path, before what the model says.
  public var template: String?
  /// Whether PDF files are to be PDF/A, for keeping.
  public var isArchival = false
  /// Where a copy of the template with its faults as comments is written.
  public var marks: MarkedCopy?

  public init(
    models: [String], output: String? = nil, formats: [OutputFormat] = [], template: String? = nil,
    marks: MarkedCopy? = nil
  ) {
    self.marks = marks
    self.models = models
    self.output = output
    self.formats = formats
    self.template = template
  }

  /// What came of a job: the files written, and all faults.
  public struct Result: Sendable {
    public var written: [String] = []
    public var diagnostics = Diagnostics()

    /// Adds the faults of one model; what is said of the machine is said once.
    fileprivate mutating func report(_ found: Diagnostics) {
      for fault in found.all {
        let isKnown = fault.isAboutMachine && diagnostics.all.contains { $0.id == fault.id }
        if !isKnown { diagnostics.report(fault) }
      }
    }
  }

  /// Reads, renders, and writes what could be rendered without a fault: a model at fault leaves no file.
  public func run() -> Result {
    var result = Result()
    let files = FileSystem()
    var templates = TemplateCache(files: files)
    if models.count > 1, let output, !files.isDirectory(output) {
      result.diagnostics.report(.severalFormats(output))
      return result
    }
    for model in models {
      var found = Diagnostics()
      let documents = documents(of: model, files, &templates, result.written, &found)
      if !found.hasErrors { write(documents, files, &result.written, &found) }
      result.report(found.inOrderOfText())
    }
    if let marks {
      var found = Diagnostics()
      let path = marks.write(templates.all, result.diagnostics, keeping: models + result.written, files, &found)
      result.diagnostics.report(found)
      if let path { result.written.append(path) }
    }
    return result
  }

  // MARK: One model

  private func documents(
    of model: String, _ files: FileSystem, _ templates: inout TemplateCache, _ written: [String],
    _ found: inout Diagnostics
  ) -> [(path: String, bytes: [UInt8])] {
    guard let source = read(model, files, &found) else { return [] }
    let time = files.environment("SOURCE_DATE_EPOCH").flatMap { Int($0) }
    let document = Document(source, files: .reading(files), time: time, diagnostics: &found)
    if template == nil, document?.template == nil, let fault = document?.shippedTemplateFault {
      found.report(fault)
      if found.hasErrors { return [] }
    }
    // A template that was named is compiled all the same, so that its faults come out in the same run.
    guard document != nil || template != nil else { return [] }
    let wish = TemplateWish(template, document?.template, model: model, files: files)
    guard let targets = targets(of: model, wish, files, &found) else { return [] }
    var documents: [(String, [UInt8])] = []
    for target in targets {
      if let conflict = conflict(at: target.path, wish, written, files) {
        found.report(conflict)
        continue
      }
      let base = wish.format?.family ?? (target.format.family == .docx ? .docx : .odt)
      guard let compiled = templates.template(wish, base, target.format, &found) else { continue }
      guard target.format == .pdf || target.format.family == compiled.format.family else {
        found.report(.formatConflict(template: wish.name, compiled.format, output: target.format))
        continue
      }
      guard let bytes = document?.render(with: compiled, as: asked(target), diagnostics: &found) else { return [] }
      if target.format != .pdf {
        documents.append((target.path, bytes))
      } else if let pdf = pdf(files).convert(bytes, compiled.format.family, diagnostics: &found) {
        documents.append((target.path, pdf))
      }
    }
    return documents
  }

  private func read(_ model: String, _ files: FileSystem, _ found: inout Diagnostics) -> SourceText? {
    do {
      let bytes = try model == "-" ? files.readStandardInput() : files.read(model)
      return SourceText(name: model, bytes: bytes)
    } catch {
      found.report(error.diagnostic)
      return nil
    }
  }

  private func write(
    _ documents: [(path: String, bytes: [UInt8])], _ files: FileSystem, _ written: inout [String],
    _ found: inout Diagnostics
  ) {
    for (path, bytes) in documents {
      do {
        if path == "-" {
          try files.writeStandardOutput(bytes)
        } else {
          try files.writeAtomically(bytes, to: path)
          written.append(path)
        }
      } catch {
        found.report(error.diagnostic)
      }
    }
  }

  // MARK: Where to write

  /// A fault where a document would take the place of what it is made from, or of one written before it.
  private func conflict(
    at path: String, _ wish: TemplateWish, _ written: [String], _ files: FileSystem
  ) -> Diagnostic? {
    guard path != "-", let stamp = files.stamp(path) else { return nil }
    if written.contains(where: { files.stamp($0) == stamp }) { return .writtenTwice(path) }
    let inputs = models + [wish.path].compactMap { $0 }
    return inputs.contains { files.stamp($0) == stamp } ? .wouldReplaceInput(path) : nil
  }

  /// The type of the file to write; what LibreOffice makes a PDF from may have any.
  private func asked(_ target: Target) -> OutputFormat? { target.format == .pdf ? nil : target.format }

  private func pdf(_ files: FileSystem) -> PDFConverter { PDFConverter(files: files, isArchival: isArchival) }

  private typealias Target = (path: String, format: OutputFormat)

  private func targets(
    of model: String, _ wish: TemplateWish, _ files: FileSystem, _ found: inout Diagnostics
  ) -> [Target]? {
    let fallback = wish.format?.document ?? .docx
    guard let output else { return targets(beside: model, fallback, &found) }
    if files.isDirectory(output) {
      let name = FilePath.withoutEnding(FilePath.name(of: model))
      return (formats.isEmpty ? [fallback] : formats).map { (FilePath.join(output, "\(name).\($0.rawValue)"), $0) }
    }
    guard formats.count <= 1 else {
      found.report(.severalFormats(output))
      return nil
    }
    if let asked = formats.first, let named = OutputFormat(path: output), asked != named {
      found.report(.endingConflict(output, asked))
      return nil
    }
    guard let format = formats.first ?? OutputFormat(path: output) ?? (output == "-" ? fallback : nil) else {
      found.report(.unknownEnding(output))
      return nil
    }
    return [(output, format)]
  }

  private func targets(
    beside model: String, _ fallback: OutputFormat, _ found: inout Diagnostics
  ) -> [Target]? {
    let formats = formats.isEmpty ? [fallback] : formats
    guard model == "-" else { return formats.map { ("\(FilePath.withoutEnding(model)).\($0.rawValue)", $0) } }
    guard formats.count == 1 else {
      found.report(.noNameForInput())
      return nil
    }
    return formats.map { ("-", $0) }
  }
}

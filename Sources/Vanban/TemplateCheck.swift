import VanbanContent
import VanbanExpression
import VanbanOfficial
import VanbanPackage
public import VanbanSource
import VanbanTemplate

/// What `vanban template check` was asked for: faults of a template, found without data or with a model.
public struct TemplateCheck: Sendable {
  /// A name or a path.
  public var template: String
  /// A model to be held against the template; "-" for standard input.
  public var model: String?
  /// Where a copy of the template with its faults as comments is written.
  public var marks: MarkedCopy?

  public init(template: String, model: String? = nil, marks: MarkedCopy? = nil) {
    self.template = template
    self.model = model
    self.marks = marks
  }

  /// What came of a check.
  public struct Result: Sendable {
    /// What the template asks of its data; nil where it could not be read.
    public var contract: DataContract?
    /// All faults, those of the template and those of the input.
    public var diagnostics = Diagnostics()
    /// What could not be read, or is no sound model.
    var input = Diagnostics()
    /// Why the marked copy could not be written.
    var output = Diagnostics()
    /// The path of the marked copy, where one was written.
    public var marked: String?

    /// Nil where all is well; warnings change nothing.
    public var status: ExitStatus? {
      ExitStatus(input) ?? ExitStatus(output) ?? (diagnostics.hasErrors ? .findings : nil)
    }
  }

  public func run() -> Result {
    var result = Result()
    let files = FileSystem()
    let template = readTemplate(files, &result)
    let document = model.flatMap { readModel($0, files, &result) }
    result.diagnostics.report(result.input)
    guard let template else { return result }
    result.contract = DataContract(template)
    var found = template.faults
    if template.tagCount == 0, template.faults.isEmpty { found.report(.noTags(template.name)) }
    if let said = OutputFormat(path: template.name), said.family != template.format.family {
      found.report(.otherThanNamed(template.name, template.format, said, .warning))
    }
    if let document { found.report(Self.faults(of: template, with: document)) }
    var seen: Set<String> = []
    found.report(new: Self.faults(inDocumentsOf: template, files, &seen))
    found.report(new: Self.unreadable(template.filesNamed, files), as: .warning)
    result.diagnostics.report(found.inOrderOfText())
    if let marks {
      let inputs = [model].compactMap { $0 }
      result.marked = marks.write([template], result.diagnostics, keeping: inputs, files, &result.output)
      result.diagnostics.report(result.output)
    }
    return result
  }

  /// Files that tags name and that are not there: worth a warning where nothing has come to the tag.
  private static func unreadable(_ named: [FileReference], _ files: FileSystem) -> Diagnostics {
    var found = Diagnostics()
    for file in named { _ = FileAccess.reading(files).read(file, diagnostics: &found) }
    return found
  }

  /// Faults of the documents that tags bring in to be filled, and of those that they bring in.
  private static func faults(
    inDocumentsOf template: AnyTemplate, _ files: FileSystem, _ seen: inout Set<String>
  ) -> Diagnostics {
    var found = Diagnostics()
    for file in template.documentsFilled {
      var unread = Diagnostics()
      guard let (bytes, path) = FileAccess.reading(files).read(file, diagnostics: &unread),
        seen.insert(path).inserted
      else { continue }
      var own = Diagnostics()
      if let document = AnyTemplate(lookingInto: bytes, name: path, diagnostics: &own) {
        own.report(document.faults)
        own.report(faults(inDocumentsOf: document, files, &seen))
      }
      found.report(own.all.broughtIn(at: file.place))
    }
    return found
  }

  private func readTemplate(_ files: FileSystem, _ result: inout Result) -> AnyTemplate? {
    let cache = TemplateCache(files: files)
    let wish = TemplateWish(template, nil, model: "-", files: files)
    guard let path = cache.path(of: wish, &result.input) else { return nil }
    return cache.compiled(path, &result.input)
  }

  private func readModel(_ model: String, _ files: FileSystem, _ result: inout Result) -> Document? {
    do {
      let bytes = try model == "-" ? files.readStandardInput() : files.read(model)
      let source = SourceText(name: model, bytes: bytes)
      return Document(source, files: .reading(files), diagnostics: &result.input)
    } catch {
      result.input.report(error.diagnostic)
      return nil
    }
  }

  // MARK: With a model

  /// What filling the template brings to light, names that are missing where this model does not come to, and values
  /// that nothing reads.
  private static func faults(of template: AnyTemplate, with document: Document) -> Diagnostics {
    var found = Diagnostics()
    _ = document.render(with: template, diagnostics: &found)
    found.report(new: template.namesUsed.missing(in: document.request.context), as: .warning)
    for value in unused(of: template, with: document) { found.report(.unusedValue(value)) }
    return found
  }

  private static func unused(of template: AnyTemplate, with document: Document) -> [UnusedValue] {
    let model = document.model
    // What the tags of a document that is brought in read is known only when it is.
    guard !template.namesUsed.functions.contains("chen") else { return [] }
    var readers = [template.namesUsed]
    let own = document.nodes.flatMap { model.namesUsed(in: $0, functions: .content) }
    if let own { readers.append(own) }
    return model.ownValues.flatMap { own in
      let names: [String?] = own.name == nil ? [nil] : [nil, own.name]
      let searches = readers.flatMap { reader in names.map { reader.unused(in: own.values, under: $0) } }
      return inAll(searches).map { $0.standing(under: own.name) }
    }
  }

  /// The values that every search found: each at least as a part of another.
  private static func inAll(_ searches: [[UnusedValue]]) -> [UnusedValue] {
    guard let first = searches.first else { return [] }
    return searches.dropFirst().reduce(first) { known, search in
      known.filter { value in search.contains { $0.holds(value) } }
        + search.filter { value in known.contains { $0.path != value.path && $0.holds(value) } }
    }
  }
}

extension Diagnostics {
  /// Reports what is not known yet, as something to know of where it is to be a warning.
  fileprivate mutating func report(new faults: Diagnostics, as severity: Diagnostic.Severity? = nil) {
    let known = Set(all.map { DiagnosticJSON()($0) })
    for fault in faults.all where !known.contains(DiagnosticJSON()(fault)) {
      report(
        Diagnostic(
          fault.id, severity ?? fault.severity, at: fault.place, fault.message, notes: fault.notes,
          hint: fault.hint))
    }
  }
}

extension UnusedValue {
  fileprivate func holds(_ other: UnusedValue) -> Bool {
    other.path == path || other.path.hasPrefix(path + ".") || other.path.hasPrefix(path + "[")
  }
}

extension Diagnostic {
  fileprivate static func noTags(_ template: String) -> Diagnostic {
    Diagnostic(
      "template.no-tags", .warning, at: .file(template),
      Wording(vi: "mẫu không có thẻ {{ … }} nào", en: "the template has no tag {{ … }}"),
      hint: Wording(
        vi: "gõ {{ tên }} vào chỗ cần điền, trong Word hay LibreOffice",
        en: "type {{ name }} where a value goes, in Word or LibreOffice"))
  }

  fileprivate static func unusedValue(_ value: UnusedValue) -> Diagnostic {
    Diagnostic(
      "template.unused-value", .warning, at: value.place ?? .nowhere,
      Wording(
        vi: "giá trị “\(value.path)” không được thẻ nào dùng", en: "no tag reads the value “\(value.path)”"),
      hint: Wording(vi: "có thể tên trong mẫu viết khác", en: "its name may be spelled otherwise in the template"))
  }
}

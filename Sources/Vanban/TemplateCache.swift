import VanbanPackage
import VanbanSource

/// Which template a document is to be made from.
struct TemplateWish {
  /// The template that documents of the decree are made from when nothing else is said.
  static let standard = "van-ban"

  /// What tells a file from a template that is found by name.
  private static let endings: Set = ["docx", "docm", "dotx", "dotm", "odt", "ott"]

  let name: String
  /// Where it was asked for; nowhere when by default.
  let place: Place
  /// The path, where it is one.
  let path: String?

  /// - Parameters:
  ///   - option: from the command line, relative to the current folder.
  ///   - key: `mau` of the model, relative to the file that it stands in.
  init(_ option: String?, _ key: (name: String, place: Place)?, model: String, files: FileSystem) {
    if let option {
      self.init(name: option, place: .argument(option), folder: "", files)
    } else if let key {
      self.init(name: key.name, place: key.place, folder: Self.folder(of: key.place, in: model), files)
    } else {
      self.init(name: Self.standard, place: .nowhere, folder: "", files)
    }
  }

  /// The folder of the file that a key stands in: the model, or one that it includes.
  private static func folder(of place: Place, in model: String) -> String {
    var file = model
    if case .source(let source, _) = place { file = source.name }
    return file == "-" ? "" : FilePath.folder(of: file)
  }

  private init(name: String, place: Place, folder: String, _ files: FileSystem) {
    self.name = name
    self.place = place
    let file = FilePath.join(folder, name)
    let ending = FilePath.ending(of: name)
    // Of a file of any other kind it is said what it is, and not that no template has its name.
    let isOtherFile = !ending.isEmpty && files.exists(file) && !files.isDirectory(file)
    path = name.contains("/") || Self.endings.contains(ending) || isOtherFile ? file : nil
  }

  /// The format that a template's path names, where it names one that a template can have.
  var format: OutputFormat? { path.flatMap { OutputFormat(path: $0) }.flatMap { $0 == .pdf ? nil : $0 } }
}

/// The templates of one job, each compiled once.
struct TemplateCache {
  private let files: FileSystem
  private let store: TemplateStore
  private var compiled: [String: AnyTemplate?] = [:]

  init(files: FileSystem) {
    self.files = files
    store = TemplateStore(files: files)
  }

  /// All that could be read so far, by their paths.
  var all: [AnyTemplate] { compiled.sorted { $0.key < $1.key }.compactMap(\.value) }

  mutating func template(
    _ wish: TemplateWish, _ base: OutputFormat, _ output: OutputFormat, _ found: inout Diagnostics
  ) -> AnyTemplate? {
    if let own = wish.format, output != .pdf, own.family != output.family {
      found.report(.formatConflict(template: wish.name, own, output: output))
      return nil
    }
    guard let path = wish.path ?? store.path(of: wish.name, format: base) else {
      found.report(store.missing(wish.name, format: base, at: wish.place))
      return nil
    }
    if let known = compiled[path] { return known }
    let template = compiled(path, at: wish.place, &found)
    if let template { found.report(template.faults) }
    compiled[path] = .some(template)
    return template
  }

  /// The path of a template that may be in any format; one that is found by name may be given with its ending.
  func path(of wish: TemplateWish, _ found: inout Diagnostics) -> String? {
    if let path = wish.path {
      if files.exists(path) { return path }
      let named = store.all().first { $0.name == wish.name }
      return named?.path ?? path
    }
    let paths = [OutputFormat.docx, .odt].lazy.compactMap { store.path(of: wish.name, format: $0) }
    if let path = paths.first { return path }
    found.report(store.missing(wish.name, format: .docx, at: wish.place))
    return nil
  }

  /// Compiles a template whatever faults its tags have.
  func compiled(_ path: String, at place: Place = .nowhere, _ found: inout Diagnostics) -> AnyTemplate? {
    do {
      return AnyTemplate(lookingInto: try files.read(path), name: path, diagnostics: &found)
    } catch {
      found.report(error.diagnostic.asked(at: place))
      return nil
    }
  }
}

extension Diagnostic {
  /// The fault of a file that is named in a model: shown there, with the file in a note.
  fileprivate func asked(at place: Place) -> Diagnostic {
    guard case .source = place, case .file(let path) = self.place else { return self }
    let file = Note(at: .file(path), Wording(vi: "tệp được tìm", en: "the file that was looked for"))
    return Diagnostic(id, severity, at: place, message, notes: [file] + notes, hint: hint)
  }
}

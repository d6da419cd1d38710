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
  ///   - key: `mau` of the model, relative to the model.
  init(_ option: String?, _ key: (name: String, place: Place)?, model: String) {
    if let option {
      self.init(name: option, place: .argument(option), folder: "")
    } else if let key {
      self.init(name: key.name, place: key.place, folder: model == "-" ? "" : FilePath.folder(of: model))
    } else {
      self.init(name: Self.standard, place: .nowhere, folder: "")
    }
  }

  private init(name: String, place: Place, folder: String) {
    self.name = name
    self.place = place
    let isPath = name.contains("/") || Self.endings.contains(FilePath.ending(of: name))
    path = isPath ? FilePath.join(folder, name) : nil
  }

  /// The format of a template given by its path; DOCX's and ODT's other endings count as theirs.
  var format: OutputFormat? {
    guard let path else { return nil }
    switch FilePath.ending(of: path).lowercased() {
    case "odt", "ott": return .odt
    default: return .docx
    }
  }
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

  mutating func template(
    _ wish: TemplateWish, _ base: OutputFormat, _ output: OutputFormat, _ found: inout Diagnostics
  ) -> AnyTemplate? {
    if let own = wish.format, output != .pdf, own != output {
      found.report(.formatConflict(template: wish.name, own, output: output))
      return nil
    }
    guard let path = wish.path ?? store.path(of: wish.name, format: base) else {
      found.report(store.missing(wish.name, format: base, at: wish.place))
      return nil
    }
    if let known = compiled[path] { return known }
    let template = compile(path, &found)
    compiled[path] = .some(template)
    return template
  }

  private func compile(_ path: String, _ found: inout Diagnostics) -> AnyTemplate? {
    do {
      return AnyTemplate(try files.read(path), name: path, diagnostics: &found)
    } catch {
      found.report(error.diagnostic)
      return nil
    }
  }
}

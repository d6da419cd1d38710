import VanbanPackage
import VanbanSource

/// Where templates are found by name: `$VANBAN_TEMPLATES`, the user's data folder, beside the program.
public struct TemplateStore: Sendable {
  private let files: FileSystem
  /// The folders that are looked through, the first that has the template wins.
  public let folders: [String]

  public init() {
    self.init(files: FileSystem())
  }

  init(files: FileSystem) {
    self.files = files
    folders = Self.folders(files)
  }

  /// `$VANBAN_TEMPLATES` may name several folders, separated by colons.
  private static func folders(_ files: FileSystem) -> [String] {
    let named = (files.environment("VANBAN_TEMPLATES") ?? "").split(separator: ":").map(String.init)
    let data =
      files.environment("XDG_DATA_HOME").flatMap { $0.isEmpty ? nil : $0 }
      ?? files.environment("HOME").map { FilePath.join($0, ".local/share") }
    let program = files.executablePath().map { FilePath.join(FilePath.folder(of: $0), "../share") }
    return named + [data, program].compactMap { $0 }.map { FilePath.join($0, "vanban/templates") }
  }

  /// The path of a template; nil where no folder has it.
  public func path(of name: String, format: OutputFormat) -> String? {
    folders.map { FilePath.join($0, "\(name).\(format.rawValue)") }.first { files.exists($0) }
  }

  /// All templates by file name, each with the path that a search for it finds.
  public func all() -> [(name: String, path: String)] {
    var found: [String: String] = [:]
    for folder in folders {
      for file in (try? files.list(folder)) ?? [] where OutputFormat(path: file).map({ $0 != .pdf }) ?? false {
        if found[file] == nil { found[file] = FilePath.join(folder, file) }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func missing(_ name: String, format: OutputFormat, at place: Place = .nowhere) -> Diagnostic {
    let looked = folders.joined(separator: ", ")
    return Diagnostic(
      "template.not-found", at: place,
      Wording(
        vi: "không tìm thấy mẫu \"\(name)\" cho định dạng \(format.rawValue)",
        en: "no template \"\(name)\" for the format \(format.rawValue)"),
      hint: Wording(
        vi: "đã tìm trong: \(looked); \"vanban template list\" liệt kê các mẫu đang có",
        en: "looked in: \(looked); \"vanban template list\" shows the templates there are"))
  }
}

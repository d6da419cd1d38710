import VanbanContent
import VanbanPackage
public import VanbanSource

/// Writes a copy of a template that is found by name.
public struct TemplateExport: Sendable {
  private let name: String
  private let file: String

  public init(name: String, file: String) {
    self.name = name
    self.file = file
  }

  public func run() -> Diagnostics {
    var diagnostics = Diagnostics()
    let files = FileSystem()
    let store = TemplateStore(files: files)
    guard let format = OutputFormat(path: file), format == .docx || format == .odt else {
      diagnostics.report(.noTemplateEnding(file))
      return diagnostics
    }
    guard let path = store.path(of: name, format: format) else {
      diagnostics.report(store.missing(name, format: format))
      return diagnostics
    }
    guard !files.exists(file) else {
      diagnostics.report(.exists(file))
      return diagnostics
    }
    do {
      try files.writeAtomically(try files.read(path), to: file)
    } catch {
      diagnostics.report(error.diagnostic)
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func exists(_ file: String) -> Diagnostic {
    Diagnostic(
      "template.exists", at: .argument(file),
      Wording(vi: "tệp này đã có, có thể là mẫu đã sửa", en: "this file is there already, perhaps an edited template"),
      hint: Wording(vi: "đặt tên khác, hoặc xóa tệp cũ trước", en: "choose another name, or delete the old file first"))
  }
}

/// The styles that content takes from a template.
public enum TemplateStyles {
  public static var names: [String] { StyleName.allCases.map(\.rawValue) }
}

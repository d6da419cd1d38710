import VanbanOfficial
import VanbanPackage
public import VanbanSource

/// What `vanban new` was asked for: a commented model that renders as it is, to be changed into one's own.
///
/// The models are files beside the templates, `khoi-dau/<loai>.yaml`, and found as those are.
public struct StartingModel: Sendable {
  private let type: String
  private let file: String?

  /// - Parameters:
  ///   - type: the name or abbreviation of a type of document or of a kind of copy.
  ///   - file: the file to write, nil for standard output; one that is there is never replaced.
  public init(type: String, file: String? = nil) {
    self.type = type
    self.file = file
  }

  /// The names that there are models for, with their abbreviations.
  public static var names: [(key: String, name: String, abbreviation: String?)] {
    StartingModelName.all.map { ($0.key, $0.name, $0.abbreviation) }
  }

  /// The path that was written; nil on standard output and where there was a fault.
  public func run(diagnostics: inout Diagnostics) -> String? {
    guard let name = StartingModelName.find(type, diagnostics: &diagnostics) else { return nil }
    let files = FileSystem()
    let store = TemplateStore(files: files)
    guard let path = store.startingModel(name.key) else {
      diagnostics.report(.noStartingModel(name.key, in: store.folders))
      return nil
    }
    do {
      return try write(files.read(path), files, &diagnostics)
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  private func write(
    _ bytes: [UInt8], _ files: FileSystem, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> String? {
    guard let file, file != "-" else {
      try files.writeStandardOutput(bytes)
      return nil
    }
    guard !files.exists(file) else {
      diagnostics.report(.modelExists(file))
      return nil
    }
    try files.writeAtomically(bytes, to: file)
    return file
  }
}

extension TemplateStore {
  /// The path of a starting model; nil where no folder has it.
  func startingModel(_ key: String) -> String? {
    folders.map { FilePath.join($0, "khoi-dau/\(key).yaml") }.first { FileSystem().exists($0) }
  }
}

extension Diagnostic {
  fileprivate static func modelExists(_ file: String) -> Diagnostic {
    Diagnostic(
      "new.exists", at: .argument(file),
      Wording(vi: "tệp này đã có nên không ghi đè", en: "this file is there already and is not replaced"),
      hint: Wording(
        vi: "đặt tên khác, hoặc xóa tệp cũ trước", en: "choose another name, or delete the old file first"))
  }

  fileprivate static func noStartingModel(_ key: String, in folders: [String]) -> Diagnostic {
    let looked = folders.joined(separator: ", ")
    return Diagnostic(
      "new.not-found", at: .nowhere,
      Wording(
        vi: "không tìm thấy mô hình khởi đầu “khoi-dau/\(key).yaml”",
        en: "the starting model “khoi-dau/\(key).yaml” is not there"),
      hint: Wording(
        vi: "đã tìm trong: \(looked); cài lại vanban bằng “make install”",
        en: "looked in: \(looked); install vanban again with “make install”"))
  }
}

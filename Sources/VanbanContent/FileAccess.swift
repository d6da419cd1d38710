public import VanbanSource

/// A file as a text or a template names it.
public struct FileReference: Hashable, Sendable {
  /// As typed; relative to the folder of the file that names it.
  public var path: String
  /// The file that names it: a model, a data file, a template; empty for the current folder.
  public var namedIn: String
  /// Where it is named, for faults.
  public var place: Place

  /// A file whose path is typed at `place`, and which is looked for beside the file of that place.
  public init(_ path: String, at place: Place) {
    self.path = path
    self.place = place
    namedIn =
      switch place {
      case .source(let text, _): text.name
      case .template(let place): place.document
      case .file(let name): name
      case .argument, .nowhere: ""
      }
  }

  public static func == (a: Self, b: Self) -> Bool { a.path == b.path && a.namedIn == b.namedIn }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(namedIn)
  }
}

/// The files that templates and models may name: what the engine has been handed, and nothing else.
public struct FileAccess: Sendable {
  public enum Answer: Sendable {
    /// The file's bytes, and the path that messages and files named in it go by.
    case file([UInt8], path: String)
    /// Why it cannot be read, and the path where it was looked for.
    case refused(Wording, path: String)
  }

  private let answer: @Sendable (FileReference) -> Answer

  /// - Parameter answer: asked once or more for each file that is named; takes the same answer to be the same file.
  public init(_ answer: @escaping @Sendable (FileReference) -> Answer) {
    self.answer = answer
  }

  /// No files at all.
  public static let none = FileAccess {
    .refused(
      Wording(vi: "nơi gọi không cho đọc tệp nào", en: "no files were handed to this rendering"), path: $0.path)
  }

  /// The bytes of a file and its path; nil and `content.cannot-read-file` where it cannot be had.
  public func read(_ file: FileReference, diagnostics: inout Diagnostics) -> (bytes: [UInt8], path: String)? {
    switch answer(file) {
    case .file(let bytes, let path): return (bytes, path)
    case .refused(let reason, let path):
      diagnostics.report(.cannotRead(file, reason, path: path))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func cannotRead(_ file: FileReference, _ reason: Wording, path: String) -> Diagnostic {
    Diagnostic(
      "content.cannot-read-file", at: file.place,
      Wording(
        vi: "không đọc được tệp “\(file.path)”: \(reason.vi)", en: "cannot read the file “\(file.path)”: \(reason.en)"),
      notes: path == file.path ? [] : [.init(at: .file(path), Wording(vi: "đã tìm ở đây", en: "looked for here"))],
      hint: Wording(
        vi: "đường dẫn tính từ thư mục của tệp nêu tên nó; kiểm tra tên tệp và quyền đọc",
        en: "the path is relative to the folder of the file that names it; check the name and the permissions"))
  }
}

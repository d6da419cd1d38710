import VanbanPackage
import VanbanSource

/// Where `--fix` writes: a copy, never the input.
public struct CorrectedCopy: Sendable {
  /// The file to write; nil for one beside the input: `letter.sua.docx`.
  public var path: String?

  public init(path: String? = nil) {
    self.path = path
  }

  /// A path that cannot serve all inputs, or an input that has no name to make one of.
  func fault(for inputs: [String]) -> Diagnostic? {
    if path != nil, inputs.count > 1 { return .severalCopies(path ?? "") }
    return path == nil && inputs.contains("-") ? .noNameForCopy() : nil
  }

  /// The path of the copy, once it is written; nil with an error reported.
  func write(
    _ source: SourceText, keeping inputs: [String], _ files: FileSystem, _ found: inout Diagnostics
  ) -> String? {
    let path = path ?? Self.path(beside: source.name)
    if let stamp = files.stamp(path), inputs.contains(where: { files.stamp($0) == stamp }) {
      found.report(.wouldCorrectInput(path))
      return nil
    }
    do {
      try files.writeAtomically(source.bytes, to: path)
      return path
    } catch {
      found.report(error.diagnostic)
      return nil
    }
  }

  private static func path(beside input: String) -> String {
    let ending = FilePath.ending(of: input)
    return ending.isEmpty ? "\(input).sua" : "\(FilePath.withoutEnding(input)).sua.\(ending)"
  }
}

extension Diagnostic {
  fileprivate static func severalCopies(_ path: String) -> Diagnostic {
    Diagnostic(
      "check.output-conflict", at: .argument(path),
      Wording(vi: "một tệp không chứa được bản sửa của nhiều tệp", en: "one file cannot hold corrected copies of several"),
      hint: Wording(vi: "bỏ -o: bản sửa nằm cạnh từng tệp", en: "leave -o out: each copy stands beside its file"))
  }

  fileprivate static func noNameForCopy() -> Diagnostic {
    Diagnostic(
      "check.output-conflict", at: .argument("-"),
      Wording(
        vi: "đầu vào chuẩn không có tên để đặt cho bản sửa", en: "standard input has no name to give the corrected copy"),
      hint: Wording(vi: "thêm -o với tên tệp", en: "add -o with a file name"))
  }

  fileprivate static func wouldCorrectInput(_ path: String) -> Diagnostic {
    Diagnostic(
      "check.output-conflict", at: .argument(path),
      Wording(vi: "bản sửa sẽ ghi đè lên chính tệp đang kiểm tra", en: "the corrected copy would replace the file that is checked"),
      hint: Wording(vi: "đặt tên khác sau -o", en: "give another name after -o"))
  }
}

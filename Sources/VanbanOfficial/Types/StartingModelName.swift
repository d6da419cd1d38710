public import VanbanSource
import VanbanText

/// What there is a starting model for: a type of document, or a kind of copy.
public struct StartingModelName: Sendable, Hashable {
  /// The name of the file without its ending: `ke_hoach`, `sao_y`.
  public let key: String
  public let name: String
  public let abbreviation: String?

  /// The 29 types in the order of Điều 7, then the three kinds of copies.
  public static let all =
    DocumentType.all.map { StartingModelName(key: $0.key, name: $0.name, abbreviation: $0.abbreviation) }
    + CopyKind.all.map { StartingModelName(key: $0.key, name: "Bản \($0.name.lowercased())", abbreviation: $0.abbreviation) }

  /// Finds one by the name or abbreviation of a type, as `loai` is read, or of a kind of copy.
  ///
  /// - Parameter diagnostics: gets the fault where the name is none, or could be two.
  public static func find(_ typed: String, diagnostics: inout Diagnostics) -> StartingModelName? {
    if let copy = CopyKind.find(typed) ?? CopyKind.find(withoutFirstWord(typed)) {
      return all.first { $0.key == copy.key }
    }
    switch DocumentType.find(typed.trimmed) {
    case .one(let type): return all.first { $0.key == type.key }
    case .several(let types): diagnostics.report(.ambiguousStart(typed, types))
    case .none(let nearest): diagnostics.report(.unknownStart(typed, nearest: nearest))
    }
    return nil
  }

  /// "Bản sao y" is a "sao y".
  private static func withoutFirstWord(_ typed: String) -> String {
    let folded = fold(typed)
    return folded.hasPrefix("ban_sao_") || folded.hasPrefix("ban_trich_") ? String(folded.dropFirst(4)) : typed
  }
}

extension Diagnostic {
  fileprivate static func unknownStart(_ typed: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      "new.unknown-type", at: .argument(typed),
      Wording(
        vi: "không có mô hình khởi đầu cho “\(typed)”: không phải tên loại văn bản, cũng không phải hình thức sao",
        en: "there is no starting model for “\(typed)”: it names no type of document and no kind of copy"),
      hint: nearest.map { Wording(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(vi: "“vanban new --list” liệt kê các tên", en: "“vanban new --list” shows the names"))
  }

  fileprivate static func ambiguousStart(_ typed: String, _ types: [DocumentType]) -> Diagnostic {
    let names = types.map { "\($0.name) (\($0.abbreviation ?? $0.key))" }
    return Diagnostic(
      "new.unknown-type", at: .argument(typed),
      Wording(
        vi: "“\(typed)” có thể là \(names.joined(separator: " hoặc "))",
        en: "“\(typed)” could be \(names.joined(separator: " or "))"),
      hint: Wording(
        vi: "viết đủ tên loại hoặc đúng chữ viết tắt", en: "write the name in full or its exact abbreviation"))
  }
}

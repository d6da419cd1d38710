internal import VanbanSource

/// The wording of everything that can be wrong with a YAML text, by subject in the files beside this one.
///
/// Ids begin with `yaml.` and are stable.
enum Fault {
  static func error(
    _ id: String, _ place: Place, vi: String, en: String, notes: [Diagnostic.Note] = [], hint: Wording? = nil
  ) -> Diagnostic {
    Diagnostic("yaml.\(id)", .error, at: place, Wording(vi: vi, en: en), notes: notes, hint: hint)
  }

  static func warning(
    _ id: String, _ place: Place, vi: String, en: String, hint: Wording? = nil
  ) -> Diagnostic {
    Diagnostic("yaml.\(id)", .warning, at: place, Wording(vi: vi, en: en), hint: hint)
  }

  static func openedHere(_ place: Place) -> Diagnostic.Note {
    Diagnostic.Note(at: place, Wording(vi: "mở ở đây", en: "opened here"))
  }

  static let quotes = Wording(
    vi: "đặt cả giá trị trong dấu nháy: \"…\"", en: "put the whole value in quotes: \"…\"")
}

public import VanbanSource

extension [Diagnostic] {
  /// The same faults, saying where the document in which they are is asked for.
  public func broughtIn(at place: Place) -> Diagnostics {
    var result = Diagnostics()
    let note = Diagnostic.Note(
      at: place, Wording(vi: "tệp được đưa vào ở đây", en: "the file is brought in here"))
    for fault in self {
      result.report(
        Diagnostic(
          fault.id, fault.severity, at: fault.place, fault.message, notes: fault.notes + [note],
          hint: fault.hint))
    }
    return result
  }
}

extension Diagnostic {
  static func notesLeftOut(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "template.notes-left-out", .warning, at: place,
      Wording(
        vi: "chú thích của tệp “\(path)” bị bỏ: ở đây không đặt được chú thích",
        en: "the notes of “\(path)” are left out: notes cannot stand here"),
      hint: Wording(
        vi: "chú thích chỉ đặt được trong thân văn bản", en: "notes stand in the body of a document alone"))
  }

  static func otherFormat(_ path: String, wanted ending: String) -> Diagnostic {
    Diagnostic(
      "template.other-format", at: .file(path),
      Wording(
        vi: "chen cần một tệp cùng định dạng với mẫu (.\(ending))",
        en: "chen takes a file of the template's own format (.\(ending))"),
      hint: Wording(
        vi: "mở tệp bằng Word hoặc LibreOffice, lưu lại thành .\(ending) rồi ghi tên tệp mới trong thẻ",
        en: "open the file in Word or LibreOffice, save it as .\(ending) and name the new file in the tag"))
  }

  static func inItself(_ path: String, _ around: [String]) -> Diagnostic {
    let chain = (around + [path]).joined(separator: " → ")
    return Diagnostic(
      "template.document-in-itself", at: .file(path),
      Wording(
        vi: "tệp được điền bên trong chính nó, hoặc lồng quá sâu: \(chain)",
        en: "the file is filled inside itself, or nested too deeply: \(chain)"),
      hint: Wording(
        vi: "bỏ thẻ chen quay lại tệp đã mở, hoặc bỏ dien=true",
        en: "take out the chen that leads back, or dien=true"))
  }
}

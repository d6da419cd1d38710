import VanbanSource
import VanbanText

extension Diagnostic {
  static func undefinedNote(_ name: String, at place: Place, known: [String]) -> Diagnostic {
    let nearest = nearestName(to: name, among: known)
    return Diagnostic(
      "content.undefined-note", at: place,
      Wording(vi: "chú thích [^\(name)] không có nội dung", en: "the note [^\(name)] has no text"),
      hint: nearest.map { Wording(vi: "có phải [^\($0)]?", en: "did you mean [^\($0)]?") }
        ?? Wording(
          vi: "thêm một dòng “[^\(name)]: …”, hoặc khóa “\(name)” dưới chu_thich",
          en: "add a line “[^\(name)]: …”, or a key “\(name)” under chu_thich"))
  }

  static func uncalledNote(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "content.uncalled-note", at: place,
      Wording(vi: "không chỗ nào dùng chú thích [^\(name)]", en: "the note [^\(name)] is used nowhere"),
      hint: Wording(
        vi: "viết [^\(name)] ở chỗ cần chú thích, hoặc bỏ nội dung này",
        en: "write [^\(name)] where the note belongs, or leave its text out"))
  }

  static func noteDefinedTwice(_ name: String, at place: Place, _ first: Place) -> Diagnostic {
    Diagnostic(
      "content.note-defined-twice", at: place,
      Wording(vi: "chú thích [^\(name)] đã có nội dung", en: "the note [^\(name)] has a text already"),
      notes: [Note(at: first, Wording(vi: "nội dung thứ nhất ở đây", en: "the first one is here"))],
      hint: Wording(vi: "bỏ một trong hai, hoặc đặt tên khác", en: "leave one out, or give it another name"))
  }

  static func noteInNote(at place: Place) -> Diagnostic {
    Diagnostic(
      "content.note-in-note", at: place,
      Wording(vi: "trong chú thích không đặt được chú thích khác", en: "a note cannot stand in a note"),
      hint: Wording(vi: "gộp hai chú thích làm một", en: "make one note of the two"))
  }

  static func namedNoteInLoop(at place: Place) -> Diagnostic {
    Diagnostic(
      "content.named-note-in-loop", at: place,
      Wording(
        vi: "trong for không dùng được chú thích có tên, vì mỗi lượt là một chú thích khác",
        en: "a named note cannot stand in a for, where each pass makes a note of its own"),
      hint: Wording(vi: "viết ^[nội dung chú thích] ngay tại chỗ", en: "write ^[the note’s text] in its place"))
  }
}

import VanbanContent
import VanbanSource

/// The notes of all bodies: one series, in which a name is one note.
extension ContextBuilder {
  /// The bodies with the texts of their named notes, which may stand in any of them or under `chu_thich`.
  mutating func withNotes(_ bodies: [Content]) -> [Content] {
    for (name, text) in document.chuThich {
      let inlines = inlines(text)
      var found = Diagnostics()
      notes.define(name.text, as: inlines, at: name.place, diagnostics: &found)
      report(found)
    }
    let resolved = bodies.map { notes.resolve($0) }
    var found = Diagnostics()
    for body in resolved { notes.reportUndefined(in: body, to: &found) }
    notes.reportUncalled(to: &found)
    report(found)
    return resolved
  }
}

import VanbanContent
import VanbanExpression
import VanbanSource

/// The notes of all bodies and tables: one series, in which a name is one note.
extension ContextBuilder {
  /// The bodies with the texts of their named notes, which may stand in any of them or under `chu_thich`.
  mutating func withNotes(_ bodies: [Content]) -> [Content] {
    var found = Diagnostics()
    for (name, text) in document.chuThich {
      let inlines = inScope { text.inlines(in: &$0) }
      notes.define(name.text, as: inlines, at: name.place, diagnostics: &found)
    }
    let bodies = bodies.map { notes.resolve($0) }
    notes.reportUndefined(in: bodies + resolvedTables(), to: &found)
    notes.reportUncalled(to: &found)
    report(found)
    return bodies
  }

  /// The named tables, which templates may print beside the bodies.
  private mutating func resolvedTables() -> [Content] {
    guard case .map(var tables)? = values["bang"] else { return [] }
    var contents: [Content] = []
    for name in tables.keys {
      guard case .object(let object)? = tables[name], let content = object as? Content else { continue }
      contents.append(notes.resolve(content))
      tables[name] = contents.last.map { .object($0) }
    }
    set("bang", .map(tables))
    return contents
  }
}

import VanbanContent
import VanbanSource

extension CompiledPart {
  func note(_ id: String) -> CompiledNote? { noteNumbers[id].map { notes[$0] } }

  /// Lets the notes that are referred to follow their references.
  mutating func free(_ references: Set<NoteSink.Key>) {
    for index in notes.indices where references.contains(NoteSink.Key(part: name, id: notes[index].id)) {
      notes[index].isFixed = false
    }
  }

  /// What keeps the notes of a content from being written.
  func fault(of content: Content, at place: Place) -> Diagnostic? {
    let notes = content.notes
    if notes.isEmpty { return nil }
    guard takesNotes else { return .noNotesHere(at: place) }
    var found = Diagnostics()
    NoteBook().reportUndefined(in: [content], to: &found)
    return found.all.first
  }
}

import VanbanExpression

// The template's own notes: the text of each is filled where the note is referred to, with the names that stand there.
extension Renderer {
  mutating func put(_ mark: NoteMark, in environment: inout Environment) {
    switch mark.kind {
    case .start: buffer += notes.begin(mark) { writer.freshNoteID(in: mark.part) }.utf8
    case .end: buffer += notes.current(mark).utf8
    case .own: buffer += printingNote.utf8
    case .number: putNumber(mark)
    case .reference: putReference(mark, in: &environment)
    }
  }

  /// A number of another kind than figures is left to the word processor.
  private mutating func putNumber(_ mark: NoteMark) {
    let typed = part.bytes[mark.range]
    let number = writer.countNote()
    let isFigures = !typed.isEmpty && typed.allSatisfy { (0x30...0x39).contains($0) }
    buffer += isFigures ? Array(String(number).utf8) : Array(typed)
  }

  private mutating func putReference(_ mark: NoteMark, in environment: inout Environment) {
    let id = notes.print(mark) { writer.freshNoteID(in: mark.part) }
    buffer += id.utf8
    if mark.counts { _ = writer.countNote() }
    guard let source = noteParts[mark.part], let note = source.note(mark.id) else { return }
    let isPlain = id == mark.id && !note.hasTags
    notes.keep(isPlain ? nil : text(of: note, in: source, as: id, &environment), of: mark, as: id)
  }

  /// What a note comes to here; it is written into the same buffer and taken out of it again.
  private mutating func text(
    of note: CompiledNote, in source: CompiledPart<Format>, as id: String, _ environment: inout Environment
  ) -> [UInt8] {
    let (outer, outerID, start) = (part, printingNote, buffer.count)
    part = source
    printingNote = id
    writer.begin(part: source.name)
    run(note.steps, in: &environment, into: &self)
    part = outer
    printingNote = outerID
    writer.begin(part: outer.name)
    let text = Array(buffer[start...])
    buffer.removeLast(buffer.count - start)
    return text
  }

  /// The part with the texts of its notes, once all that refers to them is rendered; nil where it stays as it is.
  mutating func assembleNotes(in environment: inout Environment) -> [UInt8]? {
    var changed = false
    var at = 0
    var result: [UInt8] = []
    for note in part.notes {
      result += part.bytes[at..<note.range.lowerBound]
      at = note.range.upperBound
      if note.isFixed {
        result += note.hasTags ? text(of: note, in: part, as: note.id, &environment) : Array(part.bytes[note.range])
        changed = changed || note.hasTags
      } else if let printed = notes.originals[NoteSink.Key(part: part.name, id: note.id)] {
        result += printed ?? Array(part.bytes[note.range])
        changed = changed || printed != nil
      } else {
        changed = true
      }
    }
    let copies = notes.copies[part.name] ?? []
    guard changed || !copies.isEmpty else { return nil }
    let last = part.notes.last?.range.upperBound ?? at
    return result + part.bytes[at..<last] + copies + part.bytes[last...]
  }
}

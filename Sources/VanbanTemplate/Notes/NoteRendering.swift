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

  private mutating func putNumber(_ mark: NoteMark) {
    let number = mark.counts ? writer.countNote() : notes.countEndnote()
    buffer += NoteNumber.text(of: number, like: part.bytes[mark.range])
  }

  private mutating func putReference(_ mark: NoteMark, in environment: inout Environment) {
    let id = part.hasTags ? writer.orderedNoteID(in: mark.part, like: mark.id) : mark.id
    let printed = id ?? notes.print(mark) { writer.freshNoteID(in: mark.part) }
    putReference(mark, as: printed, in: &environment)
  }

  private mutating func putReference(_ mark: NoteMark, as id: String, in environment: inout Environment) {
    buffer += id.utf8
    let position = mark.counts ? writer.countNote() : writer.noteCount
    guard let source = noteParts[mark.part], let note = source.note(mark.id) else { return }
    let isPlain = id == mark.id && !note.hasTags
    let text = isPlain ? nil : text(of: note, in: source, as: id, &environment)
    notes.keep(text, of: mark, as: id, at: position)
  }

  /// What a note comes to here; it is written into the same buffer and taken out of it again.
  private mutating func text(
    of note: CompiledNote, in source: CompiledPart<Format>, as id: String, _ environment: inout Environment
  ) -> [UInt8] {
    let (outer, outerID, outerNames, start) = (part, printingNote, names, buffer.count)
    part = source
    printingNote = id
    names = CopiedNames(keys: source.identities, stores: source.stores, fresh: outerNames.fresh)
    writer.begin(part: source.name)
    run(note.steps, in: &environment, into: &self)
    part = outer
    printingNote = outerID
    let fresh = names.fresh
    names = outerNames
    names.fresh = fresh
    writer.begin(part: outer.name)
    let text = Array(buffer[start...])
    buffer.removeLast(buffer.count - start)
    return text
  }

  /// The part with the texts of its notes, once all that refers to them is rendered; nil where it stays as it is.
  ///
  /// They stand in reading order, those of content among them: LibreOffice tells notes by their order.
  mutating func assembleNotes(in environment: inout Environment) -> [UInt8]? {
    let printed = notes.texts[part.name] ?? []
    let added = writer.notes(in: part.name)
    let free = part.notes.filter { !$0.isFixed }
    let isChanged = !added.isEmpty || printed.count != free.count || printed.contains { $0.text != nil }
      || part.notes.contains { $0.isFixed && $0.hasTags }
    guard isChanged, let first = part.notes.first, let last = part.notes.last else { return nil }
    var result = Array(part.bytes[..<first.range.lowerBound])
    for note in part.notes where note.isFixed {
      result += note.hasTags ? text(of: note, in: part, as: note.id, &environment) : Array(part.bytes[note.range])
    }
    let texts = printed.map { ($0.position, 1, $0.text ?? source(of: $0.id)) }
    let all = added.map { ($0.position, 0, $0.text) } + texts
    let order = all.indices.sorted { (all[$0].0, all[$0].1, $0) < (all[$1].0, all[$1].1, $1) }
    for index in order { result += all[index].2 }
    return result + part.bytes[last.range.upperBound...]
  }

  private func source(of id: String) -> [UInt8] { part.note(id).map { Array(part.bytes[$0.range]) } ?? [] }
}

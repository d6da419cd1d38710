public import VanbanSource
import VanbanText

/// The texts of a document's named notes, and which of them are called.
///
/// Notes are called before and after they are defined, and from texts other than the one that defines them; so texts
/// are read first, and their notes get their text when all are read.
public struct NoteBook: Sendable {
  struct Definition: Sendable {
    let inlines: [Inline]
    let place: Place
  }

  private var definitions: [String: Definition] = [:]
  /// In the order of the definitions.
  private var names: [String] = []
  private var called: Set<String> = []

  public init() {}

  /// Gives a name its text; a name that has one is a fault.
  public mutating func define(
    _ name: String, as inlines: [Inline], at place: Place, diagnostics: inout Diagnostics
  ) {
    if let first = definitions[name] { return diagnostics.report(.noteDefinedTwice(name, at: place, first.place)) }
    for note in inlines.notes { diagnostics.report(.noteInNote(at: note.place)) }
    definitions[name] = Definition(inlines: inlines, place: place)
    names.append(name)
  }

  /// Takes names for called: by texts that may print them.
  public mutating func call(_ names: some Sequence<String>) { called.formUnion(names) }

  /// The content with the texts of its named notes; names without a text stay as they are.
  public mutating func resolve(_ content: Content) -> Content {
    var result = content
    result.transformInlines { inlines in resolve(inlines) }
    return result
  }

  /// The inlines with the texts of their named notes.
  public mutating func resolve(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .note(let note): .note(resolve(note))
      case .link(let target, let inner): .link(target, resolve(inner))
      default: inline
      }
    }
  }

  private mutating func resolve(_ note: Note) -> Note {
    guard let name = note.name, !note.isDefined, let definition = definitions[name] else { return note }
    called.insert(name)
    return note.defined(as: definition.inlines)
  }

  /// Reports the notes that no text calls.
  public func reportUncalled(to diagnostics: inout Diagnostics) {
    for name in names where !called.contains(name) {
      if let definition = definitions[name] { diagnostics.report(.uncalledNote(name, at: definition.place)) }
    }
  }

  /// Reports the notes of contents that have no text, each name once.
  public func reportUndefined(in contents: [Content], to diagnostics: inout Diagnostics) {
    var seen: Set<String> = []
    for note in contents.flatMap(\.notes) where !note.isDefined {
      guard let name = note.name, seen.insert(name).inserted else { continue }
      diagnostics.report(.undefinedNote(name, at: note.place, known: names))
    }
  }
}

extension Content {
  /// The notes in reading order, with each use of one.
  public var notes: [Note] { blocks.flatMap(\.notes) }

  /// Puts something else in the place of each text.
  public mutating func transformInlines(_ transform: ([Inline]) -> [Inline]) {
    for index in blocks.indices { blocks[index].transformInlines(transform) }
  }
}

extension Block {
  mutating func transformInlines(_ transform: ([Inline]) -> [Inline]) {
    switch self {
    case .paragraph(var paragraph):
      paragraph.inlines = transform(paragraph.inlines)
      self = .paragraph(paragraph)
    case .table(var table):
      table.transformInlines(transform)
      self = .table(table)
    case .rule, .stamp, .sectionBreak, .pageBreak, .document: return
    }
  }

  fileprivate var notes: [Note] {
    switch self {
    case .paragraph(let paragraph): paragraph.inlines.notes
    case .table(let table): (table.head + table.body).flatMap { $0.cells.flatMap(\.inlines.notes) }
    case .rule, .stamp, .sectionBreak, .pageBreak, .document: []
    }
  }
}

extension Table {
  fileprivate mutating func transformInlines(_ transform: ([Inline]) -> [Inline]) {
    for row in head.indices { head[row].transformInlines(transform) }
    for row in body.indices { body[row].transformInlines(transform) }
  }
}

extension TableRow {
  fileprivate mutating func transformInlines(_ transform: ([Inline]) -> [Inline]) {
    for index in cells.indices { cells[index].inlines = transform(cells[index].inlines) }
  }
}

extension [Inline] {
  /// The notes in reading order, with each use of one.
  public var notes: [Note] {
    flatMap { inline -> [Note] in
      switch inline {
      case .note(let note): [note]
      case .link(_, let inlines): inlines.notes
      case .run, .lineBreak, .picture: []
      }
    }
  }
}

/// Words diagnostics for machines: one JSON object a line, in both languages.
///
/// Fields: `id`, `severity`, `message`, `hint` (each `{vi, en}`), `place`, `notes`. A place has `file` and, in a text,
/// `line`, `column`, `offset`, `length` (columns in characters, offset and length in UTF-8 bytes); in a template
/// `part`, `paragraph`, `text`, `tag`.
public struct DiagnosticJSON: Sendable {
  public init() {}

  public func callAsFunction(_ diagnostic: Diagnostic) -> String {
    var fields = [
      ("id", quoted(diagnostic.id)), ("severity", quoted(diagnostic.severity.rawValue)),
      ("message", both(diagnostic.message)), ("place", place(diagnostic.place)),
    ]
    if let hint = diagnostic.hint { fields.append(("hint", both(hint))) }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { object([("message", both($0.message)), ("place", place($0.place))]) }
      fields.append(("notes", "[\(notes.joined(separator: ","))]"))
    }
    return object(fields)
  }

  /// A place as an object; `null` for none.
  public func place(_ place: Place) -> String {
    switch place {
    case .source(let text, let span):
      let position = text.position(of: span.start)
      return object([
        ("file", quoted(text.name)), ("line", "\(position.line)"), ("column", "\(position.column)"),
        ("offset", "\(span.start)"), ("length", "\(span.end - span.start)"),
      ])
    case .template(let place): return object(fields(of: place))
    case .file(let name), .argument(let name): return object([("file", quoted(name))])
    case .nowhere: return "null"
    }
  }

  private func fields(of place: TemplatePlace) -> [(String, String)] {
    var fields = [("file", quoted(place.document)), ("part", both(place.part)), ("text", quoted(place.text))]
    if let paragraph = place.paragraph { fields.append(("paragraph", "\(paragraph)")) }
    if let tag = place.tag { fields.append(("tag", quoted(tag))) }
    return fields
  }

  private func both(_ wording: Wording) -> String { JSON.both(wording) }

  private func object(_ fields: [(String, String)]) -> String { JSON.object(fields) }

  private func quoted(_ text: String) -> String { JSON.quoted(text) }
}

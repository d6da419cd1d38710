import VanbanContent
import VanbanExpression
import VanbanSource
import VanbanText

/// Builds what templates see from a document, text by text: what stands in one text can be used in those
/// after it.
struct ContextBuilder {
  let document: OfficialDocument
  let numberAndDate: NumberAndDate
  private(set) var values = ValueMap()
  /// The issuing body as typed, for the sentences that name it.
  var issuer = ""
  /// The named notes of all bodies.
  var notes = NoteBook()
  private var environment: Environment

  init(_ document: OfficialDocument, functions: FunctionTable) {
    self.document = document
    numberAndDate = NumberAndDate(document)
    environment = Environment(globals: ValueMap(), functions: functions)
  }

  var diagnostics: Diagnostics { environment.diagnostics }

  mutating func report(_ diagnostic: Diagnostic) { environment.diagnostics.report(diagnostic) }

  mutating func report(_ others: Diagnostics) { environment.diagnostics.report(others) }

  mutating func set(_ name: String, _ value: Value) { values[name] = value }

  mutating func set(_ name: String, _ text: String) { values[name] = .text(text) }

  /// A figure stands under `tinh` and, where no key of a document has its name, bare.
  mutating func bindFigure(_ name: String, _ value: Value, all: ValueMap) {
    values["tinh"] = .map(all)
    bindBare(name, value)
  }

  /// A person's own name stands bare where it is none of a document's.
  mutating func bindBare(_ name: String, _ value: Value) {
    if !Key.reservedNames.contains(fold(name)) { values[name] = value }
  }
}

// MARK: - Texts

extension ContextBuilder {
  mutating func evaluate(_ expression: Expression) -> Value? {
    environment.globals = values
    return expression.evaluate(in: &environment)
  }

  /// What a text prints, without blanks around it.
  mutating func print(_ text: ModelText) -> String {
    guard text.mayHoldTags else { return text.text.trimmed }
    environment.globals = values
    environment.push()
    defer { environment.pop() }
    let template = TextTemplate(text.text, anchor: text.anchor, diagnostics: &environment.diagnostics)
    return template.renderText(in: &environment).trimmed
  }

  mutating func print(_ text: ModelText?) -> String? {
    guard let text else { return nil }
    return print(text)
  }

  /// The lines that texts print; those that hold nothing are left out.
  mutating func printLines(_ texts: [ModelText]) -> [String] {
    texts.flatMap { text in
      let printed: String = print(text)
      return printed.utf8.split(separator: 0x0A).map { String(Substring($0)).trimmed }.filter { !$0.isEmpty }
    }
  }

  /// A text as a value: null where the key is absent, as typed where nothing is computed in it.
  mutating func value(_ text: ModelText?) -> Value {
    guard let text else { return .null }
    return text.mayHoldTags ? .text(print(text)) : text.value
  }

  /// A body's blocks; its named notes have no text yet.
  mutating func content(_ parts: [BodyPart]) -> Content {
    Content(parts.flatMap { blocks($0) })
  }

  private mutating func blocks(_ part: BodyPart) -> [Block] {
    switch part {
    case .text(let text): return blocks(text)
    case .section(let title, let parts): return heading(title) + parts.flatMap { blocks($0) }
    case .table(let reference): return blocks(reference)
    }
  }

  private mutating func blocks(_ text: ModelText) -> [Block] {
    environment.globals = values
    environment.push()
    defer { environment.pop() }
    let body = BodyText(text.text, anchor: text.anchor, diagnostics: &environment.diagnostics)
    return body.content(in: &environment, notes: &notes).blocks
  }

  /// What is evaluated in a scope of its own, with all names so far.
  mutating func inScope<Result>(_ evaluate: (inout Environment) -> Result) -> Result {
    environment.globals = values
    environment.push()
    defer { environment.pop() }
    return evaluate(&environment)
  }

  /// The title of a `phan` as a heading of level 1.
  private mutating func heading(_ title: ModelText) -> [Block] {
    let sign = "# "
    let anchor = Anchor { [title] range in
      title.anchor.place(
        of: max(0, range.lowerBound - sign.utf8.count)..<max(0, range.upperBound - sign.utf8.count))
    }
    return blocks(ModelText(sign + title.text.trimmed, anchor: anchor, place: title.place))
  }
}

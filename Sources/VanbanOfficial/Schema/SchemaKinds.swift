import VanbanSource

/// What each kind of value is in JSON Schema.
enum SchemaKinds {
  typealias Fields = [(String, String)]

  /// What several kinds refer to.
  static let definitions: Fields = [
    // A scalar is what was typed, whatever an editor takes it for.
    ("text", types("string", "number", "boolean", "null")),
    ("lines", anyOf([reference("text"), JSON.object(list(reference("text")))])),
    ("listItem", anyOf([reference("text"), JSON.object(oneKeyMap(nestedItems))])),
    ("bodyText", anyOf([reference("text"), JSON.object(list(reference("bodyItem")))])),
    ("bodyItem", anyOf([reference("text"), reference("bodyPart")])),
    ("tableRow", JSON.object(row)),
    ("tableCell", anyOf([reference("text"), reference("cell")])),
    (
      "appendixItem",
      JSON.object([("if", has("loai")), ("then", reference("issued")), ("else", reference("appendix"))])
    ),
  ]

  /// The fields of a schema for values of a kind.
  static func schema(_ kind: ValueKind) -> Fields {
    switch kind {
    case .text: refer("text")
    case .date: date
    case .flag: word(["true", "đúng", "có", "yes", "false", "sai", "không", "no"], booleans: true)
    case .word(let words, let computed): computed ? either([word(words), tagged]) : word(words)
    case .count: [("anyOf", JSON.list([number, JSON.object(pattern("^ *[1-9][0-9]* *$"))]))]
    case .type: type
    case .lines: refer("lines")
    case .texts: list(reference("text"))
    case .items(let single): single ? either([refer("text"), list(reference("listItem"))]) : list(reference("listItem"))
    case .body: refer("bodyText")
    case .level(let level): refer(level.rawValue)
    case .textOr(let level): either([refer("text"), refer(level.rawValue)])
    case .list(let kind): list(JSON.object(schema(kind)))
    case .oneOrList(let kind, let max): oneOrList(JSON.object(schema(kind)), max)
    case .map(let kind): map(JSON.object(schema(kind)))
    case .appendix: refer("appendixItem")
    case .row: refer("tableRow")
    case .cell: refer("tableCell")
    case .data: []
    }
  }

  // MARK: Scalars

  /// Any part may be blank: dots, an ellipsis, underscores or spaces.
  private static let date = pattern("^ *$|^ *([0-9]+|[._… ]*)([-/])([0-9]+|[._… ]*)\\2([0-9]+|[._… ]*) *$")

  private static let tagged = pattern("\\{[{%]|\u{FF5B}")

  private static let number = JSON.object([("type", JSON.quoted("integer")), ("minimum", "1")])

  /// The names first, for editors to offer; then all spellings.
  private static let type = either([
    [("enum", JSON.list(DocumentType.all.map { JSON.quoted($0.name) }))],
    pattern(
      SpellingPattern.any(
        of: DocumentType.all.flatMap { [$0.key, "\($0.key)_ca_biet"] + ($0.abbreviation.map { [$0] } ?? []) })),
  ])

  private static func word(_ words: [String], booleans: Bool = false) -> Fields {
    let offered = words.map(JSON.quoted) + words.filter { Int($0) != nil }
    return either(
      [[("enum", JSON.list(offered))], pattern(SpellingPattern.any(of: words))]
        + (booleans ? [[("type", JSON.quoted("boolean"))]] : []))
  }

  private static func pattern(_ pattern: String) -> Fields {
    [("type", JSON.list([JSON.quoted("string"), JSON.quoted("null")])), ("pattern", JSON.quoted(pattern))]
  }

  // MARK: Lists and maps

  private static func list(_ items: String) -> Fields {
    [("type", JSON.list([JSON.quoted("array"), JSON.quoted("null")])), ("items", items)]
  }

  private static func map(_ values: String) -> Fields {
    [("type", JSON.list([JSON.quoted("object"), JSON.quoted("null")])), ("additionalProperties", values)]
  }

  private static func oneOrList(_ one: String, _ max: Int) -> Fields {
    [("anyOf", JSON.list([one, JSON.object(list(one) + [("maxItems", "\(max)")])]))]
  }

  /// `Lưu: VT, KHTC` is a map to YAML and a line to a person; with a list as its value others stand under it.
  private static func oneKeyMap(_ values: String) -> Fields {
    [("type", JSON.quoted("object")), ("maxProperties", "1"), ("minProperties", "1"), ("additionalProperties", values)]
  }

  private static let nestedItems = anyOf([
    reference("text"), JSON.object(list(anyOf([reference("text"), JSON.object(oneKeyMap(reference("text")))]))),
  ])

  /// A list of cells, cells with rows below, a group, or a map by column.
  private static let row: Fields = [
    ("if", JSON.object([("type", JSON.quoted("array"))])), ("then", JSON.object(list(reference("tableCell")))),
    ("else", choose([("o", "row"), ("nhom", "group"), ("nhom_ca_hang", "wideGroup")])),
  ]

  private static func choose(_ levels: [(key: String, level: String)]) -> String {
    guard let first = levels.first else { return JSON.object([("type", JSON.quoted("object"))]) }
    return JSON.object([
      ("if", has(first.key)), ("then", reference(first.level)), ("else", choose(Array(levels.dropFirst()))),
    ])
  }

  // MARK: Ways to say it

  /// True for a map with a key, however it is spelled.
  private static func has(_ key: String) -> String {
    let other = JSON.object([("not", JSON.object([("pattern", JSON.quoted(SpellingPattern.of(key)))]))])
    return JSON.object([
      ("type", JSON.quoted("object")), ("not", JSON.object([("propertyNames", other)])),
    ])
  }

  private static func either(_ schemas: [Fields]) -> Fields { [("anyOf", JSON.list(schemas.map(JSON.object)))] }

  private static func anyOf(_ schemas: [String]) -> String { JSON.object([("anyOf", JSON.list(schemas))]) }

  private static func reference(_ name: String) -> String { JSON.object(refer(name)) }

  private static func refer(_ name: String) -> Fields { [("$ref", JSON.quoted("#/$defs/\(name)"))] }

  private static func types(_ names: String...) -> String {
    JSON.object([("type", JSON.list(names.map(JSON.quoted)))])
  }
}

public import VanbanSource

/// The JSON Schema (2020-12) of a model, for editors that complete and check it.
///
/// It is made from the tables of keys that the reader uses. Keys and words pass however they are spelled; a file without
/// `loai` is a plain model and passes whatever it holds. What a text has to be beyond that (a figure, a name) only the
/// program tells.
public struct ModelSchema: Sendable {
  private let language: Language

  public init(in language: Language) {
    self.language = language
  }

  public var json: String {
    let document = "#/$defs/\(KeyLevel.document.rawValue)"
    return JSON.object([
      ("$schema", JSON.quoted("https://json-schema.org/draft/2020-12/schema")),
      ("title", JSON.quoted(Wording(vi: "Mô hình văn bản của vanban", en: "A model of vanban")[language])),
      ("type", JSON.quoted("object")),
      ("if", JSON.object([("not", JSON.object([("propertyNames", withoutType)]))])),
      ("then", JSON.object([("$ref", JSON.quoted(document))] + Self.needed)),
      ("properties", JSON.object([("loai", Self.reference("\(document)/properties/loai"))])),
      ("$defs", JSON.object(SchemaKinds.definitions + KeyLevel.allCases.map { ($0.rawValue, level($0)) })),
    ])
  }

  /// What holds of each name where none of them is `loai`.
  private var withoutType: String {
    JSON.object([("not", JSON.object([("pattern", JSON.quoted(SpellingPattern.of("loai")))]))])
  }

  /// A body, unless another file may bring it in.
  private static let needed = [
    (
      "anyOf",
      JSON.list(["noi_dung", "bao_gom", "ho_so"].map { name in
        let names = JSON.object([("not", JSON.object([("pattern", JSON.quoted(SpellingPattern.of(name)))]))])
        return JSON.object([("not", JSON.object([("propertyNames", names)]))])
      })
    )
  ]

  // MARK: Levels

  private func level(_ level: KeyLevel) -> String {
    let keys = level.keys
    let place = "#/$defs/\(level.rawValue)/properties"
    return JSON.object([
      ("type", JSON.list([JSON.quoted("object"), JSON.quoted("null")])),
      ("properties", JSON.object(keys.map { ($0.name, property($0)) })),
      (
        "patternProperties",
        JSON.object(keys.map { (SpellingPattern.of($0.name), Self.reference("\(place)/\($0.name)")) })
      ),
      ("additionalProperties", "false"),
    ])
  }

  private func property(_ key: Key) -> String {
    let notYet = Wording(vi: "phiên bản này chưa nhận", en: "not served yet")[language]
    let summary = key.isSupported ? key.summary[language] : "\(key.summary[language]) (\(notYet))"
    let kind = key.isSupported ? SchemaKinds.schema(key.kind) : [("enum", JSON.list(["null", "false"]))]
    return JSON.object([("description", JSON.quoted(summary))] + kind)
  }

  private static func reference(_ place: String) -> String { JSON.object([("$ref", JSON.quoted(place))]) }
}

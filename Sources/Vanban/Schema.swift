import VanbanOfficial
public import VanbanSource

/// The JSON Schema (2020-12) of a model.
public enum Schema {
  /// The schema as one JSON object, with descriptions in a language.
  public static func json(in language: Language) -> String { ModelSchema(in: language).json }
}

public import VanbanExpression
public import VanbanSource
import VanbanText
public import VanbanYAML

/// What a file of a person describes.
public enum Model: Sendable {
  /// A document of one of the 29 types: the file has a `loai`.
  case official(OfficialDocument)
  /// Values for a template of the person's own.
  case plain(PlainModel)
}

extension Model {
  /// Decodes a model.
  ///
  /// All that is wrong is reported, each fault at its place. The model is then what could be read, so that
  /// its texts can be tried for further faults; nil where nothing could.
  public static func read(_ documents: [YAMLDocument], diagnostics: inout Diagnostics) -> Model? {
    if documents.count > 1 { diagnostics.report(.severalDocuments(documents[1])) }
    guard let root = documents.first?.root else {
      diagnostics.report(.emptyModel(documents.first))
      return nil
    }
    guard root.kind == .mapping else {
      diagnostics.report(.noMapping(root))
      return nil
    }
    guard root.pairs.contains(where: { fold($0.key.text) == "loai" }) else {
      return .plain(PlainModel(root, diagnostics: &diagnostics))
    }
    var reader = OfficialReader(root)
    let document = reader.read()
    diagnostics.report(reader.reader.diagnostics)
    return document.map(Model.official)
  }

  /// The names that templates see; faults in the model's texts are reported.
  public func context(functions: FunctionTable, diagnostics: inout Diagnostics) -> ValueMap {
    switch self {
    case .official(let document): document.context(functions: functions, diagnostics: &diagnostics)
    case .plain(let model): model.context(functions: functions, diagnostics: &diagnostics)
    }
  }

  /// What the shipped template cannot do for the document: a plain model needs one of its own; nil where it serves.
  public var shippedTemplateFault: Diagnostic? {
    switch self {
    case .official: nil
    case .plain(let model): model.missingTemplate
    }
  }

  /// The template that the model names.
  public var mau: TemplateName? {
    switch self {
    case .official(let document): document.mau
    case .plain(let model): model.mau
    }
  }
}

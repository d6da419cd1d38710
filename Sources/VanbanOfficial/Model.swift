public import VanbanContent
public import VanbanExpression
public import VanbanSource
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
  public static func read(_ nodes: ModelNodes, diagnostics: inout Diagnostics) -> Model? {
    guard nodes.isOfficial else { return .plain(PlainModel(nodes.root, diagnostics: &diagnostics)) }
    var reader = OfficialReader(nodes)
    let document = reader.read()
    for fault in reader.reader.diagnostics.all where nodes.isWhole || !fault.isAboutMissingKey {
      diagnostics.report(fault)
    }
    return document.map(Model.official)
  }

  /// Decodes the model that the first of a file's documents is.
  ///
  /// - Parameter files: where the files that it includes are read from; none unless handed in.
  public static func read(
    _ documents: [YAMLDocument], files: FileAccess = .none, diagnostics: inout Diagnostics
  ) -> Model? {
    let nodes = ModelNodes(documents, files: files, diagnostics: &diagnostics)
    return nodes.flatMap { read($0, diagnostics: &diagnostics) }
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

public import VanbanContent
import VanbanExpression
import VanbanOfficial
public import VanbanSource
import VanbanTemplate
import VanbanYAML

/// A document's model, read from text: ready to be rendered with any template, many times, from any thread.
public struct Document: Sendable {
  let request: RenderRequest
  let model: Model
  let nodes: [YAMLDocument]
  /// The template that the model asks for, and where it does; nil where it names none.
  public let template: (name: String, place: Place)?

  /// What is wrong when the document is rendered with the shipped template; nil where that serves it.
  public let shippedTemplateFault: Diagnostic?

  /// Reads a model. All faults are reported; with an error there is no document.
  ///
  /// - Parameter files: where pictures that the model or a template names are read from; none unless handed in.
  public init?(_ source: SourceText, files: FileAccess = .none, diagnostics: inout Diagnostics) {
    var found = Diagnostics()
    defer { diagnostics.report(found) }
    if let fault = Diagnostic.noText(source) {
      found.report(fault)
      return nil
    }
    var options = YAMLOptions()
    options.modelTraps = true
    let nodes = YAML.parse(source, options: options, diagnostics: &found)
    guard !found.hasErrors, let model = Model.read(nodes, diagnostics: &found) else { return nil }
    let functions = FunctionTable.content
    let context = model.context(functions: functions, diagnostics: &found)
    guard !found.hasErrors else { return nil }
    self.model = model
    self.nodes = nodes
    template = model.mau.map { ($0.text, $0.place) }
    shippedTemplateFault = model.shippedTemplateFault
    let coChu = context["co_chu"]?.number?.integer ?? 14
    request = RenderRequest(
      context: context, functions: functions, sizeShifts: SizePreset.shifts(coChu: coChu),
      files: files)
  }

  /// A document of values made in Swift, for a person's own template: `Document(["ten": "An"])`.
  ///
  /// A map gives the names that the template sees; any other value gives none.
  public init(_ values: ModelValue) {
    var context = ValueMap()
    if case .map(let map) = values.value { context = map }
    model = .plain(PlainModel(context))
    nodes = []
    template = nil
    shippedTemplateFault = nil
    request = RenderRequest(context: context, functions: .content)
  }

  /// The bytes of the document; nil with at least one error in `diagnostics`, or where the template is at fault.
  ///
  /// - Parameter format: decides on the type of the file; nil for the template's own.
  public func render(
    with template: AnyTemplate, as format: OutputFormat? = nil, diagnostics: inout Diagnostics
  ) -> [UInt8]? {
    var request = request
    request.ending = format?.rawValue
    return template.render(request, diagnostics: &diagnostics)
  }
}

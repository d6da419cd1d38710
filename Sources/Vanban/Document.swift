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
  /// What the model was read from; nil where it was made in Swift.
  let nodes: ModelNodes?
  /// The template that the model asks for, and where it does; nil where it names none.
  public let template: (name: String, place: Place)?

  /// What is wrong when the document is rendered with the shipped template; nil where that serves it.
  public let shippedTemplateFault: Diagnostic?

  /// Reads a model. All faults are reported; with an error there is no document.
  ///
  /// Files that the model or a template names are read from `files`, none unless handed in. `time` is when the
  /// document is made, in seconds since 1970-01-01 UTC (SOURCE_DATE_EPOCH); nil for its own date, and where that is
  /// not known, for what the template says.
  public init?(
    _ source: SourceText, files: FileAccess = .none, time: Int? = nil, diagnostics: inout Diagnostics
  ) {
    var found = Diagnostics()
    defer { diagnostics.report(found) }
    if let fault = Diagnostic.noText(source) {
      found.report(fault)
      return nil
    }
    let documents = YAML.parse(source, options: .model, diagnostics: &found)
    guard !found.hasErrors, let nodes = ModelNodes(documents, files: files, diagnostics: &found),
      let model = Model.read(nodes, diagnostics: &found), nodes.isWhole
    else { return nil }
    let functions = FunctionTable.content
    let context = model.context(functions: functions, diagnostics: &found)
    guard !found.hasErrors else { return nil }
    self.model = model
    self.nodes = nodes
    template = model.mau.map { ($0.text, $0.place) }
    shippedTemplateFault = model.shippedTemplateFault
    let date = context["ngay"].flatMap { if case .date(let date) = $0 { date.secondsSince1970 } else { nil } }
    let coChu = context["co_chu"]?.number?.integer ?? 14
    var request = RenderRequest(
      context: context, functions: functions, sizeShifts: SizePreset.shifts(coChu: coChu), files: files)
    request.time = time ?? date
    self.request = request
  }

  /// A document of values made in Swift, for a person's own template: `Document(["ten": "An"])`.
  ///
  /// A map gives the names that the template sees; any other value gives none.
  public init(_ values: ModelValue) {
    var context = ValueMap()
    if case .map(let map) = values.value { context = map }
    model = .plain(PlainModel(context))
    nodes = nil
    template = nil
    shippedTemplateFault = nil
    request = RenderRequest(context: context, functions: .content)
  }

  /// The bytes of the document; nil with at least one error in `diagnostics`, or where the template is at fault.
  ///
  /// `format` decides on the type of the file; nil for the template's own.
  public func render(
    with template: AnyTemplate, as format: OutputFormat? = nil, diagnostics: inout Diagnostics
  ) -> [UInt8]? {
    var request = request
    request.ending = format?.rawValue
    return template.render(request, diagnostics: &diagnostics)
  }
}

extension PartialDate {
  /// The beginning of the day in UTC; nil where a part is blank.
  fileprivate var secondsSince1970: Int? {
    guard let dayNumber, let epoch = PartialDate(day: 1, month: 1, year: 1970)?.dayNumber else { return nil }
    return (dayNumber - epoch) * 86_400
  }
}

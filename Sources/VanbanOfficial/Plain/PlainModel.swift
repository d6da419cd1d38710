public import VanbanExpression
public import VanbanSource
import VanbanText
import VanbanYAML

/// A model without `loai`: any keys, for a person's own template. All of it is data.
public struct PlainModel: Sendable {
  /// The values as typed; templates find a key however it is spelled.
  public let values: ValueMap
  /// The template that the model names.
  public let mau: TemplateName?
  /// The first key of the model.
  public let place: Place
  /// How many of its keys are those of an official document, which it may have been meant to be.
  private let officialKeys: Int
  /// What stands under `bang` in the shape of tables: the key as typed, and each by its name.
  private let tables: (key: String, all: [(name: String, table: ModelTable?)])?

  init(_ root: YAMLNode, diagnostics: inout Diagnostics) {
    var keys: [String: YAMLNode] = [:]
    for pair in root.pairs { keys[fold(pair.key.text)] = pair.value }
    var reading = DataValue()
    values = reading.map(root)
    place = root.pairs.first?.key.place ?? root.place
    officialKeys = Key.document.filter { keys[$0.name] != nil }.count
    var reader = NodeReader()
    let template = keys["mau"].flatMap { $0.isNull ? nil : reader.text($0, "mau") }
    tables = Self.tables(root, &reader)
    diagnostics.report(reader.diagnostics)
    mau = template.map { TemplateName(text: $0.text, place: $0.place) }
  }

  /// A model of values that were made, not read: they stand nowhere and name no template.
  public init(_ values: ValueMap) {
    self.values = values
    mau = nil
    place = .nowhere
    officialKeys = 0
    tables = nil
  }

  /// Data as everything else, but for what has the shape of a table: columns, and rows or their source.
  private static func tables(
    _ root: YAMLNode, _ reader: inout NodeReader
  ) -> (key: String, all: [(name: String, table: ModelTable?)])? {
    guard let pair = root.pairs.first(where: { fold($0.key.text) == "bang" }) else { return nil }
    let shaped = pair.value.pairs.filter { Key.hasTableShape($0.value) }
    return (nfc(pair.key.text), shaped.map { reader.namedTable($0) })
  }

  /// The names that a template sees; faults in the texts of tables are reported.
  public func context(functions: FunctionTable, diagnostics: inout Diagnostics) -> ValueMap {
    guard let tables, !tables.all.isEmpty, case .map(var bang)? = values[tables.key] else { return values }
    var environment = Environment(globals: values, functions: functions)
    for (name, table) in tables.all {
      bang[name] = TableBuilder.value(of: table, in: &environment)
      environment.globals[tables.key] = .map(bang)
    }
    diagnostics.report(environment.diagnostics)
    return environment.globals
  }

  /// The fault of a plain model for which no template is named.
  public var missingTemplate: Diagnostic {
    let looksOfficial = officialKeys >= 2
    return Diagnostic(
      looksOfficial ? "official.missing-key" : "official.missing-template", at: place,
      Wording(
        vi: "thiếu khóa “loai” (tên loại văn bản), và cũng không có mẫu riêng (mau hoặc --template)",
        en: "the key “loai” (the type of document) is missing, and no template is named (mau or --template)"),
      hint: looksOfficial
        ? Wording(
          vi: "thêm dòng “loai: Công văn” hoặc loại khác", en: "add a line “loai: Công văn” or another type")
        : Wording(vi: "chỉ mẫu bằng --template", en: "name a template with --template"))
  }
}

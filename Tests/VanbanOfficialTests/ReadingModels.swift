import VanbanContent
import VanbanExpression
import VanbanOfficial
import VanbanSource
import VanbanYAML

/// What a model comes to: the names that templates see and the faults, each as its id and the stretch it
/// stands at.
struct Reading {
  var model: Model?
  var values = ValueMap()
  var faults: [String] = []
  var diagnostics = Diagnostics()

  /// - Parameter files: other files beside the model, by their paths.
  init(_ yaml: String, files: [String: String] = [:]) {
    self.init(yaml, access: .named(files))
  }

  init(_ yaml: String, access: FileAccess) {
    let source = SourceText(name: "van-ban.yaml", yaml)
    let documents = YAML.parse(source, options: .model, diagnostics: &diagnostics)
    let nodes = ModelNodes(documents, files: access, diagnostics: &diagnostics)
    model = nodes.flatMap { Model.read($0, diagnostics: &diagnostics) }
    if nodes?.isWhole == false { model = nil }
    values = model?.context(functions: .content, diagnostics: &diagnostics) ?? ValueMap()
    faults = diagnostics.all.map { "\($0.id) \(stretch($0.place))" }
  }

  /// A letter with further lines.
  static func letter(_ lines: String) -> Reading { Reading("loai: Công văn\nnoi_dung: Nội dung\n" + lines) }

  static func plan(_ lines: String) -> Reading { Reading("loai: Kế hoạch\nnoi_dung: Nội dung\n" + lines) }

  /// What an expression comes to as a template sees it.
  func value(_ expression: String) -> Value {
    var found = Diagnostics()
    var environment = Environment(globals: values, functions: .content)
    return Expression(expression, diagnostics: &found)?.evaluate(in: &environment) ?? .text("?")
  }

  /// What an expression prints; `?` where it has no text.
  func text(_ expression: String) -> String { value(expression).printed() ?? "?" }

  /// What the elements of a list print.
  func list(_ expression: String) -> [String] {
    (value(expression).elements ?? []).map { $0.printed() ?? "?" }
  }

  /// The blocks of a content value, each as its text.
  func blocks(_ expression: String) -> [Block] {
    guard case .object(let object) = value(expression), let content = object as? Content else { return [] }
    return content.blocks
  }

  /// The texts of the paragraphs of a content value.
  func paragraphs(_ expression: String) -> [String] {
    blocks(expression).map {
      if case .paragraph(let paragraph) = $0 { paragraph.inlines.plainText } else { "?" }
    }
  }
}

extension FileAccess {
  /// Texts by their paths, each path relative to the folder of the file that names it.
  static func named(_ files: [String: String]) -> FileAccess {
    FileAccess { file in
      let folder = file.namedIn.lastIndex(of: "/").map { String(file.namedIn[...$0]) } ?? ""
      let path = folder + file.path
      guard let text = files[path] else { return .refused(Wording(vi: "không có", en: "there is none"), path: path) }
      return .file(Array(text.utf8), path: path)
    }
  }
}

func stretch(_ place: Place) -> String {
  guard case .source(let source, let span) = place else { return "" }
  return source[span]
}


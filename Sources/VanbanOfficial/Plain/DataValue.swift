import VanbanExpression
import VanbanText
import VanbanYAML

/// Values of a person's own: everything is data, and a `{{` in it is text.
struct DataValue {
  var notation = Scalar.Notation.vietnamese
  /// The marks of a missing figure.
  var missing: Set<String> = []

  static func read(_ node: YAMLNode) -> Value { DataValue().value(node) }

  func value(_ node: YAMLNode) -> Value {
    switch node.kind {
    case .scalar: node.isNull ? .null : .scalar(scalar(ModelText(node)))
    case .sequence: .list(node.items.map(value))
    case .mapping: .map(map(node))
    }
  }

  func map(_ node: YAMLNode) -> ValueMap {
    ValueMap(node.pairs.map { (nfc($0.key.text), value($0.value)) })
  }

  private func scalar(_ text: ModelText) -> Scalar {
    Scalar(text.text, notation: notation, anchor: text.anchor, isMissingFigure: missing.contains(text.text))
  }
}

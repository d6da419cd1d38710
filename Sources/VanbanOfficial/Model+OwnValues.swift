public import VanbanExpression
import VanbanSource
import VanbanText
import VanbanYAML

/// Values that are a person's own and are there to be read by some tag.
public struct OwnValues: Sendable {
  /// The name that they stand under, beside standing bare; nil where they only stand bare.
  public let name: String?
  public let values: ValueMap
}

extension Model {
  /// All of a plain model; the figures, variables and computed figures of an official one, whose other keys are
  /// printed by their meaning.
  public var ownValues: [OwnValues] {
    switch self {
    case .official(let document): document.data.ownValues
    case .plain(let model): [OwnValues(name: nil, values: model.values.without { fold($0) == "mau" })]
    }
  }

  /// The names that the tags in a model's own texts and its `tinh` read; nil where its texts are all data.
  public func namesUsed(in nodes: ModelNodes, functions: FunctionTable) -> NamesUsed? {
    guard case .official = self else { return nil }
    var collector = ModelTags()
    for map in [nodes.root, nodes.signatories].compactMap({ $0 }) { collector.collect(map, isFigure: false) }
    return NamesUsed(unnested: collector.tags, functions: functions)
  }
}

extension DocumentData {
  fileprivate var ownValues: [OwnValues] {
    let figures = ValueMap(tinh.map { ($0.name, $0.expression.value) })
    return [("so_lieu", soLieu), ("bien", bien), ("tinh", figures)].map { OwnValues(name: $0, values: $1) }
  }
}

/// The tags in all texts of a model; the expressions under `tinh` count as tags.
private struct ModelTags {
  private(set) var tags: [Tag] = []
  /// Faults in texts are reported where the texts are printed.
  private var faults = Diagnostics()

  mutating func collect(_ node: YAMLNode, isFigure: Bool) {
    switch node.kind {
    case .scalar where isFigure:
      if let expression = Expression(node.text, diagnostics: &faults) { tags.append(.output(expression)) }
    case .scalar:
      guard node.text.utf8.contains(where: { $0 == 0x7B || $0 == 0xEF }) else { return }
      let found = findTags(
        in: Array(node.text.utf8), anchor: Anchor(.nowhere), escapes: true, diagnostics: &faults)
      tags += found.compactMap(\.tag)
    case .sequence: for item in node.items { collect(item, isFigure: false) }
    case .mapping:
      for pair in node.pairs {
        // Tables name their data by an expression as well.
        collect(pair.value, isFigure: isFigure || ["tinh", "tu"].contains(fold(pair.key.text)))
      }
    }
  }
}

extension ValueMap {
  fileprivate func without(_ isLeftOut: (String) -> Bool) -> ValueMap {
    ValueMap(zip(keys, values).filter { !isLeftOut($0.0) }.map { ($0, $1) })
  }
}

public import VanbanSource
import VanbanText
import VanbanYAML

extension Model {
  /// Where a key of a document stands, by its canonical name; nil where the model has it not.
  public static func place(ofKey key: String, in nodes: ModelNodes) -> Place? {
    nodes.root.pairs.first { fold($0.key.text) == key }?.key.place
  }
}

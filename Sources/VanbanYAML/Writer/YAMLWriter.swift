/// Writes YAML that reads back to the same nodes, as a person would type it.
///
/// Block style with two spaces, lists indented below their key, plain scalars where they can be, long texts
/// as blocks. A style that a node was read with is kept where its content allows, and so are comments that
/// were kept.
public struct YAMLWriter: Sendable {
  /// The column that folded texts are broken before, where there is a space, and lists in brackets, after a
  /// comma.
  public var width = 100

  /// A writer that breaks long texts and lists in brackets before a column.
  public init(width: Int = 100) { self.width = width }

  /// One document.
  public func write(_ tree: YAMLTree) -> String {
    var output = WriterOutput(width: width)
    output.document(tree, isFirst: true, isExplicit: false)
    return output.text
  }

  /// A stream: its documents in order, `---` between them.
  public func write(_ documents: [YAMLDocument]) -> String {
    var output = WriterOutput(width: width)
    for (index, document) in documents.enumerated() {
      let tree = YAMLTree(document)
      output.document(tree, isFirst: index == 0, isExplicit: document.hasExplicitStart)
      if document.hasExplicitEnd { output.end() }
    }
    return output.text
  }
}

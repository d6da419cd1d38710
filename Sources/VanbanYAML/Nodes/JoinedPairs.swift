extension YAMLNode {
  /// A mapping that stands where this node stands and has other pairs, whose nodes may come from any text;
  /// each keeps its own source and place. So texts can be merged as nodes, and what is made of them still
  /// knows where it was typed.
  public func replacingPairs(_ pairs: [(key: YAMLNode, value: YAMLNode)]) -> YAMLNode {
    YAMLNode(Store(joining: pairs, in: store, at: record), 0)
  }
}

extension Store {
  /// A store of one mapping whose pairs stand in other stores.
  fileprivate convenience init(
    joining pairs: [(key: YAMLNode, value: YAMLNode)], in store: Store, at record: Record
  ) {
    let style: YAMLStyle = record.style == .flow ? .flow : .block
    self.init(
      source: store.source, tape: [Record(.mapping, style, Int(record.start), Int(record.end))],
      properties: [],
      directives: [], comments: [], mergesKeys: false, joined: pairs)
  }
}

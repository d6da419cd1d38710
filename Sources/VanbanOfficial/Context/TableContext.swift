import VanbanContent
import VanbanExpression
import VanbanText

/// Named tables and those that stand in bodies.
extension ContextBuilder {
  /// Each table sees those before it.
  mutating func bindTables() {
    var tables = ValueMap()
    for (name, table) in document.bang {
      set("bang", .map(tables))
      tables[name] = inScope { TableBuilder.value(of: table, in: &$0) }
    }
    set("bang", .map(tables))
  }

  mutating func blocks(_ reference: TableReference) -> [Block] {
    switch reference {
    case .table(let table): return inScope { TableBuilder.content(of: table, in: &$0)?.blocks ?? [] }
    case .name(let name): return blocks(ofTableNamed: name)
    }
  }

  private mutating func blocks(ofTableNamed name: ModelText) -> [Block] {
    guard case .map(let tables)? = values["bang"], case .object(let table)? = tables.folded(name.text.trimmed)
    else {
      report(.unknownTable(name, among: document.bang.map(\.name)))
      return []
    }
    return (table as? Content)?.blocks ?? []
  }
}

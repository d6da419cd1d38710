import VanbanContent
import VanbanExpression
import VanbanSource
import VanbanText

/// A column with its heads printed.
struct TableBuilderColumn {
  let column: TableColumn
  /// What rows call the column: its `ma`, else its head.
  let name: String
  let head: [Inline]
  /// The heads over it, the outermost first.
  let groups: [[Inline]]
  /// What a row of data has in it, compiled once.
  let cell: BodyText?
  /// The element that the column stands for, where columns come from data.
  let element: Value?
  let place: Place

  /// One column, or one for each element of the data that `tu` names, which is `c` in its texts.
  static func all(of model: ModelColumn, in environment: inout Environment) -> [TableBuilderColumn] {
    let cell = model.giaTri.map {
      BodyText($0.text, anchor: $0.anchor, diagnostics: &environment.diagnostics)
    }
    guard let source = model.tu else { return [TableBuilderColumn(model, cell, nil, in: &environment)] }
    return elements(of: source, "tu", in: &environment).map {
      TableBuilderColumn(model, cell, $0, in: &environment)
    }
  }

  private init(
    _ model: ModelColumn, _ cell: BodyText?, _ element: Value?, in environment: inout Environment
  ) {
    environment.push()
    defer { environment.pop() }
    if let element { environment.bind("c", element) }
    let head = (model.ten ?? model.ma)?.inlines(in: &environment) ?? []
    self.head = head
    name = model.ma.map { $0.inlines(in: &environment).plainText } ?? head.plainText
    groups = model.gop.map { $0.inlines(in: &environment) }
    column = TableColumn(model.rong, model.can)
    place = model.place
    self.cell = cell
    self.element = element
  }
}

/// The elements of the list that an expression gives; a fault and none where it gives something else.
func elements(of text: ModelText, _ key: String, in environment: inout Environment) -> [Value] {
  guard let expression = Expression(text.text, anchor: text.anchor, diagnostics: &environment.diagnostics),
    let value = expression.evaluate(in: &environment)
  else { return [] }
  if let elements = value.elements { return elements }
  if case .object(let object) = value, object is FaultyValue { return [] }
  environment.diagnostics.report(.noData(value.kind, at: text.place, for: key))
  return []
}

extension [TableBuilderColumn] {
  /// The column that a row or `tong` means; what is none, or several, is reported.
  func position(of name: ModelText, in environment: inout Environment) -> Int? {
    let exact = indices.filter { self[$0].name == name.text }
    let folded = fold(name.text)
    let found = exact.isEmpty ? indices.filter { fold(self[$0].name) == folded } : exact
    if found.count == 1 { return found[0] }
    environment.diagnostics.report(
      found.isEmpty ? .unknownColumn(name, among: map(\.name)) : .columnTwice(name))
    return nil
  }
}

/// The rows of heads: one, and one more for each level of heads that group others.
struct TableHeads {
  private let columns: [TableBuilderColumn]
  private let depth: Int

  init(_ columns: [TableBuilderColumn]) {
    self.columns = columns
    depth = 1 + (columns.map(\.groups.count).max() ?? 0)
  }

  /// None where no column has a head.
  var rows: [TableRow] {
    guard columns.contains(where: { !$0.head.isEmpty || !$0.groups.isEmpty }) else { return [] }
    return (0..<depth).map { TableRow(cells(level: $0)).inHead }
  }

  private func cells(level: Int) -> [TableCell] {
    var cells: [TableCell] = []
    var column = 0
    while column < columns.count {
      let own = columns[column]
      if own.groups.count == level { cells.append(TableCell(own.head, rowSpan: depth - level)) }
      guard own.groups.count > level else {
        column += 1
        continue
      }
      let end = endOfGroup(from: column, level: level)
      cells.append(TableCell(own.groups[level], columnSpan: end - column))
      column = end
    }
    return cells
  }

  /// The end of the neighbours that share their heads down to a level.
  private func endOfGroup(from start: Int, level: Int) -> Int {
    let shared = columns[start].groups[...level]
    var end = start + 1
    while end < columns.count, columns[end].groups.count > level, columns[end].groups[...level] == shared {
      end += 1
    }
    return end
  }
}

import VanbanExpression
import VanbanPackage
import VanbanSource

// Pairs that repeat columns, and the cells that lie over them.
extension PartCompiler {
  /// Those that share no column with one before them.
  mutating func apart(_ columns: [ColumnRun]) -> [ColumnRun] {
    var apart: [ColumnRun] = []
    for run in columns {
      if let other = apart.first(where: { $0.table == run.table && $0.columns.overlaps(run.columns) }) {
        diagnostics.report(.cannotNest(sites[other.construct.open].place, sites[run.construct.open].place))
      } else {
        apart.append(run)
      }
    }
    return apart
  }

  mutating func add(_ columns: [ColumnRun]) {
    for run in columns {
      regions += run.regions
      for (range, count) in run.counts { add(range, .replaced(Array(String(count).utf8)), rank: 0) }
      for range in run.widths { add(range, .width, rank: 0) }
      mortalRows.formUnion(run.rows)
    }
    addTitles(columns)
  }

  /// Cells over repeated columns: several pairs may repeat columns below one of them.
  mutating func addTitles(_ columns: [ColumnRun]) {
    var growth: [Int: [(columns: Int, construct: Construct)]] = [:]
    var titles: [Int: TableGrid.Cell] = [:]
    for run in columns {
      for title in run.titles {
        titles[title.nodes[0]] = title
        growth[title.nodes[0], default: []].append((run.columns.count, run.construct))
      }
    }
    for (node, title) in titles {
      let growth = growth[node] ?? []
      let base = title.columns.count - growth.reduce(0) { $0 + $1.columns }
      if let count = title.item.count { add(count, .growing(base: base, by: growth, .number), rank: 0) }
      guard let first = title.nodes.dropFirst().first, let last = title.nodes.last else { continue }
      let covered = tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound
      add(covered, .growing(base: base, by: growth, .covered(Format.coveredCell)), rank: 0)
    }
  }
}

import VanbanExpression
import VanbanPackage
import VanbanSource

// Control pairs and the stretches that they govern.
extension PartCompiler {
  mutating func addRegions() {
    let constructs = constructs()
    if !constructs.isEmpty { identities = tree.identities(by: Format.identityRules) }
    let scoping = Scoping(
      tree: tree, roles: roles, sites: sites, paragraphs: paragraphs,
      amendment: { [format, tree] in format.amendment(of: $0, in: tree) },
      identities: { [identities] in identities.within($0) })
    var columns: [ColumnRun] = []
    var taken: [Range<Int>: Construct] = [:]
    for construct in constructs {
      do throws(ScopingFault) {
        if sites[construct.open].repeatsColumns {
          columns.append(try ColumnScoping(scoping: scoping, item: gridItem).run(of: construct))
        } else {
          let region = try scoping.region(of: construct)
          // Of two pairs over the same row, one has to stand inside the other.
          if let other = taken.updateValue(construct, forKey: region.range), other.close < construct.open {
            throw scoping.cannotNest(other.open, construct.open)
          }
          regions.append(region)
          if region.kept == .rows {
            rowRegions.append((scoping.table(around: scoping.node(of: construct.open)), region))
          }
        }
      } catch {
        diagnostics.report(error.diagnostic)
      }
    }
    add(apart(columns))
    for region in nested(regions) { add(region) }
    addRowSpans()
    for index in paragraphs.indices where isLone(paragraphs[index]) {
      paragraphs[index] = paragraphs[index].looking(.lone)
    }
    addProbes()
  }

  /// The regions that stand one inside the other or side by side; of two that overlap the first stays.
  mutating func nested(_ regions: [Region]) -> [Region] {
    let sorted = regions.map { Span(range: $0.range, kind: .region($0), rank: $0.construct.open) }
      .sorted(by: Span.precedes)
    var around: [Region] = []
    var nested: [Region] = []
    for case .region(let region) in sorted.map(\.kind) {
      while let last = around.last, last.range.upperBound <= region.range.lowerBound { around.removeLast() }
      if let outer = around.last, !outer.holdsInOneBody(region.range) {
        diagnostics.report(.cannotNest(sites[outer.construct.open].place, sites[region.construct.open].place))
      } else {
        around.append(region)
        nested.append(region)
      }
    }
    return nested
  }

  /// Cells merged downwards over rows that come and go.
  mutating func addRowSpans() {
    let scoping = RowSpanScoping(tree: tree, roles: roles, item: gridItem) { [sites] region in
      if case .openIf? = sites[region.construct.open].tag { false } else { true }
    }
    for (table, regions) in Dictionary(grouping: rowRegions, by: \.table).sorted(by: { $0.key < $1.key }) {
      let (growing, cuts) = scoping.cells(of: table, over: regions.map(\.region))
      for region in cuts {
        diagnostics.report(.rowsCut(sites[region.construct.open].place, sites[region.construct.close].place))
      }
      for cell in growing { add(cell) }
    }
  }

  mutating func add(_ cell: GrowingCell) {
    guard let count = cell.count else { return }
    add(count, .fragment(.rowSpan(count.lowerBound)), rank: 0)
    for row in cell.rows {
      let start = tree.nodes[row].content.lowerBound
      add(start..<start, .fragment(.spannedRow(count.lowerBound)), rank: 0)
    }
  }

  /// The running text pairs its tags; every plain text its own.
  mutating func constructs() -> [Construct] {
    var running: [Int] = []
    var constructs: [Construct] = []
    for paragraph in paragraphs {
      if paragraph.form == nil {
        running += paragraph.sites
      } else {
        constructs += matched(Array(paragraph.sites))
      }
    }
    return matched(running) + constructs
  }

  mutating func matched(_ tags: [Int]) -> [Construct] {
    matchConstructs(
      tags.map { sites[$0].tag }, mayOpen: { sites[tags[$0]].isSpoiled },
      place: { .template(sites[tags[$0]].place) }, diagnostics: &diagnostics
    ).map { $0.renumbered(tags) }
  }

  /// Takes out what holds no longer of the elements around tags.
  mutating func dropOutdated() {
    let ranges = OutdatedProperties(tree: tree, roles: roles).ranges(around: sites.map(\.firstNode))
    for range in ranges { add(range, .replaced([]), rank: 0) }
  }

  mutating func add(_ region: Region) {
    let open = region.construct.open
    add(region.range, .region(region), rank: open)
    if region.kept == .text || region.kept == .runs {
      inner[sites[open].paragraph, default: []].append(region)
    }
    governing.formUnion([open, region.construct.close] + region.construct.separators)
    makesIdentities = makesIdentities || region.seams.contains(where: \.hasIdentities)
    if case .openIf? = sites[open].tag { return }
    copied.append(CopiedBodies.Body(open: open, range: region.bodies[0]))
  }

  func gridItem(_ node: Int) -> GridItem? { Format.gridItem(node, in: tree) }
}

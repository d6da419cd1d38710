import VanbanExpression
import VanbanSource

/// Builds the steps of a part from its spans, which are sorted by where they begin.
struct StepBuilder {
  typealias Steps = [Step<Fragment, Slot>]

  private let spans: [Span]
  private let sites: [TagSite]
  private let scopes: [CopiedBodies.Body: Int]
  private var next = 0
  /// The regions around the current one, the innermost last.
  private var enclosing: [Region] = []
  private(set) var diagnostics = Diagnostics()

  /// - Parameter scopes: the bodies whose copies have names of their own, and how many.
  init(spans: [Span], sites: [TagSite], scopes: [CopiedBodies.Body: Int]) {
    self.spans = spans
    self.scopes = scopes
    self.sites = sites
  }

  mutating func build(_ range: Range<Int>) -> Steps {
    var steps: Steps = []
    var at = range.lowerBound
    while next < spans.count, begins(spans[next], within: range) {
      let span = spans[next]
      next += 1
      guard span.range.upperBound <= range.upperBound else {
        reportOverlap(span)
        continue
      }
      append(at..<max(at, span.range.lowerBound), to: &steps)
      append(span, to: &steps)
      at = max(at, span.range.upperBound)
      if !span.isOpen { skip(to: span.range.upperBound) }
    }
    append(at..<max(at, range.upperBound), to: &steps)
    return steps
  }

  private func begins(_ span: Span, within range: Range<Int>) -> Bool {
    span.range.lowerBound < range.upperBound
      || (span.range.lowerBound == range.upperBound && span.range.isEmpty && range.isEmpty)
  }

  private mutating func skip(to offset: Int) {
    while next < spans.count, spans[next].range.upperBound <= offset, spans[next].range.lowerBound < offset {
      next += 1
    }
  }

  private func append(_ range: Range<Int>, to steps: inout Steps) {
    if !range.isEmpty { steps.append(.literal(.source(range))) }
  }

  private func append(_ bytes: [UInt8], to steps: inout Steps) {
    if !bytes.isEmpty { steps.append(.literal(.bytes(bytes))) }
  }

  private mutating func append(_ span: Span, to steps: inout Steps) {
    switch span.kind {
    case .replaced(let bytes): append(bytes, to: &steps)
    case .value(let expression, let slot): steps.append(.output(expression, slot))
    case .assignment(let name, let value): steps.append(.assign(name, value))
    case .probe(let step): steps.append(step)
    case .hook(let hook): steps.append(.literal(.hook(hook, span.range)))
    case .declarations(let bytes): steps.append(.literal(.declarations(bytes)))
    case .noteMark(let mark): steps.append(.literal(.noteMark(mark)))
    case .row:
      steps.append(.literal(.row))
      steps += build(span.range)
    case .enclosure(let enclosure): append(enclosure, around: build(span.range), to: &steps)
    case .region(let region): append(region, to: &steps)
    case .identity(let key): steps.append(.literal(.identity(key, span.range)))
    case .listStart(let list): steps.append(.literal(.listStart(list)))
    case .fragment(let fragment): steps.append(.literal(fragment))
    case .width: steps.append(.literal(.tally(.width(span.range))))
    case .growing(let base, let growth, let use):
      steps += tally(from: base, growth) + [.literal(.tally(use)), .literal(.tally(.end))]
    }
  }

  /// What holds nothing but control tags is left out here and not at each pass; a container that one value fills, as
  /// most cells of a row, needs no watching of its own.
  private func append(_ enclosure: Enclosure, around inner: Steps, to steps: inout Steps) {
    if case .control(let kept) = enclosure, inner.allSatisfy(isInert) {
      steps += kept.map { .literal($0) }
    } else if case .blocks(let emptyParagraph) = enclosure, inner.count == 1,
      case .output(let expression, .paragraph(let value)) = inner[0]
    {
      steps.append(.output(expression, .paragraph(value.alone(inContainerOf: emptyParagraph))))
    } else {
      steps += [.literal(.open(enclosure))] + inner + [.literal(.close)]
    }
  }

  /// Whether nothing comes of a step that goes with what it stands in.
  private func isInert(_ step: Step<Fragment, Slot>) -> Bool {
    guard case .literal(let literal) = step else { return false }
    switch literal {
    case .source, .bytes, .hook, .identity, .close: return true
    case .open(let enclosure):
      switch enclosure {
      case .blocks, .control: return true
      case .table, .group, .content, .target, .paragraph: return false
      }
    default: return false
    }
  }

  /// Counts the columns that the loops will write.
  private func tally(from base: Int, _ growth: [(columns: Int, construct: Construct)]) -> Steps {
    [.literal(.tally(.begin(base)))]
      + growth.flatMap { loop($0.construct, [[.literal(.tally(.add($0.columns)))]]) }
  }

  private mutating func append(_ region: Region, to steps: inout Steps) {
    enclosing.append(region)
    var bodies: [Steps] = []
    for (index, body) in region.bodies.enumerated() {
      var inner: Steps = []
      inner += region.seams[index].open.map { .literal($0) }
      inner += build(body)
      append(region.seams[index + 1].close, to: &inner)
      if index == 0, let stores = scopes[CopiedBodies.Body(open: region.construct.open, range: body)] {
        inner = [.literal(.beginCopy(stores))] + inner + [.literal(.endCopy)]
      }
      bodies.append(inner)
    }
    enclosing.removeLast()
    append(region.seams[0].close, to: &steps)
    let isCounted = sites[region.construct.open].repeatsColumns
    if isCounted { steps += tally(from: 0, [(1, region.construct)]) }
    steps += step(region, bodies)
    if isCounted { steps.append(.literal(.tally(.end))) }
    steps += region.seams[region.seams.count - 1].open.map { .literal($0) }
  }

  private func step(_ region: Region, _ bodies: [Steps]) -> Steps {
    let construct = region.construct
    switch sites[construct.open].tag {
    case .openFor?: return loop(construct, bodies)
    case .openSet(let name)?:
      return [.capture(name, body: [.literal(.capture(region.kept))] + bodies[0])]
    default: return [branch(construct, bodies)]
    }
  }

  private func loop(_ construct: Construct, _ bodies: [Steps]) -> Steps {
    guard case .openFor(let names, let list)? = sites[construct.open].tag else { return [] }
    return [.loop(names: names, over: list, body: bodies[0], otherwise: bodies.dropFirst().first ?? [])]
  }

  private func branch(_ construct: Construct, _ bodies: [Steps]) -> Step<Fragment, Slot> {
    var branches: [Branch<Fragment, Slot>] = []
    var otherwise: Steps = []
    for (tag, body) in zip([construct.open] + construct.separators, bodies) {
      switch sites[tag].tag {
      case .openIf(let condition)?, .elseIf(let condition)?:
        branches.append(Branch(condition: condition, body: body))
      default: otherwise = body
      }
    }
    return .branch(branches, otherwise: otherwise)
  }

  private mutating func reportOverlap(_ span: Span) {
    guard case .region(let region) = span.kind, let outer = enclosing.last else { return }
    diagnostics.report(
      .cannotNest(sites[outer.construct.open].place, sites[region.construct.open].place))
  }
}

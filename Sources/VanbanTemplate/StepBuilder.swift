import VanbanExpression
import VanbanSource

/// Builds the steps of a part from its spans, which are sorted by where they begin.
struct StepBuilder {
  typealias Steps = [Step<Fragment, Slot>]

  private let spans: [Span]
  private let sites: [TagSite]
  private var next = 0
  /// The regions around the current one, the innermost last.
  private var enclosing: [Region] = []
  private(set) var diagnostics = Diagnostics()

  init(spans: [Span], sites: [TagSite]) {
    self.spans = spans
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
    case .hook(let hook): steps.append(.literal(.hook(hook, span.range)))
    case .declarations(let bytes): steps.append(.literal(.declarations(bytes)))
    case .noteMark(let mark): steps.append(.literal(.noteMark(mark)))
    case .row:
      steps.append(.literal(.row))
      steps += build(span.range)
    case .enclosure(let enclosure):
      steps.append(.literal(.open(enclosure)))
      steps += build(span.range)
      steps.append(.literal(.close))
    case .region(let region): append(region, to: &steps)
    }
  }

  private mutating func append(_ region: Region, to steps: inout Steps) {
    enclosing.append(region)
    var bodies: [Steps] = []
    for (index, body) in region.bodies.enumerated() {
      var inner: Steps = []
      append(region.seams[index].open, to: &inner)
      inner += build(body)
      append(region.seams[index + 1].close, to: &inner)
      bodies.append(inner)
    }
    enclosing.removeLast()
    append(region.seams[0].close, to: &steps)
    steps += step(region, bodies)
    append(region.seams[region.seams.count - 1].open, to: &steps)
  }

  private func step(_ region: Region, _ bodies: [Steps]) -> Steps {
    let construct = region.construct
    switch sites[construct.open].tag {
    case .openFor(let names, let list)?:
      return [.loop(names: names, over: list, body: bodies[0], otherwise: bodies.dropFirst().first ?? [])]
    case .openSet(let name)?:
      return [.capture(name, body: [.literal(.capture(region.kept))] + bodies[0])]
    default: return [branch(construct, bodies)]
    }
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

public import VanbanSource
import VanbanText

/// The faults that have been reported, so that a loop does not report one again at each pass.
struct ReportedFaults: Sendable {
  private var spots: Set<FaultSpot> = []
  private var cells: Set<CellKey> = []
  private var counts: [FaultSpot: Int] = [:]
  /// How many diagnostics there were after the last report.
  var total = 0

  /// Faults of one kind that one operator or call may report.
  static let limit = 100

  /// True where the fault is new and not one of too many.
  mutating func isNew(_ spot: FaultSpot) -> Bool {
    guard spots.insert(spot).inserted else { return false }
    let kind = FaultSpot(expression: spot.expression, range: spot.range, id: spot.id, detail: "")
    counts[kind, default: 0] += 1
    return counts[kind, default: 0] <= Self.limit
  }

  /// True where the fault of a typed value is new: to each tag of a template, and to all expressions of a model.
  mutating func isNew(_ spot: FaultSpot, at place: Place, readAt reader: Place) -> Bool {
    guard case .source(let text, let span) = place else { return true }
    let tag = if case .template = reader { ObjectIdentifier(spot.expression) } else { ObjectIdentifier?.none }
    return cells.insert(CellKey(id: spot.id, text: ObjectIdentifier(text), span: span, tag: tag)).inserted
  }

  private struct CellKey: Hashable {
    let id: String
    let text: ObjectIdentifier
    let span: SourceSpan
    let tag: ObjectIdentifier?
  }
}

extension Environment {
  /// Reports a fault unless the same was reported before.
  mutating func report(_ spot: FaultSpot, _ diagnostic: () -> Diagnostic) {
    forgetIfTaken()
    guard reported.isNew(spot) else { return }
    diagnostics.report(diagnostic())
    reported.total += 1
  }

  /// Reports the fault of a typed value at the value: once however many expressions of a model read it, and once for
  /// each tag of a template, since each has to be put right by itself.
  mutating func report(
    _ spot: FaultSpot, ofValueAt place: Place, readAt reader: () -> Place, _ diagnostic: () -> Diagnostic
  ) {
    forgetIfTaken()
    guard reported.isNew(spot), reported.isNew(spot, at: place, readAt: reader()) else { return }
    diagnostics.report(diagnostic())
    reported.total += 1
  }

  mutating func report(_ fault: Fault) {
    guard case .missing(let all) = fault else { return }
    for missing in all {
      let spot = FaultSpot(
        expression: missing.expression.compiled, range: missing.range, id: missing.id, detail: missing.name)
      report(spot) { missing.diagnostic }
    }
  }

  /// Whoever empties `diagnostics` wants to hear of the faults again.
  private mutating func forgetIfTaken() {
    let count = diagnostics.all.count
    if count < reported.total { reported = ReportedFaults() }
    reported.total = count
  }
}

extension Missing {
  var diagnostic: Diagnostic {
    let names: [String]
    switch candidates {
    case .none: names = []
    case .names(let some): names = some
    case .scope(let scope): names = scope.names
    }
    // A table may have hundreds of thousands of keys; a hint is not worth looking through them all.
    let nearest = nearestName(to: name, among: names.prefix(2000))
    return Diagnostic(
      id, at: expression.place(of: range), message, hint: nearest.map(Words.didYouMean))
  }
}

extension Expression {
  /// Reports what is wrong with printing a value of this expression: once, however often a loop comes to it.
  public func report(_ diagnostic: Diagnostic, in environment: inout Environment) {
    let spot = FaultSpot(
      expression: compiled, range: wholeRange, id: diagnostic.id, detail: diagnostic.message.en)
    environment.report(spot) { diagnostic }
  }

  /// Reports a fault at a stretch of the expression; to be thrown.
  func fault(
    _ id: String, _ range: Range<Int>, _ message: Wording, detail: String = "", hint: Wording? = nil,
    in environment: inout Environment
  ) -> Fault {
    let spot = FaultSpot(expression: compiled, range: range, id: id, detail: detail)
    environment.report(spot) { Diagnostic(id, at: place(of: range), message, hint: hint) }
    return .reported
  }

  /// Reports a fault of a typed value at the place it was typed at, and says in a note which expression read
  /// it; of a computed value, at the expression.
  func fault(
    _ id: String, of value: Value, _ range: Range<Int>, _ message: Wording, hint: Wording? = nil,
    in environment: inout Environment
  ) -> Fault {
    guard case .scalar(let scalar) = value, let place = scalar.place else {
      return fault(id, range, message, detail: value.printed() ?? "", hint: hint, in: &environment)
    }
    let spot = FaultSpot(expression: compiled, range: range, id: id, detail: scalar.text + placeKey(place))
    environment.report(spot, ofValueAt: place, readAt: { self.place(of: range) }) {
      let note = Diagnostic.Note(at: self.place(of: range), Words.readHere(text))
      return Diagnostic(id, at: place, message, notes: [note], hint: hint)
    }
    return .reported
  }

  private func placeKey(_ place: Place) -> String {
    guard case .source(let text, let span) = place else { return "" }
    return "\u{0}\(text.name)\u{0}\(span.start)"
  }
}

import VanbanExpression
import VanbanSource
import VanbanText
import VanbanYAML

/// What an agency is called and who signs for it, period by period (`ho_so`).
struct Profile {
  /// A stretch of time with what holds in it.
  struct Entry {
    let node: YAMLNode
    let period: Period
  }

  /// The keys of an entry that are no keys of a document, or stand for something else there.
  static let ownKeys: Set = ["tu", "den", "nguoi_ky"]

  /// In the order of time.
  private let entries: [Entry]

  /// Nil with a fault where the file is no list of entries, or where two of them are in force on one day.
  init?(_ root: YAMLNode, diagnostics: inout Diagnostics) {
    guard root.kind == .sequence, root.items.allSatisfy({ $0.kind == .mapping }), root[0] != nil else {
      diagnostics.report(.profileNoList(root))
      return nil
    }
    let before = diagnostics.all.count
    let read = root.items.compactMap { Entry($0, diagnostics: &diagnostics) }
    entries = read.enumerated().sorted { ($0.1.period.first, $0.0) < ($1.1.period.first, $1.0) }.map(
      \.element)
    reportOverlaps(&diagnostics)
    if diagnostics.all.count > before { return nil }
  }

  private func reportOverlaps(_ diagnostics: inout Diagnostics) {
    guard var last = entries.first else { return }
    for entry in entries.dropFirst() {
      if entry.period.first <= last.period.last { diagnostics.report(.profileOverlap(last, entry)) }
      if entry.period.last > last.period.last { last = entry }
    }
  }

  /// The entry in force on a date, as far as it is known; the last where nothing of it is.
  func entry(for date: YAMLNode?, named name: YAMLNode, diagnostics: inout Diagnostics) -> Entry? {
    // A date that is none is reported where the document is read.
    let known = date.flatMap { $0.kind == .scalar ? PartialDate($0.text) : nil } ?? PartialDate()
    guard !known.isBlank, let date else { return entries.last }
    let fitting = entries.filter { $0.period.holds(known) }
    if fitting.count == 1 { return fitting[0] }
    diagnostics.report(
      fitting.isEmpty
        ? .profileNotInForce(date, name, entries) : .profileUnclear(date, fitting[0], fitting[1]))
    return nil
  }
}

extension Profile.Entry {
  init?(_ node: YAMLNode, diagnostics: inout Diagnostics) {
    var isReadable = true
    let (tu, den) = (node.value(of: "tu"), node.value(of: "den"))
    let days = [tu, den].map { bound -> Int? in
      guard let bound else { return nil }
      let day = bound.kind == .scalar ? PartialDate(bound.text)?.dayNumber : nil
      if day == nil {
        isReadable = false
        diagnostics.report(.badPeriodDate(bound))
      }
      return day
    }
    guard isReadable else { return nil }
    period = Period(first: days[0] ?? .min, last: days[1] ?? .max)
    self.node = node
    if let den, period.last < period.first { diagnostics.report(.periodBackwards(den, period)) }
  }

  var place: Place { node.pairs.first?.key.place ?? node.place }
}

/// A stretch of days, first and last included, as day numbers; open ends are the ends of `Int`.
struct Period {
  let first: Int
  let last: Int

  /// Whether it has a day that a partly known date can be.
  func holds(_ date: PartialDate) -> Bool {
    if let day = date.dayNumber { return first <= day && day <= last }
    let years =
      date.year.map { $0...$0 } ?? year(
        of: first, else: 1000)...max(year(of: first, else: 1000), year(of: last, else: 9999))
    // Each day of the calendar comes up within eight years, also 29/02 over 1900.
    return years.prefix(9).contains { year in
      (date.month.map { $0...$0 } ?? 1...12).contains { month in meets(date.day, month, year) }
    }
  }

  private func meets(_ day: Int?, _ month: Int, _ year: Int) -> Bool {
    let days = day.map { $0...$0 } ?? 1...31
    let numbers = days.compactMap { PartialDate(day: $0, month: month, year: year)?.dayNumber }
    return numbers.contains { first <= $0 && $0 <= last }
  }

  private func year(of day: Int, else open: Int) -> Int { PartialDate(dayNumber: day)?.year ?? open }

  /// `01/7/2025 – 30/6/2026`, with `…` for an open end.
  var text: String { "\(Self.text(first)) – \(Self.text(last))" }

  static func text(_ day: Int) -> String { PartialDate(dayNumber: day)?.short ?? "…" }
}

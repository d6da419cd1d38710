/// One level of a list's numbering.
public struct ListLevel: Sendable {
  /// A piece of a label.
  public enum Piece: Sendable, Hashable {
    case text(String)
    /// The number of a level, from 0.
    case number(level: Int)
  }

  public var format: NumberFormat
  public var label: [Piece]
  public var start: Int
  /// The level, from 0, after which it begins anew; nil for any above it, -1 for never.
  public var restartsAfter: Int?
  /// True where the numbers of all levels are written as digits.
  public var isLegal: Bool

  public init(
    format: NumberFormat, label: [Piece], start: Int = 1, restartsAfter: Int? = nil, isLegal: Bool = false
  ) {
    self.format = format
    self.label = label
    self.start = start
    self.restartsAfter = restartsAfter
    self.isLegal = isLegal
  }
}

/// Counts the items of one list, level by level.
public struct ListCounter: Sendable {
  /// Levels that lists can have, in either format.
  public static let depth = 10

  private var numbers = [Int?](repeating: nil, count: depth)

  public init() {}

  /// The label of the next item at a level; nil where the item shows none.
  ///
  /// `number` is what the item is said to have.
  public mutating func label(at level: Int, of levels: [ListLevel], number: Int? = nil) -> String? {
    let level = min(max(level, 0), Self.depth - 1)
    guard levels.indices.contains(level) else { return nil }
    let own = levels[level]
    numbers[level] = number ?? numbers[level].map { $0 &+ 1 } ?? own.start
    for above in 0..<level where numbers[above] == nil && levels.indices.contains(above) {
      numbers[above] = levels[above].start
    }
    for below in level + 1..<max(Self.depth, level + 1) where restarts(below, after: level, levels) {
      numbers[below] = nil
    }
    let text = own.label.map { piece($0, own, levels) }.joined()
    return text.isEmpty ? nil : text
  }

  /// The next item of a level begins with a number.
  public mutating func restart(_ level: Int, at number: Int) {
    guard numbers.indices.contains(level) else { return }
    numbers[level] = number &- 1
  }

  private func restarts(_ level: Int, after other: Int, _ levels: [ListLevel]) -> Bool {
    guard levels.indices.contains(level), let after = levels[level].restartsAfter else { return true }
    return other <= after
  }

  private func piece(_ piece: ListLevel.Piece, _ own: ListLevel, _ levels: [ListLevel]) -> String {
    switch piece {
    case .text(let text): return text
    case .number(let level):
      guard levels.indices.contains(level), let number = numbers[level] else { return "" }
      let format = levels[level].format
      return (own.isLegal && format != .none ? .decimal : format).text(number)
    }
  }
}

import VanbanSource
import VanbanText

extension Arguments {
  /// The positions of values in ascending order; equal ones keep theirs, missing figures and empty cells come
  /// last.
  func sorted(
    _ values: [Value], descending: Bool, in environment: inout Environment
  ) throws(Fault) -> [Int] {
    let present = values.indices.filter { !values[$0].isAbsent }
    let absent = values.indices.filter { values[$0].isAbsent }
    if let numbers = keys(present, { values[$0].figure }) {
      return order(present, numbers, descending) + absent
    }
    if let dates = keys(present, { values[$0].wholeDate }) {
      return order(present, dates, descending) + absent
    }
    var texts: [CollationKey] = []
    for index in present {
      texts.append(CollationKey(try expression.text(values[index], range(0), in: &environment)))
    }
    return order(present, texts, descending) + absent
  }

  /// The keys of all positions; nil where one has none.
  private func keys<Key>(_ positions: [Int], _ key: (Int) -> Key?) -> [Key]? {
    var keys: [Key] = []
    for position in positions {
      guard let key = key(position) else { return nil }
      keys.append(key)
    }
    return keys
  }

  private func order<Key: Comparable>(_ positions: [Int], _ keys: [Key], _ descending: Bool) -> [Int] {
    positions.indices.sorted { left, right in
      if keys[left] < keys[right] { return !descending }
      if keys[right] < keys[left] { return descending }
      return left < right
    }.map { positions[$0] }
  }
}

extension Value {
  /// True for what has no place among sorted values.
  fileprivate var isAbsent: Bool {
    switch self {
    case .null: true
    case .scalar(let scalar): scalar.isMissingFigure || scalar.text.isEmpty
    case .text(let text): text.isEmpty
    default: false
    }
  }

  fileprivate var wholeDate: Int? {
    switch self {
    case .date, .scalar: date?.dayNumber
    default: nil
    }
  }
}

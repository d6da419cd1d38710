/// Gives out names that nothing bears yet, in one order, so that the same input gives the same names.
///
/// Names that differ in case alone count as one, as part names do (ISO/IEC 29500-2, 6.2.2.3).
public struct FreeNames: Sendable {
  private var taken: Set<String>
  private var last: [String: Int] = [:]

  public init(taken: some Sequence<String> = []) {
    self.taken = Set(taken.map { $0.lowercased() })
  }

  /// `stem` and `ending` where that is free; else with the first free number from 2 on between them.
  public mutating func name(_ stem: String, ending: String = "") -> String {
    taken.insert((stem + ending).lowercased()).inserted ? stem + ending : numbered(stem, ending: ending, from: 2)
  }

  /// `stem`, the first free number from `first` on, and `ending`.
  public mutating func numbered(_ stem: String, ending: String = "", from first: Int = 1) -> String {
    var number = max(last["\(stem)|\(ending)"].map { $0 + 1 } ?? first, first)
    while !taken.insert("\(stem)\(number)\(ending)".lowercased()).inserted { number += 1 }
    last["\(stem)|\(ending)"] = number
    return "\(stem)\(number)\(ending)"
  }
}

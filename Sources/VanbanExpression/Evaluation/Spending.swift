/// What runs have spent of their limits.
public struct Spending: Sendable {
  @usableFromInline var steps = 0
  @usableFromInline var outputBytes = 0

  /// Nothing spent yet.
  public init() {}

  /// What two runs have spent together.
  public static func + (a: Spending, b: Spending) -> Spending {
    var sum = a
    sum.steps += b.steps
    sum.outputBytes += b.outputBytes
    return sum
  }

  /// What a run has spent since it stood at `b`.
  public static func - (a: Spending, b: Spending) -> Spending {
    var rest = a
    rest.steps -= b.steps
    rest.outputBytes -= b.outputBytes
    return rest
  }
}

import Synchronization
import VanbanExpression

/// What the documents that one rendering brings in have spent of its limits, however they stand within each other.
final class SpendingLedger: Sendable {
  private let total = Mutex(Spending())

  var spent: Spending { total.withLock { $0 } }

  func add(_ spending: Spending) { total.withLock { $0 = $0 + spending } }
}

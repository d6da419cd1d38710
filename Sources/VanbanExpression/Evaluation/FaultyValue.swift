public import VanbanSource

/// The value of a name whose expression is at fault: what uses it is left out too and not reported again.
public struct FaultyValue: ValueObject {
  public init() {}

  public var kind: Wording { Wording(vi: "giá trị lỗi", en: "faulty value") }
  public var isEmpty: Bool { true }
}

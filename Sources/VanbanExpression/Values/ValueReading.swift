public import VanbanSource

extension Value {
  /// What messages call the value.
  public var kind: Wording {
    switch self {
    case .null: Wording(vi: "giá trị trống", en: "null")
    case .bool: Wording(vi: "đúng/sai", en: "true/false")
    case .number: Wording(vi: "số", en: "number")
    case .date: Wording(vi: "ngày", en: "date")
    case .text, .scalar: Wording(vi: "chữ", en: "text")
    case .list: Wording(vi: "danh sách", en: "list")
    case .map: Wording(vi: "nhóm khóa", en: "map")
    case .object(let object): object.kind
    }
  }

  /// False are: false, null, 0, empty text, list and map, and a scalar typed as false.
  public var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let bool): bool
    case .number(let number): !number.isZero
    case .date(let date): !date.isBlank
    case .text(let text): !text.isEmpty
    case .scalar(let scalar): scalar.isTrue
    case .list(let values): !values.isEmpty
    case .map(let map): !map.isEmpty
    case .object(let object): !object.isEmpty
    }
  }

  /// The elements of a list, or of an object that is one.
  public var elements: [Value]? {
    switch self {
    case .list(let values): values
    case .object(let object): object.elements
    default: nil
    }
  }

  /// The value as a number where it is one: computed, or typed in its notation.
  public var number: Decimal? {
    switch self {
    case .number(let number): number
    case .scalar(let scalar): scalar.number.number
    case .text(let text): Decimal.read(text, .vietnamese).number
    default: nil
    }
  }

  /// The value as a date where it is one; null and empty text are the date of which nothing is known.
  public var date: PartialDate? {
    switch self {
    case .date(let date): date
    case .scalar(let scalar): PartialDate(scalar.text)
    case .text(let text): PartialDate(text)
    case .null: PartialDate()
    default: nil
    }
  }

  /// The text that the value prints as; nil for what has none: a list, a map, content without text, a
  /// quotient that does not end.
  public func printed() -> String? {
    switch self {
    case .null: ""
    case .bool(let bool): bool ? "đúng" : "sai"
    case .number(let number): number.text()
    case .date(let date): date.short
    case .text(let text): text
    case .scalar(let scalar): scalar.text
    case .list, .map: nil
    case .object(let object): object.plainText
    }
  }
}

extension Scalar {
  fileprivate var isTrue: Bool {
    guard !text.isEmpty else { return false }
    if let bool { return bool }
    if case .number(let number) = number { return !number.isZero }
    return true
  }
}

extension Decimal.Reading {
  /// The number that was read, if one was.
  public var number: Decimal? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}

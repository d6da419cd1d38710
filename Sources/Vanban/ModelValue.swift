import VanbanExpression
import VanbanText

/// A value for a template, made in Swift: nothing, text, a number, true or false, a list, a map.
///
/// Literals serve: `["ten": "An", "so_ban": 2, "hang": [["ten": "Bút"], ["ten": "Sổ"]]]`. A text that is a number in
/// Vietnamese notation ("5.130", "17,6") can be counted with, as in a model. Binary fractions are no exact figures, so
/// there is no literal for them: `ModelValue.number("17.6")`.
public struct ModelValue: Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }

  public static let null = ModelValue(.null)

  public static func text(_ text: String) -> ModelValue { ModelValue(.text(nfc(text))) }

  public static func number(_ integer: Int) -> ModelValue { ModelValue(.number(Decimal(integer))) }

  /// An exact number in machine notation, "-17.6"; nil where the text is none, or has more than 38 digits.
  public static func number(_ text: String) -> ModelValue? {
    Decimal.read(text, .machine).number.map { ModelValue(.number($0)) }
  }

  public static func bool(_ bool: Bool) -> ModelValue { ModelValue(.bool(bool)) }

  public static func list(_ elements: some Sequence<ModelValue>) -> ModelValue {
    ModelValue(.list(elements.map(\.value)))
  }

  /// A map in the order of its pairs; of two with one key the later wins.
  public static func map(_ pairs: some Sequence<(String, ModelValue)>) -> ModelValue {
    ModelValue(.map(ValueMap(pairs.map { (nfc($0), $1.value) })))
  }

  /// A list of maps that all have these keys, for which the keys are kept once.
  ///
  /// A row that is short has null for what it lacks; what goes beyond the keys is left out.
  public static func rows(_ keys: [String], _ rows: some Sequence<[ModelValue]>) -> ModelValue {
    let pattern = ValueMap(keys.map { (nfc($0), .null) })
    return ModelValue(.list(rows.map { row in .map(pattern.filled(row, keys: keys)) }))
  }
}

extension ValueMap {
  /// The same keys with the values of a row.
  fileprivate func filled(_ row: [ModelValue], keys: [String]) -> ValueMap {
    if row.count == count, let map = ValueMap(like: self, values: row.map(\.value)) { return map }
    var map = self
    for (key, value) in zip(keys, row) { map[nfc(key)] = value.value }
    return map
  }
}

extension ModelValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral integer: Int) { self = .number(integer) }
  public init(booleanLiteral bool: Bool) { self = .bool(bool) }
  public init(nilLiteral: ()) { self = .null }
  public init(arrayLiteral elements: ModelValue...) { self = .list(elements) }
  public init(dictionaryLiteral pairs: (String, ModelValue)...) { self = .map(pairs) }
}

/// What an expression yields.
///
/// Large payloads stand apart, so that a value is three words and handed on in registers: each is looked at often.
public enum Value: Sendable {
  case null
  case bool(Bool)
  /// A computed number; a typed one is a `scalar`.
  indirect case number(Decimal)
  indirect case date(PartialDate)
  /// A computed text; a typed one is a `scalar`.
  case text(String)
  /// What a person typed: prints as typed, is read as number, date or true/false only where one is needed.
  indirect case scalar(Scalar)
  case list([Value])
  case map(ValueMap)
  /// A value that this module does not know: content, a picture, a list that is content too.
  indirect case object(any ValueObject)
}

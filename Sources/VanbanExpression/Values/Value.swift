/// What an expression yields.
public enum Value: Sendable {
  case null
  case bool(Bool)
  /// A computed number; a typed one is a `scalar`.
  case number(Decimal)
  case date(PartialDate)
  /// A computed text; a typed one is a `scalar`.
  case text(String)
  /// What a person typed: prints as typed, is read as number, date or true/false only where one is needed.
  case scalar(Scalar)
  case list([Value])
  case map(ValueMap)
  /// A value that this module does not know: content, a picture, a list that is content too.
  case object(any ValueObject)
}

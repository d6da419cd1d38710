/// A word of the expression language and its stretch of the text in UTF-8 bytes.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    case name(String)
    case number(Decimal)
    case text(String)
    case symbol(Symbol)
    /// `}}` or `%}` that closes the tag, or the end of the text.
    case close(Closer)
    /// `{{`, `{%` or `{#` inside a tag: the tag before it was not closed.
    case open
    /// What the lexer has a fault for.
    case fault
  }

  let kind: Kind
  let range: Range<Int>
}

enum Closer: Sendable {
  case output, control, endOfText
}

enum Symbol: String, Sendable {
  case dot = "."
  case comma = ","
  case colon = ":"
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case pipe = "|"
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case percent = "%"
  case tilde = "~"
  case assign = "="
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case coalesce = "??"
}

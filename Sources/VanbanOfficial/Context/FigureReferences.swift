/// The names that an expression reads, as far as its text tells: what other figures it may need.
///
/// Functions, members, labels of arguments and what stands in text literals are none; `tinh.x` and
/// `tinh["x"]` are.
struct FigureReferences {
  private(set) var names: [String] = []
  private var rest: Substring.UnicodeScalarView
  /// The last word or sign, and the word before it.
  private var last = ""
  private var beforeLast = ""

  init(_ expression: String) {
    rest = expression.unicodeScalars[...]
    while let scalar = rest.first {
      switch scalar {
      case "\"", "'": takeLiteral(scalar)
      case _ where Self.isWord(scalar): takeWord()
      default: takeSign(scalar)
      }
    }
  }

  private mutating func takeWord() {
    let word = String(rest.prefix(while: Self.isWord))
    rest = rest.drop(while: Self.isWord)
    let next = rest.drop { $0.properties.isWhitespace }
    let isLabel = next.first == "=" && next.dropFirst().first != "="
    let isFunction = next.first == "(" || last == "|"
    let isMember = last == "." && beforeLast != "tinh"
    if !isLabel, !isFunction, !isMember { names.append(word) }
    push(word)
  }

  private mutating func takeLiteral(_ quote: Unicode.Scalar) {
    rest.removeFirst()
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != quote {
      text.append(scalar == "\\" ? rest.popFirst() ?? scalar : scalar)
    }
    if last == "[", beforeLast == "tinh" { names.append(String(text)) }
    push(String(quote))
  }

  private mutating func takeSign(_ scalar: Unicode.Scalar) {
    rest.removeFirst()
    if !scalar.properties.isWhitespace { push(String(scalar)) }
  }

  private mutating func push(_ token: String) {
    beforeLast = last
    last = token
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}

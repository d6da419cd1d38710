import VanbanSource

/// What is wrong with the writing of an expression or tag, and its stretch of the text in UTF-8 bytes.
struct SyntaxFault: Error {
  let id: String
  let range: Range<Int>
  let message: Wording
  var hint: Wording?

  init(_ id: String, _ range: Range<Int>, _ message: Wording, hint: Wording? = nil) {
    self.id = id
    self.range = range
    self.message = message
    self.hint = hint
  }

  func diagnostic(_ anchor: Anchor) -> Diagnostic {
    Diagnostic(id, at: anchor.place(of: range), message, hint: hint)
  }
}

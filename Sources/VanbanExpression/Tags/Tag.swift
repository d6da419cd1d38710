/// What stands in a tag.
public enum Tag: Sendable {
  case output(Expression)
  case remark
  case openFor(names: [String], over: Expression)
  case openIf(Expression)
  case elseIf(Expression)
  case otherwise
  case endFor, endIf
  case assign(String, Expression)
  case openSet(String)
  case endSet
  /// Any other control word with what follows it: `ngat_trang`, `huong ngang`.
  case directive(String, arguments: String)
}

/// A tag and its stretch of the text in UTF-8 bytes, braces included.
public struct FoundTag: Sendable {
  /// From the first brace to the last.
  public let range: Range<Int>
  /// Nil where the tag is at fault (the fault has been reported). A control tag at fault is there as far as it
  /// can be told what it was meant for, so that its pair is not reported too; its expression has no value.
  public let tag: Tag?
  /// True for `{% for q in quy cot %}`, which repeats the columns of a table.
  public let repeatsColumns: Bool
  /// True for a control tag, also one that is at fault.
  public let isControl: Bool

  init(_ range: Range<Int>, _ tag: Tag?, repeatsColumns: Bool = false, isControl: Bool = true) {
    self.range = range
    self.tag = tag
    self.repeatsColumns = repeatsColumns
    self.isControl = isControl
  }
}

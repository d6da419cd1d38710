/// The punctuation and dashes that the decree asks for in lists, supplied only where a person typed none
/// (model.md sections 2 and 6; PL1 II.6.a, II.9.d).
enum Punctuation {
  /// True where a text ends in `. ; , : ! ? …`; brackets and quotes do not count.
  static func ends(_ text: String) -> Bool {
    text.last.map { ".;,:!?…".contains($0) } ?? false
  }

  /// A text with a mark at its end, where it has none.
  static func ending(_ text: String, in mark: String) -> String {
    ends(text) ? text : text + mark
  }

  /// A text with a dash or plus before it, where it has none.
  static func leading(_ text: String, with dash: String) -> String {
    let isMarked = ["-", "+", "–"].contains { text.hasPrefix($0) }
    return isMarked ? text : dash + text
  }

  /// The grounds: each ends in `;`, the last in `.`.
  static func grounds(_ texts: [String]) -> [String] {
    texts.enumerated().map { index, text in ending(text, in: index == texts.count - 1 ? "." : ";") }
  }

  /// Items and those under them, with dashes; `;` at the end of each, `.` at the end of the last, `:` over
  /// others.
  static func items(_ items: [(text: String, children: [String])]) -> [(text: String, children: [String])] {
    items.enumerated().map { index, item in
      let isLast = index == items.count - 1
      let children = item.children.enumerated().map { child, text in
        ending(leading(text, with: "+ "), in: isLast && child == item.children.count - 1 ? "." : ";")
      }
      let mark = !children.isEmpty ? ":" : isLast ? "." : ";"
      return (ending(leading(item.text, with: "- "), in: mark), children)
    }
  }
}

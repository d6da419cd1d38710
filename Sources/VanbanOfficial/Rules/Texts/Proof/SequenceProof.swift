import VanbanSource

/// Numbers and letters of items: none left out, none twice.
enum SequenceProof {
  static let all: [RuleCheck] = [sequence]

  private static let sequence = RuleCheck.texts(
    "thu-tu", .warning,
    Wording(
      vi: "số và chữ thứ tự (I. II. III.; 1. 2. 3.; a) b) c) d) đ) e) g) …) liên tục, không nhảy, không trùng",
      en: "numbers and letters of items (I. II. III.; 1. 2. 3.; a) b) c) d) đ) e) g) …) go on without gaps or repeats")
  ) { texts in
    let stretches = Dictionary(grouping: texts.filter { roles.contains($0.role) }, by: \.text.stretch)
    return stretches.sorted { $0.key < $1.key }.flatMap { _, texts in
      var walk = SequenceWalk()
      for text in texts { walk.pass(text) }
      return walk.faults
    }
  }

  private static let roles: Set<SubjectText.Role> = [.paragraph, .heading, .cell]
}

/// Goes through the paragraphs of a stretch and keeps count of the lists that are open.
private struct SequenceWalk {
  private struct List {
    let kind: ItemMark.Kind
    var last: Int
    /// A line came since that may open another list: "Kết quả:".
    var mayBeginAnew = false
  }

  private(set) var faults: [TextFault] = []
  private var lists: [List] = []
  /// Điều go on through the whole document.
  private var article: Int?
  /// False after something unknown, where any number may follow.
  private var isKnown = true

  mutating func pass(_ text: ProofText) {
    guard !text.isObject else {
      (lists, article, isKnown) = ([], nil, false)
      return
    }
    let tokens = text.text.label.map { ProofToken.cut($0 + " ") } ?? text.tokens
    guard let mark = ItemMark(tokens, expectsLetter: { value in lists.contains { $0.kind == .capital && $0.last + 1 == value } })
    else {
      if opensList(text) { meetOpener() }
      return
    }
    if mark.kind == .article { count(article: mark, text) } else { count(mark, text) }
    if opensList(text, marked: true) { meetOpener() }
  }

  private mutating func meetOpener() {
    for index in lists.indices { lists[index].mayBeginAnew = true }
  }

  /// True for a line that may stand above a list of its own: one that ends in a colon or, without a mark, in nothing.
  private func opensList(_ text: ProofText, marked: Bool = false) -> Bool {
    guard let last = text.tokens.last(where: { !$0.isSpace }) else { return false }
    if last.isSign(":") { return true }
    return !marked && (text.role == .heading || !last.isSign(".;,…/"))
  }

  // MARK: Counting

  private mutating func count(article mark: ItemMark, _ text: ProofText) {
    lists.removeAll { list in
      switch list.kind {
      case .part, .chapter, .section: false
      default: true
      }
    }
    defer { article = mark.value }
    guard mark.value != 1 || article == 1, let article, mark.value != article + 1 else { return }
    report(mark, after: article, text)
  }

  private mutating func count(_ mark: ItemMark, _ text: ProofText) {
    let known = lists.lastIndex { $0.kind == mark.kind }
    if mark.value == 0 {
      if let known { report(mark, after: lists[known].last, text) }
      return
    }
    if let next = lists.lastIndex(where: { $0.kind == mark.kind && $0.last + 1 == mark.value }) {
      return advance(next, to: mark.value)
    }
    guard mark.value > 1 else { return begin(mark, after: known, text) }
    if let known {
      report(mark, after: lists[known].last, text)
      advance(known, to: mark.value)
    } else {
      if isKnown, text.role != .cell { report(mark, after: 0, text) }
      lists.append(List(kind: mark.kind, last: mark.value))
    }
  }

  /// A first item: of a new list, or a second one where the list has just begun.
  private mutating func begin(_ mark: ItemMark, after known: Int?, _ text: ProofText) {
    if let known, lists[known].last == 1, !lists[known].mayBeginAnew {
      report(mark, after: 1, text)
      return advance(known, to: 1)
    }
    lists.append(List(kind: mark.kind, last: 1))
    if lists.count > 64 { lists.removeFirst() }
  }

  private mutating func advance(_ index: Int, to value: Int) {
    lists.removeSubrange((index + 1)...)
    lists[index].last = value
    lists[index].mayBeginAnew = false
  }

  // MARK: Faults

  private mutating func report(_ mark: ItemMark, after last: Int, _ text: ProofText) {
    let length = text.text.label == nil ? mark.text.utf8.count : 0
    let expected = mark.text(of: last + 1)
    let start = last == 0
    let isDouble = mark.value == last
    let before = mark.text(of: last)
    let vi = start
      ? "dãy bắt đầu bằng “\(mark.text)”, không có “\(expected)”"
      : isDouble ? "“\(mark.text)” có hai lần" : "sau “\(before)” là “\(mark.text)”, không phải “\(expected)”"
    let en = start
      ? "a sequence begins with “\(mark.text)”, without “\(expected)”"
      : isDouble ? "“\(mark.text)” stands twice" : "after “\(before)” comes “\(mark.text)”, and not “\(expected)”"
    faults.append(
      TextFault(
        text, 0..<length, vi: vi, en: en,
        hint: Wording(vi: "xem có thiếu, thừa hoặc đánh sai số thứ tự", en: "look for an item missing, one too many, or a wrong number")))
  }
}

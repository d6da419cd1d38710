import VanbanSource

/// Brackets and quotation marks: each one that is opened is closed.
enum PairProof {
  static let all: [RuleCheck] = [brackets, quotes]

  private typealias Mark = (text: ProofText, range: Range<Int>, sign: String)

  private static let hint = Wording(
    vi: "thêm dấu còn thiếu, hoặc bỏ dấu thừa", en: "put in the one that is missing, or take out the one too many")

  // MARK: Brackets

  private static let brackets = RuleCheck.texts(
    "ngoac", .warning,
    Wording(vi: "ngoặc mở và ngoặc đóng đi từng đôi", en: "brackets come in pairs")
  ) { texts in
    inStretches(texts).flatMap { stretch in
      var open: [Mark] = []
      var faults: [TextFault] = []
      for text in stretch {
        for index in text.tokens.indices { match(index, text, &open, &faults) }
      }
      return faults + open.map { unclosed($0) }
    }
  }

  private static let closers = [")": "(", "]": "[", "}": "{"]

  private static func match(_ index: Int, _ text: ProofText, _ open: inout [Mark], _ faults: inout [TextFault]) {
    let token = text.tokens[index]
    if token.isSign("([{") { return open.append((text, token.range, token.text)) }
    guard token.kind == .sign, let opener = closers[token.text] else { return }
    if let last = open.last, last.sign == opener, isNear(last, text) {
      open.removeLast()
    } else if !isItemMark(index, text) {
      faults.append(
        TextFault(
          text, token.range, vi: "dấu đóng \(token.text) không có dấu mở \(opener)", en: "no \(opener) opens the mark \(token.text)",
          hint: hint))
    }
  }

  /// A bracket may be closed in one of the next two lines: "(Kèm theo … / của …)".
  private static func isNear(_ mark: Mark, _ text: ProofText) -> Bool { text.number - mark.text.number <= 2 }

  /// `a)`, `1)`, `ii)`: alone it closes nothing.
  private static func isItemMark(_ index: Int, _ text: ProofText) -> Bool {
    guard text.tokens[index].text == ")", let mark = text[index - 1] else { return false }
    let isShort = mark.isNumber ? mark.text.count <= 2 : mark.isWord && mark.text.count <= 4 && isMarkWord(mark.lower)
    return isShort && (text[index - 2].map { $0.isSpace || $0.isSign("“(,;") } ?? true)
  }

  private static func isMarkWord(_ word: String) -> Bool {
    word.count == 1 || word.allSatisfy { "ivx".contains($0) }
  }

  private static func unclosed(_ mark: Mark) -> TextFault {
    TextFault(
      mark.text, mark.range, vi: "dấu mở \(mark.sign) không có dấu đóng", en: "the mark \(mark.sign) is never closed", hint: hint)
  }

  // MARK: Quotation marks

  private static let quotes = RuleCheck.texts(
    "ngoac-kep", .warning,
    Wording(vi: "ngoặc kép mở và đóng đi từng đôi", en: "quotation marks come in pairs")
  ) { texts in
    inStretches(texts).flatMap { curly($0) + straight($0) }
  }

  private static func curly(_ stretch: [ProofText]) -> [TextFault] {
    var open: [Mark] = []
    var faults: [TextFault] = []
    for text in stretch {
      for index in text.tokens.indices {
        let token = text.tokens[index]
        if token.isSign("“«") { open.append((text, token.range, token.text)) }
        if token.isSign("”»"), open.popLast() == nil {
          faults.append(
            TextFault(
              text, token.range, vi: "dấu đóng \(token.text) không có dấu mở", en: "nothing opens the mark \(token.text)", hint: hint))
        }
        if token.isSign("’"), text[index + 1]?.isSign("’") ?? false, let mark = open.popLast() {
          faults.append(twoApostrophes(mark, text, text.range(index, index + 1)))
        }
      }
    }
    return faults + open.map { unclosed($0) }
  }

  private static func twoApostrophes(_ mark: Mark, _ text: ProofText, _ range: Range<Int>) -> TextFault {
    TextFault(
      text, range, vi: "dấu \(mark.sign) được đóng bằng hai dấu nháy đơn ’’",
      en: "the mark \(mark.sign) is closed by two apostrophes ’’",
      hint: Wording(vi: "đóng bằng dấu ”", en: "close it with ”"))
  }

  /// An odd number of straight marks in a text; one after a figure may be an inch, two odd texts a quotation.
  private static func straight(_ stretch: [ProofText]) -> [TextFault] {
    let odd = stretch.compactMap { text -> Mark? in
      let marks = text.tokens.indices.filter { text.tokens[$0].isSign("\"") }
      let mayBeInch = marks.contains { text[$0 - 1]?.isNumber ?? false }
      guard marks.count % 2 == 1, !mayBeInch, let last = marks.last else { return nil }
      return (text, text.tokens[last].range, "\"")
    }
    return odd.count == 1 ? odd.map { unclosed($0) } : []
  }

  private static func inStretches(_ texts: [ProofText]) -> [[ProofText]] {
    Dictionary(grouping: texts, by: \.text.stretch).sorted { $0.key < $1.key }.map(\.value)
  }
}

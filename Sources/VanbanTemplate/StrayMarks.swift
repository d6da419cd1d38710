import VanbanSource

/// Closing marks of tags that nothing opens. Braces that a text opens itself, as those of a set or of a program,
/// close no tag.
struct StrayMarks {
  private let bytes: [UInt8]
  private let tags: [Range<Int>]
  private var found: [Range<Int>] = []
  /// Where single braces were opened.
  private var open: [Int] = []

  init(_ bytes: [UInt8], outside tags: [Range<Int>]) {
    self.bytes = bytes
    self.tags = tags
    guard bytes.contains(UInt8(ascii: "}")) else { return }
    var at = 0
    for tag in tags + [bytes.count..<bytes.count] {
      read(at..<tag.lowerBound)
      at = tag.upperBound
    }
  }

  /// A warning for each: such a mark is text as well.
  func faults(_ anchor: Anchor) -> Diagnostics {
    var faults = Diagnostics()
    for range in found {
      faults.report(.strayMark(String(decoding: bytes[range], as: UTF8.self), at: anchor.place(of: range)))
    }
    return faults
  }

  private mutating func read(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let next = at + 1 < range.upperBound ? bytes[at + 1] : 0
      switch bytes[at] {
      case UInt8(ascii: "{"): open.append(at)
      case UInt8(ascii: "%") where next == UInt8(ascii: "}") && (open.isEmpty || beginsControl):
        take(at..<at + 2, closing: 1)
        at += 1
      case UInt8(ascii: "}") where next == UInt8(ascii: "}") && open.count < 2:
        take(at..<at + 2, closing: 1)
        at += 1
      case UInt8(ascii: "}"): _ = open.popLast()
      default: break
      }
      at += 1
    }
  }

  private mutating func take(_ range: Range<Int>, closing count: Int) {
    found.append(range)
    open.removeLast(min(count, open.count))
  }

  /// Whether a control word stands after the last brace.
  private var beginsControl: Bool {
    guard let last = open.last else { return false }
    let text = bytes[(last + 1)...].drop { $0 == 0x20 }
    let word = String(decoding: text.prefix { $0 >= 0x61 && $0 <= 0x7A }, as: UTF8.self)
    return ["for", "endfor", "if", "elif", "else", "endif", "set", "endset"].contains(word)
  }
}

extension Diagnostic {
  fileprivate static func strayMark(_ mark: String, at place: Place) -> Diagnostic {
    let opening = mark == "%}" ? "{%" : "{{"
    return Diagnostic(
      "tag.stray-end", .warning, at: place,
      Wording(
        vi: "“\(mark)” đóng một thẻ mà không có “\(opening)” nào mở",
        en: "“\(mark)” closes a tag that no “\(opening)” opens"),
      hint: Wording(
        vi: "thẻ mở bằng hai dấu “\(opening)”; nếu muốn in chính dấu đó, viết {{ \"\(mark)\" }}",
        en: "a tag opens with “\(opening)”, two signs; to print the mark itself, write {{ \"\(mark)\" }}"))
  }
}

import VanbanPackage
import VanbanReading

/// The levels of a list style (OpenDocument 1.3 part 3, 16.30 – 16.34).
struct TextList: Sendable {
  private(set) var levels: [ListLevel] = []
  /// What each level says of its paragraphs' indents.
  private(set) var paragraphs: [ParagraphLayer] = []

  init(_ node: Int, _ part: TextPart) {
    for child in part.elements(of: node) {
      guard let level = part.integer(child, "text:level"), (1...ListCounter.depth).contains(level) else { continue }
      while levels.count < level {
        levels.append(ListLevel(format: .none, label: []))
        paragraphs.append(ParagraphLayer())
      }
      levels[level - 1] = part.listLevel(child, level - 1, above: levels)
      paragraphs[level - 1] = part.listIndents(child)
    }
  }
}

extension TextPart {
  fileprivate func listLevel(_ node: Int, _ level: Int, above: [ListLevel]) -> ListLevel {
    switch name(of: node) {
    case "text:list-level-style-bullet":
      let look = child(node, "style:text-properties")
      let font = look.flatMap { value($0, "style:font-name") ?? value($0, "fo:font-family") }
      let bullet = SymbolFont.text(value(node, "text:bullet-char") ?? "•", font: font)
      return ListLevel(format: .none, label: [.text(bullet)])
    case "text:list-level-style-image": return ListLevel(format: .none, label: [.text("•")])
    default: break
    }
    let repeats = value(node, "style:num-letter-sync") == "true"
    let format = NumberFormat(sign: value(node, "style:num-format") ?? "", repeatsLetters: repeats) ?? .decimal
    let own = ListLevel(format: format, label: [], start: integer(node, "text:start-value") ?? 1)
    return ListLevel(format: format, label: label(node, level, above + [own]), start: own.start)
  }

  private func around(_ node: Int) -> (before: String, after: String) {
    (value(node, "style:num-prefix") ?? "", value(node, "style:num-suffix") ?? "")
  }

  /// LibreOffice says it in full; else it is the numbers of the last levels with dots between them.
  private func label(_ node: Int, _ level: Int, _ levels: [ListLevel]) -> [ListLevel.Piece] {
    if let pattern = value(node, "loext:num-list-format") { return pieces(pattern) }
    let (before, after) = around(node)
    let first = max(0, level + 1 - count(node, "text:display-levels", atMost: ListCounter.depth))
    let own = levels.last?.format ?? .none
    guard own != .none else { return [.text(before + after)] }
    let shown = (first..<level).filter { levels[$0].format != .none } + [level]
    var label: [ListLevel.Piece] = before.isEmpty ? [] : [.text(before)]
    for (index, number) in shown.enumerated() {
      if index > 0 { label.append(.text(".")) }
      label.append(.number(level: number))
    }
    return after.isEmpty ? label : label + [.text(after)]
  }

  /// `%1%.%2%`.
  private func pieces(_ pattern: String) -> [ListLevel.Piece] {
    var pieces: [ListLevel.Piece] = []
    let split = pattern.split(separator: "%", omittingEmptySubsequences: false)
    for (index, piece) in split.enumerated() where !piece.isEmpty {
      if !index.isMultiple(of: 2), let level = Int(piece), (1...ListCounter.depth).contains(level) {
        pieces.append(.number(level: level - 1))
      } else {
        pieces.append(.text(String(piece)))
      }
    }
    return pieces
  }

  /// In the newer mode, or by the room before and of the label (17.19, 17.20).
  fileprivate func listIndents(_ node: Int) -> ParagraphLayer {
    var layer = ParagraphLayer()
    guard let properties = child(node, "style:list-level-properties") else { return layer }
    if let alignment = child(properties, "style:list-level-label-alignment") {
      layer.left = points(alignment, "fo:margin-left")
      layer.firstLine = points(alignment, "fo:text-indent")
    } else if let width = points(properties, "text:min-label-width") {
      layer.left = (points(properties, "text:space-before") ?? 0) + width
      layer.firstLine = -width
    }
    return layer
  }
}

/// Where a reader is in the lists of a story, and how far they are counted (OpenDocument 1.3 part 3, 5.3).
struct TextLists {
  private var counters: [ListCounter] = []
  /// Counters by the ids of lists, and the last ones by style.
  private var byID: [String: Int] = [:]
  private var byStyle: [String: Int] = [:]
  private var outline = ListCounter()
  /// The lists around, the outermost first.
  private var open: [(style: String?, counter: Int)] = []
  /// The number that the item begins with, and whether its label is still to be shown.
  private var start: Int?
  private var awaitsLabel = false

  /// - Parameter style: the list's own style; one inside another has the other's unless it says so.
  mutating func begin(_ node: Int, in part: TextPart) {
    let style = part.value(node, "text:style-name") ?? open.last?.style
    let counter = open.last?.counter ?? counter(of: node, style, in: part)
    if let id = part.value(node, "xml:id") { byID[id] = counter }
    if let style { byStyle[style] = counter }
    open.append((style, counter))
  }

  private mutating func counter(of node: Int, _ style: String?, in part: TextPart) -> Int {
    if let id = part.value(node, "text:continue-list"), let known = byID[id] { return known }
    let goesOn = part.value(node, "text:continue-numbering") == "true"
    if goesOn, let known = style.flatMap({ byStyle[$0] }) { return known }
    counters.append(ListCounter())
    return counters.count - 1
  }

  mutating func end() {
    _ = open.popLast()
    awaitsLabel = false
  }

  mutating func beginItem(_ node: Int, in part: TextPart) {
    awaitsLabel = part.name(of: node) == "text:list-item"
    start = part.integer(node, "text:start-value")
  }

  /// Takes a story of its own out of the lists around.
  mutating func leave() -> Outside {
    defer { (open, awaitsLabel) = ([], false) }
    return Outside(open: open, awaitsLabel: awaitsLabel)
  }

  mutating func enter(_ outside: Outside) { (open, awaitsLabel) = (outside.open, outside.awaitsLabel) }

  struct Outside {
    fileprivate let open: [(style: String?, counter: Int)]
    fileprivate let awaitsLabel: Bool
  }

  /// What the list around says of a paragraph, and the label of the first one of an item.
  ///
  /// - Parameter own: the list style that the paragraph's own style names, which goes before the list's.
  mutating func next(_ styles: TextStyles, own: String?) -> (indents: ParagraphLayer, label: String?)? {
    guard let list = open.last, let style = (list.style ?? own).flatMap({ styles.lists[$0] }) else {
      awaitsLabel = false
      return nil
    }
    let level = min(open.count, ListCounter.depth) - 1
    let indents = style.paragraphs.indices.contains(level) ? style.paragraphs[level] : ParagraphLayer()
    guard awaitsLabel else { return (indents, nil) }
    awaitsLabel = false
    defer { start = nil }
    return (indents, counters[list.counter].label(at: level, of: style.levels, number: start))
  }

  /// The label of a heading outside lists.
  mutating func heading(_ level: Int, _ styles: TextStyles, start: Int?) -> String? {
    guard let style = styles.outline, style.levels.indices.contains(level - 1), !style.levels[level - 1].label.isEmpty
    else { return nil }
    return outline.label(at: level - 1, of: style.levels, number: start)
  }
}

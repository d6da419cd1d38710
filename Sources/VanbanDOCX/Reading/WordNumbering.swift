import VanbanPackage
import VanbanReading

/// The lists of a document (ISO/IEC 29500-1, 17.9).
struct WordNumbering: Sendable {
  struct Level: Sendable {
    var level: ListLevel
    var paragraph: ParagraphLayer
    /// The style whose paragraphs stand at this level.
    var style: String?
  }

  struct List: Sendable {
    /// What its items are counted with; lists of one definition count together.
    var definition: String
    var levels: [Level]
    /// Levels that begin anew where the list is first used.
    var restarts: [(level: Int, start: Int)]
  }

  private struct Definition {
    var levels: [Level] = []
    /// The numbering style that defines it instead.
    var style: String?
  }

  private var lists: [String: List] = [:]

  init() {}

  init(_ part: WordPart, _ styles: WordStyles) {
    var definitions: [String: Definition] = [:]
    for node in part.elements(of: part.tree.root) where part.local(of: node) == "abstractNum" {
      guard let id = part.value(node, "abstractNumId") else { continue }
      let levels = part.elements(of: node).filter { part.local(of: $0) == "lvl" }
      definitions[id] = Definition(
        levels: Self.levels(Array(levels), in: part), style: part.value(ofChild: "numStyleLink", of: node))
    }
    for node in part.elements(of: part.tree.root) where part.local(of: node) == "num" {
      guard let id = part.value(node, "numId"), let definition = part.value(ofChild: "abstractNumId", of: node)
      else { continue }
      lists[id] = Self.list(node, definition, definitions[definition]?.levels ?? [], in: part)
    }
    for (id, list) in lists {
      guard let style = definitions[list.definition]?.style, let other = styles.list(ofStyle: style),
        let linked = lists[other], list.levels.isEmpty
      else { continue }
      lists[id]?.definition = linked.definition
      lists[id]?.levels = linked.levels
    }
  }

  subscript(id: String) -> List? { lists[id] }

  private static func list(_ node: Int, _ definition: String, _ levels: [Level], in part: WordPart) -> List {
    var list = List(definition: definition, levels: levels, restarts: [])
    for override in part.elements(of: node) where part.local(of: override) == "lvlOverride" {
      guard let index = part.integer(override, "ilvl"), list.levels.indices.contains(index) else { continue }
      if let own = part.child(override, "lvl") { list.levels[index] = level(own, in: part) }
      if let start = part.child(override, "startOverride").flatMap({ part.integer($0, "val") }) {
        list.levels[index].level.start = start
        list.restarts.append((index, start))
      }
    }
    return list
  }

  private static func levels(_ nodes: [Int], in part: WordPart) -> [Level] {
    var levels: [Level] = []
    for node in nodes.prefix(ListCounter.depth) {
      let index = min(max(part.integer(node, "ilvl") ?? levels.count, 0), ListCounter.depth - 1)
      while levels.count <= index {
        levels.append(Level(level: ListLevel(format: .none, label: []), paragraph: ParagraphLayer()))
      }
      levels[index] = level(node, in: part)
    }
    return levels
  }

  private static func level(_ node: Int, in part: WordPart) -> Level {
    let format = part.descendantFormat(node)
    let font = part.look(part.child(node, "rPr"), ThemeFonts()).font
    let text = SymbolFont.text(part.value(ofChild: "lvlText", of: node) ?? "", font: font)
    let restart = part.child(node, "lvlRestart").flatMap { part.integer($0, "val") }
    let level = ListLevel(
      format: format ?? .decimal, label: pieces(text),
      start: part.child(node, "start").flatMap { part.integer($0, "val") } ?? 0,
      restartsAfter: restart.map { $0 - 1 }, isLegal: part.has(node, "isLgl"))
    return Level(
      level: level, paragraph: part.paragraph(part.child(node, "pPr")),
      style: part.value(ofChild: "pStyle", of: node))
  }

  /// `%1.%2` is the numbers of the first two levels (17.9.11).
  private static func pieces(_ text: String) -> [ListLevel.Piece] {
    var pieces: [ListLevel.Piece] = []
    var plain = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) {
        rest.removeFirst()
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = ""
        pieces.append(.number(level: digit - 1))
      } else {
        plain.append(character)
      }
    }
    return plain.isEmpty ? pieces : pieces + [.text(plain)]
  }
}

extension WordPart {
  /// The format of numbers of a level, which may stand in one of two alternatives.
  fileprivate func descendantFormat(_ node: Int) -> NumberFormat? {
    let own = child(node, "numFmt") ?? descendant(node, "numFmt")
    return own.flatMap { value($0, "val") }.flatMap { NumberFormat(word: $0) }
  }
}

extension NumberFormat {
  /// By the names of 17.18.59; nil for those that this form has none for.
  init?(word name: String) {
    switch name {
    case "decimal": self = .decimal
    case "decimalZero": self = .decimalZero
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "chicago": self = .chicago
    case "bullet", "none": self = .none
    default: return nil
    }
  }
}

/// How far the lists of a story have been counted.
struct WordLists {
  private var counters: [String: ListCounter] = [:]
  private var begun: Set<String> = []

  /// The label of the next item.
  mutating func label(_ id: String, _ list: WordNumbering.List, at level: Int) -> String? {
    var counter = counters[list.definition] ?? ListCounter()
    if begun.insert(id).inserted {
      for restart in list.restarts { counter.restart(restart.level, at: restart.start) }
    }
    let label = counter.label(at: level, of: list.levels.map(\.level))
    counters[list.definition] = counter
    return label
  }
}

import VanbanContent
import VanbanExpression
import VanbanSource

/// Lines that a template goes over, and that print one under the other.
struct Lines: ValueObject {
  let lines: [String]

  init(_ lines: [String]) {
    self.lines = lines
  }

  var kind: Wording { Wording(vi: "các dòng chữ", en: "lines of text") }
  var elements: [Value]? { lines.map(Value.text) }
  var plainText: String? { lines.joined(separator: "\n") }
  var isEmpty: Bool { lines.isEmpty }
}

/// The addressees: one of them stands on the line of "Kính gửi:", several stand under it (PL1 II.9.d).
struct Addressees: ValueObject {
  /// The words before them that stand in the middle of the page; empty where a sentence names them.
  let words: String
  /// The single addressee.
  let mot: String?
  /// All, with dashes and punctuation where there are several.
  let lines: [String]

  var kind: Wording { Wording(vi: "nơi được kính gửi", en: "addressees") }
  var elements: [Value]? { lines.map(Value.text) }
  var plainText: String? { lines.joined(separator: "\n") }
  var isEmpty: Bool { lines.isEmpty }
  var memberNames: [String] { ["nhan", "mot"] }

  func member(_ name: String) -> Value? {
    switch name {
    case "nhan": .text(words)
    case "mot": mot.map(Value.text) ?? .null
    default: nil
    }
  }
}

/// The recipients: maps of `van_ban` and `con`, and as text the lines of all.
struct Recipients: ValueObject {
  let items: [(text: String, children: [String])]

  var kind: Wording { Wording(vi: "nơi nhận", en: "recipients") }
  var isEmpty: Bool { items.isEmpty }
  var plainText: String? { items.flatMap { [$0.text] + $0.children }.joined(separator: "\n") }
  var elements: [Value]? {
    items.map { item in
      .map(ValueMap([("van_ban", .text(item.text)), ("con", .object(Lines(item.children)))]))
    }
  }
}

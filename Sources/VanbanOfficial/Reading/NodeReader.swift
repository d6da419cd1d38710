import VanbanExpression
import VanbanSource
import VanbanText
import VanbanYAML

/// Reads the values of known keys as what they have to be, and reports those that are something else.
struct NodeReader {
  var diagnostics = Diagnostics()

  mutating func fields(_ node: YAMLNode, _ keys: [Key]) -> Fields {
    Fields(node, keys, diagnostics: &diagnostics)
  }

  /// A text; nil where it is absent or no text.
  mutating func text(_ fields: Fields, _ key: String) -> ModelText? {
    fields[key].flatMap { text($0, key) }
  }

  mutating func text(_ node: YAMLNode, _ key: String) -> ModelText? {
    guard node.kind == .scalar else {
      diagnostics.report(
        .wrongType(key, node, expected: Expected.text, hint: node.kind == .mapping ? Expected.quotes : nil))
      return nil
    }
    return ModelText(node)
  }

  /// A text or a list of texts.
  mutating func texts(_ fields: Fields, _ key: String) -> [ModelText] {
    guard let node = fields[key] else { return [] }
    switch node.kind {
    case .scalar: return [ModelText(node)]
    case .sequence: return node.items.compactMap { text($0, key) }
    case .mapping:
      diagnostics.report(.wrongType(key, node, expected: Expected.textOrList, hint: Expected.quotes))
      return []
    }
  }

  /// The nodes of a list.
  mutating func items(_ fields: Fields, _ key: String) -> [YAMLNode] {
    guard let node = fields[key] else { return [] }
    guard node.kind == .sequence else {
      diagnostics.report(.wrongType(key, node, expected: Expected.list, hint: Expected.dashes))
      return []
    }
    return node.items
  }

  /// The pairs of a map whose keys a person chooses.
  mutating func pairs(_ fields: Fields, _ key: String) -> [(key: YAMLNode, value: YAMLNode)] {
    guard let node = fields[key] else { return [] }
    guard node.kind == .mapping else {
      diagnostics.report(.wrongType(key, node, expected: Expected.map))
      return []
    }
    return node.pairs
  }

  /// True or false; false where it is absent.
  mutating func flag(_ fields: Fields, _ key: String) -> Bool {
    guard let text = text(fields, key) else { return false }
    if let bool = text.bool { return bool }
    diagnostics.report(.wrongValue(key, text.text, at: text.place, allowed: ["true", "false"]))
    return false
  }

  /// One of a few words, however it is spelled; its position among them.
  mutating func choice(_ fields: Fields, _ key: String, _ allowed: [String]) -> Int? {
    guard let text = text(fields, key) else { return nil }
    if let index = allowed.firstIndex(where: { fold($0) == fold(text.text) }) { return index }
    diagnostics.report(.wrongValue(key, text.text, at: text.place, allowed: allowed))
    return nil
  }
}

/// What a key asks for, as messages say it.
enum Expected {
  static let text = Wording(vi: "chữ", en: "text")
  static let textOrList = Wording(vi: "chữ hoặc danh sách các dòng", en: "text or a list of lines")
  static let list = Wording(vi: "danh sách", en: "a list")
  static let map = Wording(vi: "nhóm khóa", en: "a map")
  static let table = Wording(vi: "bảng: nhóm khóa cot, hang …", en: "a table: a map with cot, hang …")
  static let tableHint = Wording(
    vi: "viết cot: và hang: (hoặc tu:) dưới tên bảng",
    en: "write cot: and hang: (or tu:) under the table's name")
  static let column = Wording(vi: "tên cột, hoặc nhóm khóa (ma, ten …)", en: "a head, or a map (ma, ten …)")
  static let row = Wording(
    vi: "danh sách ô, hoặc nhóm khóa theo cột", en: "a list of cells, or a map by column")
  static let rowHint = Wording(vi: "viết - [ô 1, ô 2, …]", en: "write - [cell 1, cell 2, …]")
  static let cell = Wording(
    vi: "chữ, hoặc nhóm khóa (text, gop_cot …)", en: "text, or a map (text, gop_cot …)")
  static let cellHint = Wording(
    vi: "mỗi hàng một dòng, bắt đầu bằng “- ”", en: "write each row on a line that begins with “- ”")
  static let quotes = Wording(
    vi: "nếu là chữ có dấu hai chấm thì đặt trong ngoặc kép", en: "put a text with a colon in quotes")
  static let dashes = Wording(
    vi: "viết mỗi mục trên một dòng, bắt đầu bằng “- ”", en: "write each item on a line that begins with “- ”"
  )
}

extension ModelText {
  var bool: Bool? {
    if case .scalar(let scalar) = value { return scalar.bool }
    return nil
  }
}

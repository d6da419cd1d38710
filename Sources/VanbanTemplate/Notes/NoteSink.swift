/// The template's own notes as far as they have been printed: which copy bears which id, and their texts.
struct NoteSink: Sendable {
  struct Key: Hashable {
    let part: String
    let id: String
  }

  struct Printed {
    /// How many footnotes stand up to here.
    let position: Int
    /// The id in the template.
    let id: String
    /// Nil for a note that is printed as it is in the template.
    let text: [UInt8]?
  }

  /// What has been printed of each part, in reading order.
  private(set) var texts: [String: [Printed]] = [:]
  /// The ids that copies bear just now.
  private var current: [Key: String] = [:]
  private var printed: Set<Key> = []
  /// The ids that have a text: in a part without tags several references may name one note.
  private var kept: Set<Key> = []

  private var endnotes = 0

  /// The number of the endnote that is printed now.
  mutating func countEndnote() -> Int {
    endnotes += 1
    return endnotes
  }

  /// The id of the copy that begins here.
  mutating func begin(_ mark: NoteMark, fresh: () -> String) -> String {
    let key = Key(part: mark.part, id: mark.id)
    let id = current[key] ?? mark.id
    guard printed.contains(Key(part: mark.part, id: id)) else { return id }
    let copy = fresh()
    current[key] = copy
    return copy
  }

  /// The id of the copy that is referred to here.
  mutating func print(_ mark: NoteMark, fresh: () -> String) -> String {
    let id = begin(mark, fresh: fresh)
    printed.insert(Key(part: mark.part, id: id))
    return id
  }

  /// The id of the last copy.
  func current(_ mark: NoteMark) -> String { current[Key(part: mark.part, id: mark.id)] ?? mark.id }

  /// Keeps the text of a note that is printed under this id; nil for that of the template.
  mutating func keep(_ text: [UInt8]?, of mark: NoteMark, as id: String, at position: Int) {
    guard kept.insert(Key(part: mark.part, id: id)).inserted else { return }
    let text = id == mark.id ? text : text.map { NoteCopy.withoutParagraphIDs($0) }
    texts[mark.part, default: []].append(Printed(position: position, id: mark.id, text: text))
  }
}

/// What sets a copy of a note apart from the note.
enum NoteCopy {
  /// Paragraph ids of Word (`w14:paraId`) are those of one paragraph alone, and may be left out.
  static func withoutParagraphIDs(_ bytes: [UInt8]) -> [UInt8] {
    let names = ["paraId=", "textId="].map { Array($0.utf8) }
    guard bytes.contains(UInt8(ascii: "I")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: " "), let end = endOfAttribute(names, in: bytes, after: at) else {
        result.append(bytes[at])
        at += 1
        continue
      }
      at = end
    }
    return result
  }

  private static func endOfAttribute(_ names: [[UInt8]], in bytes: [UInt8], after space: Int) -> Int? {
    let word = bytes[(space + 1)...].prefix { $0 != UInt8(ascii: "=") && $0 > 0x20 && $0 != UInt8(ascii: "<") }
    let local = word.split(separator: UInt8(ascii: ":")).last ?? []
    guard names.contains(where: { $0.dropLast().elementsEqual(local) }), word.endIndex + 1 < bytes.count
    else { return nil }
    let quote = bytes[word.endIndex + 1]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    return bytes[(word.endIndex + 2)...].firstIndex(of: quote).map { $0 + 1 }
  }
}

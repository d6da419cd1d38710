internal import VanbanSource

/// What was read, immutable: the source, the tape, and the tables beside it.
///
/// A class, so that every node refers to it at the cost of one pointer.
final class Store: Sendable {
  let source: SourceText
  let tape: [Record]
  let properties: [Properties]
  let directives: [Directives]
  let comments: [SourceSpan]
  /// How many aliases there are.
  let aliasCount: Int
  /// The records that aliases stand for, by the number of the alias; 0 where there is none. Empty before
  /// composing: so events and nodes share one tape, which is never copied.
  let targets: [UInt32]
  /// Whether `<<` stands for the pairs of other mappings.
  let mergesKeys: Bool
  /// The pairs of the only record where they stand in other stores (`YAMLNode.replacingPairs`).
  let joined: [(key: YAMLNode, value: YAMLNode)]?

  init(
    source: SourceText, tape: [Record], properties: [Properties], directives: [Directives],
    comments: [SourceSpan], aliasCount: Int = 0, mergesKeys: Bool,
    joined: [(key: YAMLNode, value: YAMLNode)]? = nil
  ) {
    self.source = source
    self.tape = tape
    self.properties = properties
    self.directives = directives
    self.comments = comments
    self.aliasCount = aliasCount
    self.mergesKeys = mergesKeys
    self.joined = joined
    targets = []
  }

  /// Whether the pairs of mappings are others than those on the tape.
  @inline(__always) var derivesPairs: Bool { mergesKeys || joined != nil }

  /// A store whose aliases stand for records.
  init(_ store: Store, targets: [UInt32]) {
    source = store.source
    tape = store.tape
    properties = store.properties
    directives = store.directives
    comments = store.comments
    aliasCount = store.aliasCount
    mergesKeys = store.mergesKeys
    joined = nil
    self.targets = targets
  }

  /// The record that stands for one: what an alias stands for, or itself.
  @inline(__always)
  func target(of index: Int, _ record: Record) -> Int {
    guard record.kind == .alias, Int(record.extra) < targets.count else { return index }
    let target = Int(targets[Int(record.extra)])
    return target == 0 ? index : target
  }

  func properties(of record: Record) -> Properties? {
    record.properties == 0 || record.kind == .document ? nil : properties[Int(record.properties) - 1]
  }

  func anchor(of record: Record) -> String? {
    guard let properties = properties(of: record), properties.hasAnchor else { return nil }
    return source[SourceSpan(start: Int(properties.anchorStart) + 1, end: Int(properties.anchorEnd))]
  }

  /// The tag with its handle replaced: `tag:yaml.org,2002:str`, `!local`, `!` for the non-specific one.
  func tag(of record: Record) -> String? {
    guard let properties = properties(of: record), properties.hasTag else { return nil }
    let table = properties.directives == 0 ? Directives() : directives[Int(properties.directives) - 1]
    return table.resolve(tag: source[properties.tagSpan])
  }
}

extension Directives {
  /// [97] c-ns-tag-property: the tag that a written one stands for; nil where its handle is not declared.
  func resolve(tag written: String) -> String? {
    if written == "!" { return "!" }
    if written.utf8.starts(with: "!<".utf8) {
      return Directives.unescape(String(written.dropFirst(2).dropLast()))
    }
    let handle = Directives.handle(of: written)
    guard let prefix = prefix(of: handle) else { return nil }
    return prefix + Directives.unescape(String(written.utf8.dropFirst(handle.utf8.count)) ?? "")
  }

  /// [89] c-tag-handle at the beginning of a written tag: `!`, `!!` or `!name!`.
  static func handle(of written: String) -> String {
    let bytes = Array(written.utf8)
    var index = 1
    while index < bytes.count, bytes[index].isWordCharacter { index += 1 }
    guard index < bytes.count, bytes[index] == Byte.exclamation else { return "!" }
    return String(decoding: bytes[...index], as: UTF8.self)
  }

  /// Whether a verbatim tag is local (`!` and more), or what stands before a `:` can be the scheme of a URI.
  static func isAddress(_ tag: [UInt8]) -> Bool {
    guard let first = tag.first else { return false }
    if first == Byte.exclamation { return tag.count > 1 }
    guard let colon = tag.firstIndex(of: Byte.colon), first != Byte.percent else { return true }
    let isScheme = tag[..<colon].allSatisfy { $0.isWordCharacter || $0 == Byte.plus || $0 == Byte.dot }
    return isScheme && colon > 0 && !first.isDigit && first != Byte.dash
  }

  /// Undoes the `%20` of a URI.
  static func unescape(_ text: String) -> String {
    guard text.utf8.contains(Byte.percent) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == Byte.percent, index + 2 < bytes.count, let high = bytes[index + 1].hexValue,
        let low = bytes[index + 2].hexValue
      {
        result.append(UInt8(high * 16 + low))
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

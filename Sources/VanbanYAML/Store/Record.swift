internal import VanbanSource

/// How a node is written. Scalars have the first five, collections the last two.
public enum YAMLStyle: UInt8, Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded
  case block, flow
}

/// One document or node on the tape.
///
/// The tape is what the parser makes and all that nodes and events stand on: the records of all nodes in the
/// order of the text, 20 bytes each. A collection is followed by what it holds and knows how many records
/// that are, so its end needs no record. Offsets are 32-bit; `YAMLLimits.bytes` keeps inputs below that.
struct Record {
  enum Kind: UInt8 {
    case document, scalar, sequence, mapping, alias
  }

  struct Flags: OptionSet {
    let rawValue: UInt16
    /// The bytes between `contentStart` and `contentEnd` are the text itself.
    static let verbatim = Flags(rawValue: 1)
    /// A document that begins with `---`.
    static let explicitStart = Flags(rawValue: 2)
    /// A document that ends with `...`.
    static let explicitEnd = Flags(rawValue: 4)
    /// A node in place of what could not be read.
    static let faulty = Flags(rawValue: 8)
    /// A flow mapping of one pair without braces.
    static let pair = Flags(rawValue: 16)
  }

  var kind: Kind
  var style: YAMLStyle
  var flags: Flags = []
  var start: UInt32
  var end: UInt32
  /// Of documents and collections: the number of records with all they hold and themselves. Of block scalars:
  /// the indentation of the content. Of aliases: which one of the stream it is, from 1 on (`Store.targets`).
  var extra: UInt32 = 0
  /// 1 + the place in the table of properties (nodes) or directives (documents); 0: none.
  var properties: UInt32 = 0

  init(_ kind: Kind, _ style: YAMLStyle, _ start: Int, _ end: Int, flags: Flags = []) {
    self.kind = kind
    self.style = style
    self.flags = flags
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    if kind == .sequence || kind == .mapping || kind == .document { extra = 1 }
  }

  /// How many bytes the sign has that begins or ends a collection.
  var bracketWidth: UInt32 { style == .flow && !flags.contains(.pair) && end > start ? 1 : 0 }

  /// How many records to step over to come to the next sibling.
  @inline(__always) var size: Int {
    kind == .scalar || kind == .alias ? 1 : Int(extra)
  }

  var span: SourceSpan { SourceSpan(start: Int(start), end: Int(end)) }
}

/// [96] c-ns-properties: where the anchor and the tag of a node stand, with their signs.
struct Properties {
  var anchorStart: UInt32 = 0
  var anchorEnd: UInt32 = 0
  var tagStart: UInt32 = 0
  var tagEnd: UInt32 = 0
  /// 1 + the place of the directives that the tag's handle is looked up in; 0: the defaults.
  var directives: UInt32 = 0

  var hasAnchor: Bool { anchorEnd != 0 }
  var hasTag: Bool { tagEnd != 0 }
  var isEmpty: Bool { anchorEnd | tagEnd == 0 }
  var start: Int {
    Int(!hasTag ? anchorStart : !hasAnchor ? tagStart : min(anchorStart, tagStart))
  }
  var anchorSpan: SourceSpan { SourceSpan(start: Int(anchorStart), end: Int(anchorEnd)) }
  var tagSpan: SourceSpan { SourceSpan(start: Int(tagStart), end: Int(tagEnd)) }
}

/// What the directives of a document say.
struct Directives {
  struct Handle {
    var handle: String
    var prefix: String
  }
  /// [86] ns-yaml-directive: the version as typed.
  var version: String?
  /// [88] ns-tag-directive, in the order of the text.
  private(set) var handles: [Handle] = []
  private var prefixes: [String: String] = [:]

  /// Adds a handle; false where it is declared already.
  mutating func declare(_ handle: Handle) -> Bool {
    guard prefixes.updateValue(handle.prefix, forKey: handle.handle) == nil else { return false }
    handles.append(handle)
    return true
  }

  func prefix(of handle: String) -> String? {
    if let declared = prefixes[handle] { return declared }
    return handle == "!" ? "!" : handle == "!!" ? CoreTag.prefix : nil
  }
}

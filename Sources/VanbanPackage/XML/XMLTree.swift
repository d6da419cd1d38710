/// An XML part as a flat tree over its own bytes.
///
/// Every node knows the exact stretch of bytes it came from, so that what nobody changes can be written as the bytes
/// it was. Nodes stand in document order; node 0 is the document, whose children are the prolog and the root.
public struct XMLTree: Sendable {
  public let bytes: [UInt8]
  public internal(set) var nodes: [Node]
  public internal(set) var attributes: [Attribute]
  /// The names that nodes and attributes refer to by number. Namespace declarations are attributes too, in the
  /// namespace `XMLName.declarations`; the XML declaration is an instruction named `xml`.
  public internal(set) var names: [XMLName]
  /// The numbers of the names.
  let nameIDs: [XMLName: Int32]

  init(bytes: [UInt8], nodes: [Node], attributes: [Attribute], table: XMLNameTable) {
    self.bytes = bytes
    self.nodes = nodes
    self.attributes = attributes
    names = table.names
    nameIDs = table.ids
  }

  public struct Node: Sendable {
    public enum Kind: UInt8, Sendable {
      case document, element, text, cdata, comment, instruction
    }

    public let kind: Kind
    /// Index into `names`; -1 for what has no name.
    public let name: Int32
    public let parent: Int32
    public internal(set) var firstChild: Int32 = -1
    public internal(set) var nextSibling: Int32 = -1
    /// The whole node, tags included.
    public internal(set) var range: Range<Int>
    /// What stands between start tag and end tag; empty, at the end of the tag, for `<a/>`.
    ///
    /// Of a CDATA section or comment what its delimiters enclose, of an instruction what follows its target, of the
    /// document everything after a byte order mark, of a text all of it.
    public internal(set) var content: Range<Int>
    /// Indices into `attributes`.
    public internal(set) var attributes: Range<Int>

    /// `<a/>`.
    public var isSelfClosing: Bool { content.isEmpty && content.upperBound == range.upperBound }
  }

  public struct Attribute: Sendable {
    public let name: Int32
    /// The bytes between the quotes.
    public let range: Range<Int>
    /// The value with its references resolved and white space normalised.
    public let value: String
  }
}

/// An expanded name: namespace name and local part. The prefix is not part of it.
public struct XMLName: Hashable, Sendable {
  public let namespace: String
  public let local: String

  public init(_ namespace: String, _ local: String) {
    self.namespace = namespace
    self.local = local
  }
}

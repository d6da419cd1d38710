/// Builds the flat tree while libxml2 reads the part.
///
/// libxml2 says what is well-formed and what the names mean; the bytes say where things stand. Markup and text follow
/// each other without gaps, so each event of a start tag is preceded by texts, end tags, comments and instructions
/// whose ends can be found in the bytes alone, and they have passed libxml2's checks by then.
struct XMLTreeBuilder {
  private let bytes: [UInt8]
  private let limits: XMLLimits
  /// The first byte that belongs to no node yet.
  private(set) var position: Int
  private var nodes: [XMLTree.Node] = []
  private var attributes: [XMLTree.Attribute] = []
  private var table = XMLNameTable()
  private var open: [Open] = []
  private var namespaces = 0
  /// The first fault; once there is one, nothing more is built.
  private(set) var fault: XMLFault?

  /// An element whose end tag has not come yet, or the document.
  private struct Open {
    let node: Int
    var lastChild = -1
    var namespaces = 0
  }

  init(_ bytes: [UInt8], room: XMLPrescan, limits: XMLLimits) {
    self.bytes = bytes
    self.limits = limits
    position = bytes.span.holds("\u{FEFF}", at: 0) ? 3 : 0
    nodes.reserveCapacity(room.nodes + 2)
    attributes.reserveCapacity(room.attributes)
    nodes.append(
      XMLTree.Node(
        kind: .document, name: -1, parent: -1, range: 0..<bytes.count, content: position..<bytes.count,
        attributes: 0..<0))
    open.append(Open(node: 0))
  }

  /// Notes a fault; the first one counts.
  mutating func fail(_ fault: XMLFault) {
    if self.fault == nil { self.fault = fault }
  }

  /// Takes what is left after the root and gives the tree.
  mutating func finish() throws(XMLFault) -> XMLTree {
    if let fault { throw fault }
    _ = takeUntilStartTag()
    guard position == bytes.count, open.count == 1, fault == nil else {
      throw fault ?? XMLFault(.outOfStep, at: position)
    }
    return XMLTree(bytes: bytes, nodes: nodes, attributes: attributes, table: table)
  }
}

// MARK: - Start tags

extension XMLTreeBuilder {
  /// Takes everything up to and including the next start tag.
  ///
  /// `consumed` is the number of bytes libxml2 has read: up to the `>` or `/>` of the tag.
  mutating func takeStartTag(_ event: borrowing XMLStartEvent, consumed: Int) {
    guard fault == nil else { return }
    guard takeUntilStartTag() else { return fail(XMLFault(.outOfStep, at: position)) }
    let start = position
    guard open.count <= limits.depth else { return fail(XMLFault(.tooDeep(limits.depth), at: start)) }
    namespaces += event.namespaceCount
    guard namespaces <= limits.namespaces else {
      return fail(XMLFault(.tooManyNamespaces(limits.namespaces), at: start))
    }
    let first = attributes.count
    guard let tagEnd = takeAttributes(of: event, from: start), tagEnd == consumed else {
      return fail(XMLFault(.outOfStep, at: start))
    }
    appendElement(event, start: start, tagEnd: tagEnd, attributes: first..<attributes.count)
  }

  private mutating func appendElement(
    _ event: borrowing XMLStartEvent, start: Int, tagEnd: Int, attributes: Range<Int>
  ) {
    let isSelfClosing = bytes[tagEnd] == UInt8(ascii: "/")
    position = tagEnd + (isSelfClosing ? 2 : 1)
    let node = append(
      .element, name: event.name(in: &table), range: start..<position, content: position..<position,
      attributes: attributes)
    if isSelfClosing {
      namespaces -= event.namespaceCount
    } else {
      open.append(Open(node: node, namespaces: event.namespaceCount))
    }
  }

  /// The index of the `>` or `/>` that ends the tag; nil where the bytes and the event disagree.
  private mutating func takeAttributes(of event: borrowing XMLStartEvent, from start: Int) -> Int? {
    let bytes = bytes
    let span = bytes.span
    var index = start + 1
    while index < span.count, !span[index].endsXMLName { index += 1 }
    var taken = 0
    while true {
      index = span.skipWhiteSpace(from: index)
      guard index < span.count else { return nil }
      if span[index] == UInt8(ascii: ">") || span[index] == UInt8(ascii: "/") { break }
      guard let raw = RawAttribute(at: index, in: span) else { return nil }
      let name: Int32
      if let declaration = raw.declaration(in: bytes) {
        name = table.id(of: declaration)
      } else {
        guard taken < event.attributeCount else { return nil }
        name = event.attributeName(taken, in: &table)
        taken += 1
      }
      let value = DecodedText.string(bytes, raw.value, as: .attribute)
      attributes.append(XMLTree.Attribute(name: name, range: raw.value, value: value))
      index = raw.value.upperBound + 1
    }
    return taken == event.attributeCount ? index : nil
  }
}

/// An attribute as it stands in the bytes.
private struct RawAttribute {
  let name: Range<Int>
  /// Between the quotes.
  let value: Range<Int>

  init?(at start: Int, in span: Span<UInt8>) {
    var index = start
    while index < span.count, !span[index].endsXMLName { index += 1 }
    name = start..<index
    index = span.skipWhiteSpace(from: index)
    guard index < span.count, span[index] == UInt8(ascii: "=") else { return nil }
    index = span.skipWhiteSpace(from: index + 1)
    guard index < span.count, let end = span.index(of: span[index], from: index + 1) else { return nil }
    value = index + 1..<end
  }

  /// The name of the attribute if it declares a namespace: `xmlns` itself, or the prefix that is declared.
  func declaration(in bytes: [UInt8]) -> XMLName? {
    let span = bytes.span
    guard span.holds("xmlns", at: name.lowerBound) else { return nil }
    if name.count == 5 { return XMLName(XMLName.declarations, "xmlns") }
    guard name.count > 6, span[name.lowerBound + 5] == UInt8(ascii: ":") else { return nil }
    let prefix = String(decoding: bytes[name.lowerBound + 6..<name.upperBound], as: UTF8.self)
    return XMLName(XMLName.declarations, prefix)
  }
}

extension UInt8 {
  fileprivate var endsXMLName: Bool {
    isXMLWhiteSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || self == UInt8(ascii: "=")
  }
}

// MARK: - What stands between start tags

extension XMLTreeBuilder {
  /// Takes texts, end tags, comments, CDATA sections and instructions; false at the end of the part.
  private mutating func takeUntilStartTag() -> Bool {
    while position < bytes.count {
      takeText()
      guard position + 1 < bytes.count else { return false }
      switch bytes[position + 1] {
      case UInt8(ascii: "/"): takeEndTag()
      case UInt8(ascii: "!"), UInt8(ascii: "?"): takeMarkup()
      default: return true
      }
      if fault != nil { return false }
    }
    return false
  }

  private mutating func takeText() {
    let start = position
    position = bytes.span.index(of: UInt8(ascii: "<"), from: start) ?? bytes.count
    if position > start { append(.text, range: start..<position, content: start..<position) }
  }

  private mutating func takeEndTag() {
    guard open.count > 1, let closed = open.popLast(), let end = bytes.span.endOfMarkup(at: position) else {
      return fail(XMLFault(.outOfStep, at: position))
    }
    nodes[closed.node].content = nodes[closed.node].content.lowerBound..<position
    nodes[closed.node].range = nodes[closed.node].range.lowerBound..<end
    namespaces -= closed.namespaces
    position = end
  }

  private mutating func takeMarkup() {
    let start = position
    guard let end = bytes.span.endOfMarkup(at: start) else { return fail(XMLFault(.outOfStep, at: start)) }
    position = end
    if bytes.span.holds("<!--", at: start) {
      append(.comment, range: start..<end, content: start + 4..<end - 3)
    } else if bytes.span.holds("<![CDATA[", at: start) {
      append(.cdata, range: start..<end, content: start + 9..<end - 3)
    } else if bytes.span.holds("<?", at: start) {
      takeInstruction(start..<end)
    } else {
      fail(XMLFault(.doctype, at: start))
    }
  }

  private mutating func takeInstruction(_ range: Range<Int>) {
    var index = range.lowerBound + 2
    while index < range.upperBound - 2, !bytes[index].isXMLWhiteSpace { index += 1 }
    let target = XMLName("", String(decoding: bytes[range.lowerBound + 2..<index], as: UTF8.self))
    let content = bytes.span.skipWhiteSpace(from: index)..<range.upperBound - 2
    append(.instruction, name: table.id(of: target), range: range, content: content)
  }

  @discardableResult
  private mutating func append(
    _ kind: XMLTree.Node.Kind, name: Int32 = -1, range: Range<Int>, content: Range<Int>,
    attributes: Range<Int> = 0..<0
  ) -> Int {
    let index = nodes.count
    let parent = open.count - 1
    nodes.append(
      XMLTree.Node(
        kind: kind, name: name, parent: Int32(open[parent].node), range: range, content: content,
        attributes: attributes))
    if open[parent].lastChild < 0 {
      nodes[open[parent].node].firstChild = Int32(index)
    } else {
      nodes[open[parent].lastChild].nextSibling = Int32(index)
    }
    open[parent].lastChild = index
    return index
  }
}

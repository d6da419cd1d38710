/// One quick look over a part before libxml2 sees it: how much room the tree will take, and whether a start tag has
/// so many attributes that libxml2, which compares each with all before it, would take time out of proportion.
struct XMLPrescan {
  /// Elements, texts and other nodes.
  private(set) var nodes = 0
  private(set) var attributes = 0

  init(_ bytes: Span<UInt8>, limits: XMLLimits) throws(XMLFault) {
    if let zero = bytes.index(of: 0, from: 0) { throw XMLFault(.forbiddenCharacter, at: zero) }
    var position = 0
    while let start = bytes.index(of: UInt8(ascii: "<"), from: position) {
      guard let end = try end(ofMarkupAt: start, in: bytes, limits: limits) else { return }
      if start > position { nodes += 1 }
      position = end
    }
  }

  /// The index after the markup; nil where it does not end, which libxml2 will report.
  private mutating func end(
    ofMarkupAt start: Int, in bytes: Span<UInt8>, limits: XMLLimits
  ) throws(XMLFault) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"): return bytes.endOfMarkup(at: start)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      nodes += 1
      return bytes.endOfMarkup(at: start)
    default:
      nodes += 1
      return try end(ofStartTagAt: start, in: bytes, limits: limits)
    }
  }

  private mutating func end(
    ofStartTagAt start: Int, in bytes: Span<UInt8>, limits: XMLLimits
  ) throws(XMLFault) -> Int? {
    var found = 0
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        attributes += found
        return index + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let quote = bytes.index(of: bytes[index], from: index + 1) else { return nil }
        found += 1
        if found > limits.attributes { throw XMLFault(.tooManyAttributes(limits.attributes), at: start) }
        index = quote + 1
      default: index += 1
      }
    }
    return nil
  }
}

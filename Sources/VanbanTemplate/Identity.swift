public import VanbanPackage

/// A stretch of a part that names something of which there may be one only, or that refers to it by its name.
public struct Identity: Sendable {
  /// The bytes of the name or number.
  public let range: Range<Int>
  /// Among what it has to be the only one.
  public let space: IdentitySpace
  /// True where it only refers to what bears the name.
  public let isReference: Bool
}

/// Among what an id or a name has to be the only one.
public enum IdentitySpace: UInt8, CaseIterable, Sendable {
  case bookmark, permission, revision, drawing, control, textBox
  /// Numbered lists, whose copies count anew.
  case list
  case paragraph, shape, shapeNumber
  case bookmarkName, referenceMark, xmlID, table, frame, section, annotation, sequence

  /// True where nothing refers to what bears it, and it has neither a beginning nor an end apart.
  var standsAlone: Bool {
    switch self {
    case .drawing, .control, .paragraph, .shapeNumber: true
    default: false
    }
  }

  /// How a fresh one is made from one that is taken.
  enum Form {
    /// The next number.
    case number
    /// The next of eight hexadecimal digits.
    case hexadecimal
    /// The next number in place of the one at its end.
    case counted
    /// A number at its end, and no more than 40 characters (ISO/IEC 29500-1, 17.13.6.2).
    case name
  }

  var form: Form {
    switch self {
    case .bookmark, .permission, .revision, .drawing, .control, .textBox, .list: .number
    case .paragraph: .hexadecimal
    case .shape, .shapeNumber: .counted
    case .bookmarkName, .referenceMark, .xmlID, .table, .frame, .section, .annotation, .sequence: .name
    }
  }
}

/// Where a format keeps ids and names.
public struct IdentityRule: Sendable {
  /// Where in a value the name stands.
  public enum Reading: Sendable {
    case whole
    /// Between `#` and this ending.
    case fragment(ending: String)
    /// Any word of it may be one.
    case words
  }

  let element: XMLName?
  let attribute: XMLName?
  let space: IdentitySpace
  let isReference: Bool
  let reading: Reading

  /// - Parameters:
  ///   - element: nil for all that have the attribute.
  ///   - attribute: nil where the name stands in the element's text.
  public init(
    _ element: XMLName?, _ attribute: XMLName?, _ space: IdentitySpace, isReference: Bool = false,
    reading: Reading = .whole
  ) {
    self.element = element
    self.attribute = attribute
    self.space = space
    self.isReference = isReference
    self.reading = reading
  }
}

extension XMLTree {
  /// All ids and names of the part, in its order.
  func identities(by rules: [IdentityRule]) -> [Identity] {
    let known = rules.compactMap { KnownRule($0, in: self) }
    let general = known.filter { $0.element == nil }
    var byElement = Array(repeating: general, count: names.count)
    for rule in known {
      if let element = rule.element { byElement[Int(element)].append(rule) }
    }
    var found: [Identity] = []
    for (number, node) in nodes.enumerated() where node.kind == .element {
      for rule in byElement[Int(node.name)] { find(rule, in: number, &found) }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func find(_ known: KnownRule, in node: Int, _ found: inout [Identity]) {
    if let name = known.attribute {
      guard let attribute = attribute(node, name) else { return }
      add(known.rule, attribute.range, &found)
    } else {
      for child in children(of: node) where nodes[child].kind == .text { add(known.rule, nodes[child].range, &found) }
    }
  }

  private func add(_ rule: IdentityRule, _ range: Range<Int>, _ found: inout [Identity]) {
    // What holds a tag is another in each copy as it is.
    for name in rule.reading.names(in: bytes[range]) where !name.isEmpty && !bytes[name].contains(UInt8(ascii: "{")) {
      found.append(Identity(range: name, space: rule.space, isReference: rule.isReference))
    }
  }
}

/// A rule whose names the part has.
private struct KnownRule {
  let rule: IdentityRule
  let element: Int32?
  let attribute: Int32?

  init?(_ rule: IdentityRule, in tree: XMLTree) {
    self.rule = rule
    element = rule.element.flatMap { tree.nameID($0.namespace, $0.local) }
    attribute = rule.attribute.flatMap { tree.nameID($0.namespace, $0.local) }
    if (element == nil) != (rule.element == nil) || (attribute == nil) != (rule.attribute == nil) { return nil }
  }
}

extension IdentityRule.Reading {
  fileprivate func names(in value: ArraySlice<UInt8>) -> [Range<Int>] {
    switch self {
    case .whole: return [value.startIndex..<value.endIndex]
    case .words:
      return value.split { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }
        .map { $0.startIndex..<$0.endIndex }
    case .fragment(let ending):
      let name = value.dropFirst().dropLast(ending.utf8.count)
      guard value.first == UInt8(ascii: "#"), value.count > ending.utf8.count,
        value[name.endIndex...].elementsEqual(ending.utf8), !name.contains(UInt8(ascii: "|"))
      else { return [] }
      return [name.startIndex..<name.endIndex]
    }
  }
}

public import VanbanPackage

/// Namespaces that an element needs where it is copied to.
public enum CopiedNamespaces {
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  /// The declarations of an element's surroundings, by prefix.
  static func around(_ node: Int, in tree: XMLTree) -> [String: String] {
    var found: [String: String] = [:]
    var element = tree.parent(of: node)
    while let index = element {
      for (prefix, namespace) in own(index, in: tree) where found[prefix] == nil { found[prefix] = namespace }
      element = tree.parent(of: index)
    }
    return found
  }

  /// The prefixes that an element declares itself.
  public static func own(_ node: Int, in tree: XMLTree) -> [(prefix: String, namespace: String)] {
    tree.attributes[tree.nodes[node].attributes].compactMap { attribute in
      let name = tree.names[Int(attribute.name)]
      guard name.namespace == XMLName.declarations else { return nil }
      return (name.local == "xmlns" ? "" : name.local, attribute.value)
    }
  }

  /// What has to be added to the start tag: the prefixes that are used and not known, and which of them may
  /// be ignored.
  public static func declarations(for node: Int, in tree: XMLTree, known: [String: String]) -> [UInt8] {
    let own = Set(own(node, in: tree).map(\.prefix))
    let around = around(node, in: tree).filter { !own.contains($0.key) }
    let used = prefixes(in: tree.bytes[tree.nodes[node].range])
    var needed = around.filter { used.contains($0.key) && known[$0.key] != $0.value }
    if let standard = around[""], known[""] != standard { needed[""] = standard }
    let ignorable = ignorable(in: tree).filter { needed[$0] != nil }
    var text = needed.sorted { $0.key < $1.key }.map { prefix, namespace in
      " xmlns\(prefix.isEmpty ? "" : ":")\(prefix)=\"\(namespace)\""
    }.joined()
    if !ignorable.isEmpty, let prefix = around.first(where: { $0.value == compatibility })?.key {
      if needed[prefix] == nil, known[prefix] != compatibility {
        text += " xmlns:\(prefix)=\"\(compatibility)\""
      }
      text += " \(prefix):Ignorable=\"\(ignorable.joined(separator: " "))\""
    }
    return Array(text.utf8)
  }

  private static func ignorable(in tree: XMLTree) -> [String] {
    let list = tree.attribute(tree.root, compatibility, "Ignorable")?.value ?? ""
    return list.split(separator: " ").map(String.init)
  }

  /// The words before colons, and those that `Requires` names.
  private static func prefixes(in bytes: ArraySlice<UInt8>) -> Set<String> {
    var words: Set<String> = []
    var start = bytes.startIndex
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        if index > start, index - start < 20 {
          words.insert(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        start = index + 1
      case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"):
        if index > start, index - start < 8 {
          words.insert(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        start = index + 1
      case UInt8(ascii: "<"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: ">"): start = index + 1
      default: continue
      }
    }
    return words
  }
}

extension XMLTree {
  /// The bytes of `<` and the name.
  public func tagNameLength(of node: Int) -> Int {
    bytes[nodes[node].range].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }.count
  }

  /// An attribute with its name, its quotes and the space before it.
  public func whole(_ attribute: Attribute) -> Range<Int> {
    var start = attribute.range.lowerBound - 1
    while start > 0, bytes[start] != UInt8(ascii: "=") { start -= 1 }
    while start > 0, bytes[start - 1] <= 0x20 { start -= 1 }
    while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
    return start - 1..<attribute.range.upperBound + 1
  }
}

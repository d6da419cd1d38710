extension XMLTree {
  /// The document element.
  public var root: Int {
    children(of: 0).first { nodes[$0].kind == .element } ?? 0
  }

  /// The nodes directly inside `node`, in order.
  public func children(of node: Int) -> XMLChildren {
    XMLChildren(nodes: nodes, upcoming: nodes[node].firstChild)
  }

  /// The nodes inside `node` at any depth, in document order. They have numbers without gaps.
  public func descendants(of node: Int) -> Range<Int> {
    var ancestor = node
    while nodes[ancestor].nextSibling < 0, nodes[ancestor].parent >= 0 {
      ancestor = Int(nodes[ancestor].parent)
    }
    let next = nodes[ancestor].nextSibling
    return node + 1..<(next < 0 ? nodes.count : Int(next))
  }

  /// The node that `node` stands in; nil for the document.
  public func parent(of node: Int) -> Int? {
    let parent = nodes[node].parent
    return parent < 0 ? nil : Int(parent)
  }

  /// The bytes of the whole node.
  public func source(of node: Int) -> ArraySlice<UInt8> { bytes[nodes[node].range] }

  /// The bytes of an element's start tag; all of `<a/>`.
  public func startTag(of node: Int) -> Range<Int> {
    nodes[node].range.lowerBound..<nodes[node].content.lowerBound
  }
}

// MARK: - Changes

extension XMLTree {
  /// The part with a text in place of a stretch of its bytes.
  public func bytes(replacing range: Range<Int>, with text: String) -> [UInt8] {
    bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...]
  }
}

// MARK: - Names

extension XMLTree {
  /// The name of an element or the target of an instruction; an empty name for other nodes.
  public func name(of node: Int) -> XMLName {
    nodes[node].name < 0 ? .none : names[Int(nodes[node].name)]
  }

  /// The number that stands for a name in this tree; nil where no node and no attribute has the name.
  public func nameID(_ namespace: String, _ local: String) -> Int32? {
    nameIDs[XMLName(namespace, local)]
  }

  /// The attribute of that name; nil where the element has none.
  ///
  /// Namespace declarations are attributes in the namespace `XMLName.declarations`.
  public func attribute(_ node: Int, _ namespace: String, _ local: String) -> Attribute? {
    guard !nodes[node].attributes.isEmpty, let name = nameID(namespace, local) else { return nil }
    return attribute(node, name)
  }

  /// The attribute whose name has that number.
  public func attribute(_ node: Int, _ name: Int32) -> Attribute? {
    for index in nodes[node].attributes where attributes[index].name == name { return attributes[index] }
    return nil
  }

  /// The prefix as it stands in an element's tag; empty where there is none.
  public func prefix(of node: Int) -> String {
    guard nodes[node].kind == .element else { return "" }
    let tag = bytes[nodes[node].range].dropFirst()
    let name = tag.prefix { !$0.isXMLWhiteSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: name[..<colon], as: UTF8.self)
  }

  /// A prefix that stands for a namespace inside `node`; nil where none does.
  ///
  /// The default namespace, which has an empty prefix, is not considered: attributes could not use it.
  public func prefix(for namespace: String, in node: Int) -> String? {
    var hidden: Set<String> = []
    var element: Int? = node
    while let index = element {
      for attribute in attributes[nodes[index].attributes] {
        let name = names[Int(attribute.name)]
        guard name.namespace == XMLName.declarations, name.local != "xmlns" else { continue }
        if hidden.insert(name.local).inserted, attribute.value == namespace { return name.local }
      }
      element = parent(of: index)
    }
    return nil
  }
}

// MARK: - Text

extension XMLTree {
  /// The text of a text or CDATA node, references resolved; of an element, that of all such nodes inside it.
  public func text(of node: Int) -> String {
    switch nodes[node].kind {
    case .text: DecodedText.string(bytes, nodes[node].content, as: .text)
    case .cdata: DecodedText.string(bytes, nodes[node].content, as: .cdata)
    case .element, .document: descendants(of: node).lazy.filter(isText).map(text).joined()
    case .comment, .instruction: ""
    }
  }

  private func isText(_ node: Int) -> Bool { nodes[node].kind == .text || nodes[node].kind == .cdata }

  /// The text of a text or CDATA node and where each of its bytes stands in the part.
  ///
  /// Of other nodes, the bytes of their content as they are.
  public func decoded(_ node: Int) -> DecodedText {
    DecodedText(bytes, nodes[node].content, as: nodes[node].kind == .text ? .text : .cdata)
  }

  /// The value of an attribute and where each of its bytes stands in the part.
  public func decoded(_ attribute: Attribute) -> DecodedText {
    DecodedText(bytes, attribute.range, as: .attribute)
  }
}

/// The children of a node.
public struct XMLChildren: Sequence, IteratorProtocol, Sendable {
  fileprivate let nodes: [XMLTree.Node]
  fileprivate var upcoming: Int32

  public mutating func next() -> Int? {
    guard upcoming >= 0 else { return nil }
    let node = Int(upcoming)
    upcoming = nodes[node].nextSibling
    return node
  }
}

extension XMLName {
  /// The namespace of namespace declarations (Namespaces in XML 1.0, section 3). `xmlns` itself has that
  /// local name.
  public static let declarations = "http://www.w3.org/2000/xmlns/"
  static let none = XMLName("", "")
}

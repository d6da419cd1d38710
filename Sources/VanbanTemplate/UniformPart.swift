import VanbanExpression
import VanbanPackage
import VanbanSource

/// Brings a part into the form that compiler and writers rely on, without changing what it says: UTF-8, text in no
/// CDATA sections, no `xml:space="default"`, the prefixes that writers use, and addresses with tags where they are
/// referred to.
///
/// Parts come out of this as they went in, except those of programs that write XML in ways of their own. Only parts
/// that are filled are written at all.
struct UniformPart {
  private let tree: XMLTree
  private let prefixes: [NamespacePrefix]
  /// What elements and attributes of each name have to bear, by the name's number.
  private let wanted: [String?]
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  private init(_ tree: XMLTree, _ prefixes: [NamespacePrefix]) {
    self.tree = tree
    self.prefixes = prefixes
    wanted = tree.names.map { name in prefixes.first { $0.namespaces.contains(name.namespace) }?.prefix }
  }

  /// - Throws: `template.prefix-taken`.
  static func read<Format: TemplateFormat>(
    _ bytes: [UInt8], part: TemplatePart, format: Format.Type, document: String
  ) throws(PackageError) -> XMLTree {
    let tree = try XMLTree.parse(bytes, part: part.name, document: document)
    let roles = tree.names.map { Format.role(of: $0) }
    var uniform = UniformPart(tree, Format.prefixes)
    if let taken = uniform.takenPrefix() {
      throw PackageError(diagnostic: .prefixTaken(taken.prefix, taken.namespace, part: part.title, in: document))
    }
    uniform.declareEncoding()
    uniform.unwrapSections()
    uniform.dropDefaultSpace(roles)
    if !part.targets.isEmpty { uniform.bringIn(part.targets, roles, Format.form) }
    if uniform.usesOtherPrefixes { uniform.renamePrefixes() }
    guard !uniform.edits.isEmpty else { return tree }
    return try XMLTree.parse(uniform.edited(), part: part.name, document: document)
  }

  private func edited() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(tree.bytes.count + 1024)
    var at = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += tree.bytes[at..<edit.range.lowerBound] + edit.bytes
      at = edit.range.upperBound
    }
    return result + tree.bytes[at...]
  }

  // MARK: Encoding, sections, space

  /// The tree is in UTF-8, whatever the part was in.
  private mutating func declareEncoding() {
    guard let declaration = tree.children(of: 0).first(where: { tree.name(of: $0).local == "xml" }) else { return }
    let range = tree.nodes[declaration].content
    let text = String(decoding: tree.bytes[range], as: UTF8.self)
    guard text.lowercased().contains("utf-16") else { return }
    let standalone = text.contains("yes") ? " standalone=\"yes\"" : ""
    edits.append((range, Array("version=\"1.0\" encoding=\"UTF-8\"\(standalone)".utf8)))
  }

  private mutating func unwrapSections() {
    for node in tree.nodes where node.kind == .cdata {
      var text: [UInt8] = []
      XMLEscape.appendText(tree.bytes[node.content], to: &text)
      edits.append((node.range, text))
    }
  }

  /// It says what its absence says, and would contradict what values need.
  private mutating func dropDefaultSpace(_ roles: [ElementRole]) {
    guard let space = tree.nameID("http://www.w3.org/XML/1998/namespace", "space") else { return }
    for (index, node) in tree.nodes.enumerated() where node.kind == .element && roles[Int(node.name)] == .text {
      guard let attribute = tree.attribute(index, space), attribute.value == "default" else { continue }
      edits.append((rawName(of: attribute).lowerBound - 1..<attribute.range.upperBound + 1, []))
    }
  }

  // MARK: Addresses

  private mutating func bringIn(
    _ targets: [String: String], _ roles: [ElementRole], _ form: (XMLName, XMLName) -> PlainForm?
  ) {
    let tagged = targets.filter { Self.holdsTag($0.value) }
    for node in tree.nodes.indices where tree.nodes[node].kind == .element && isRead(node, roles) {
      for attribute in tree.attributes[tree.nodes[node].attributes] {
        guard let target = tagged[attribute.value],
          form(tree.names[Int(attribute.name)], tree.name(of: node)) == .target()
        else { continue }
        var bytes: [UInt8] = []
        XMLEscape.appendAttribute(target, to: &bytes)
        edits.append((attribute.range, bytes))
      }
    }
  }

  private static func holdsTag(_ address: String) -> Bool {
    var diagnostics = Diagnostics()
    let text = LegibleText(Array(address.utf8), isAddress: true)
    return !findTags(in: text.bytes, anchor: Anchor(.nowhere), diagnostics: &diagnostics).isEmpty || diagnostics.hasErrors
  }

  /// Deleted text keeps the references that it has.
  private func isRead(_ node: Int, _ roles: [ElementRole]) -> Bool {
    var node = node
    while node > 0 {
      let role = roles[Int(tree.nodes[node].name)]
      if role == .hidden || role == .deletion { return false }
      node = Int(tree.nodes[node].parent)
    }
    return true
  }

  // MARK: Prefixes

  private var declarations: [(prefix: String, namespace: String)] {
    tree.attributes.compactMap { attribute in
      let name = tree.names[Int(attribute.name)]
      guard name.namespace == XMLName.declarations else { return nil }
      return (name.local == "xmlns" ? "" : name.local, attribute.value)
    }
  }

  /// A prefix of the writers that stands for something else.
  private func takenPrefix() -> (prefix: String, namespace: String)? {
    declarations.first { declaration in
      prefixes.contains { $0.prefix == declaration.prefix && !$0.namespaces.contains(declaration.namespace) }
    }
  }

  private var usesOtherPrefixes: Bool {
    declarations.contains { declaration in
      prefixes.contains { $0.prefix != declaration.prefix && $0.namespaces.contains(declaration.namespace) }
    }
  }

  private mutating func renamePrefixes() {
    for index in tree.nodes.indices where tree.nodes[index].kind == .element { renamePrefixes(of: index) }
    let root = tree.nodes[tree.root]
    let end = root.content.lowerBound - (root.isSelfClosing ? 2 : 1)
    let declared = Set(tree.attributes[root.attributes].map { tree.names[Int($0.name)] })
    for prefix in prefixes where !declared.contains(XMLName(XMLName.declarations, prefix.prefix)) {
      guard let namespace = prefix.namespaces.first(where: { used in tree.names.contains { $0.namespace == used } })
      else { continue }
      edits.append((end..<end, Array(" xmlns:\(prefix.prefix)=\"\(namespace)\"".utf8)))
    }
  }

  private mutating func renamePrefixes(of element: Int) {
    let node = tree.nodes[element]
    for attribute in tree.attributes[node.attributes] {
      if let prefix = wanted[Int(attribute.name)] { rename(rawName(of: attribute), prefix) }
    }
    guard let prefix = wanted[Int(node.name)] else { return }
    rename(rawName(from: node.range.lowerBound + 1), prefix)
    if !node.isSelfClosing { rename(rawName(from: node.content.upperBound + 2), prefix) }
  }

  private mutating func rename(_ name: Range<Int>, _ prefix: String) {
    let raw = tree.bytes[name]
    let local = raw.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? raw.startIndex
    edits.append((raw.startIndex..<local, Array("\(prefix):".utf8)))
  }

  private func rawName(from start: Int) -> Range<Int> {
    var end = start
    while tree.bytes[end] > 0x20, tree.bytes[end] != UInt8(ascii: ">"), tree.bytes[end] != UInt8(ascii: "/") { end += 1 }
    return start..<end
  }

  /// What stands before the equals sign and the quote.
  private func rawName(of attribute: XMLTree.Attribute) -> Range<Int> {
    var end = attribute.range.lowerBound - 1
    while tree.bytes[end - 1] <= 0x20 || tree.bytes[end - 1] == UInt8(ascii: "=") { end -= 1 }
    var start = end
    while tree.bytes[start - 1] > 0x20 { start -= 1 }
    return start..<end
  }
}

/// A prefix that what writers write relies on.
public struct NamespacePrefix: Sendable {
  public let prefix: String
  /// The namespaces that it may stand for: an older and a newer name, a transitional and a strict one.
  public let namespaces: [String]

  public init(_ prefix: String, _ namespaces: [String]) {
    self.prefix = prefix
    self.namespaces = namespaces
  }
}

extension Diagnostic {
  static func prefixTaken(_ prefix: String, _ namespace: String, part: Wording, in document: String) -> Diagnostic {
    Diagnostic(
      "template.prefix-taken", at: .template(TemplatePlace(document: document, part: part, paragraph: nil, text: "")),
      Wording(
        vi: "tiền tố XML “\(prefix)” của mẫu chỉ tên khác (\(namespace))",
        en: "the XML prefix “\(prefix)” of the template stands for something else (\(namespace))"),
      hint: Wording(
        vi: "mở mẫu bằng Word hoặc LibreOffice rồi lưu lại", en: "open the template in Word or LibreOffice and save it"))
  }
}

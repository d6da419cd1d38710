import VanbanPackage
import VanbanTemplate

/// The document that others are brought into: what it has already, and what came along.
struct SubDocumentTarget {
  /// The groups of a part that styles are added to, in the order of both parts (OpenDocument 1.3 part 3,
  /// 3.1.3).
  enum Group: String, CaseIterable {
    case fonts = "font-face-decls"
    case named = "styles"
    case automatic = "automatic-styles"
  }

  private var declarations: [ODTPart: [String: String]] = [:]
  private var fonts: [ODTPart: Set<String>] = [:]
  /// The names of named styles, by kind and the name that people see.
  private var named: [String: String] = [:]
  private var styleNames = FreeNames()
  private var names: [SubDocumentReference: FreeNames] = [:]
  /// Automatic styles that came along, by what they hold.
  private var known: [[UInt8]: String] = [:]
  private(set) var added: [ODTPart: [Group: [UInt8]]] = [:]
  private(set) var addedDeclarations: [String: [(name: String, xml: [UInt8])]] = [:]
  private var insertions: [Int: Int] = [:]

  init(_ parts: RenderedParts) throws(PackageError) {
    var taken: [String] = []
    var others: [SubDocumentReference: [String]] = [:]
    for part in [ODTPart.content, .styles] {
      guard let tree = try SubDocumentSource.tree(part.name, parts, part.name) else { continue }
      declarations[part] = Dictionary(CopiedNamespaces.own(tree.root, in: tree)) { first, _ in first }
      let styles = SubDocumentStyles(tree)
      fonts[part] = Set(styles.fonts.keys)
      taken += Array(styles.named.keys) + Array(styles.automatic.keys)
      for (name, nodes) in styles.named {
        for node in nodes { named[SubDocumentStyles.key(of: node, in: tree)] = name }
      }
      for (_, attribute, reference) in tree.references(in: tree.nodes.indices, isStyle: false) {
        others[reference, default: []].append(attribute.value)
      }
    }
    styleNames = FreeNames(taken: taken)
    names = others.mapValues { FreeNames(taken: $0) }
  }

  /// How often a document's text has been brought in before.
  mutating func insertion(of source: Int) -> Int {
    defer { insertions[source, default: 0] += 1 }
    return insertions[source] ?? 0
  }

  func declarations(of part: ODTPart) -> [String: String] { declarations[part] ?? OpenDocument.specified }

  /// A name of that kind that is free: its own where it can be.
  mutating func fresh(_ reference: SubDocumentReference, like name: String) -> String {
    names[reference, default: FreeNames()].name(name)
  }

  // MARK: Styles

  /// The name here of a named style that there is already.
  func named(_ node: Int, in tree: XMLTree) -> String? { named[SubDocumentStyles.key(of: node, in: tree)] }

  mutating func freshStyle(like name: String) -> String { styleNames.name(name) }

  mutating func take(named node: Int, in tree: XMLTree, as name: String) {
    named[SubDocumentStyles.key(of: node, in: tree)] = name
  }

  /// The name of an automatic style that holds the same; nil, and it is remembered, where there is none.
  mutating func automatic(_ xml: [UInt8], as name: String) -> String? {
    if let known = known[xml] { return known }
    known[xml] = name
    return nil
  }

  mutating func add(_ xml: [UInt8], to group: Group, of part: ODTPart) {
    added[part, default: [:]][group, default: []] += xml
  }

  /// Whether a face is not declared yet.
  mutating func takes(font: String, in part: ODTPart) -> Bool {
    fonts[part, default: []].insert(font).inserted
  }

  mutating func add(declaration xml: [UInt8], named name: String, to group: String) {
    guard addedDeclarations[group]?.contains(where: { $0.name == name }) != true else { return }
    addedDeclarations[group, default: []].append((name, xml))
  }
}

extension OpenDocument {
  /// The declarations of a part that is made from nothing.
  static var specified: [String: String] {
    Dictionary(prefixes.map { ($0.value, $0.key) }) { first, _ in first }
  }
}

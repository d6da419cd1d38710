import VanbanPackage
import VanbanTemplate

/// The styles of one part, by name: the named ones, the automatic ones, the faces.
struct SubDocumentStyles {
  var named: [String: [Int]] = [:]
  var automatic: [String: [Int]] = [:]
  var fonts: [String: Int] = [:]

  init(_ tree: XMLTree?) {
    guard let tree else { return }
    for group in tree.elements(of: tree.root) {
      switch tree.name(of: group) {
      case XMLName(OpenDocument.office, "styles"): named = Self.styles(in: group, of: tree)
      case XMLName(OpenDocument.office, "automatic-styles"): automatic = Self.styles(in: group, of: tree)
      case XMLName(OpenDocument.office, "font-face-decls"):
        for (name, nodes) in Self.styles(in: group, of: tree) { fonts[name] = nodes[0] }
      default: continue
      }
    }
  }

  private static func styles(in group: Int, of tree: XMLTree) -> [String: [Int]] {
    var styles: [String: [Int]] = [:]
    for node in tree.elements(of: group) {
      if let name = name(of: node, in: tree) { styles[name, default: []].append(node) }
    }
    return styles
  }

  /// Gradients and the like are named among what is drawn.
  static func name(of node: Int, in tree: XMLTree) -> String? {
    tree.value(of: node, OpenDocument.style, "name") ?? tree.value(of: node, OpenDocument.draw, "name")
  }

  /// Among which a style's name is the only one, and the name that people see, in small letters.
  static func key(of node: Int, in tree: XMLTree) -> String {
    let kind = tree.value(of: node, OpenDocument.style, "family") ?? tree.name(of: node).local
    let shown = tree.value(of: node, OpenDocument.style, "display-name") ?? name(of: node, in: tree) ?? ""
    return "\(kind)/\(shown.lowercased())"
  }
}

/// A document that is brought in: its text and its styles.
struct SubDocumentSource {
  let name: String
  let parts: RenderedParts
  let content: XMLTree
  let contentStyles: SubDocumentStyles
  let sheet: XMLTree?
  let sheetStyles: SubDocumentStyles
  private let mediaTypes: [String: String]

  init(_ source: SubDocumentShelf<ODTFormat>.Source) throws(PackageError) {
    name = source.name
    parts = source.parts
    guard let content = try Self.tree("content.xml", parts, name) else {
      throw PackageError(diagnostic: .notODT(source.name))
    }
    self.content = content
    contentStyles = SubDocumentStyles(content)
    sheet = try Self.tree("styles.xml", parts, name)
    sheetStyles = SubDocumentStyles(sheet)
    mediaTypes = try Self.mediaTypes(parts, name)
  }

  static func tree(
    _ part: String, _ parts: RenderedParts, _ document: String
  ) throws(PackageError) -> XMLTree? {
    guard let bytes = try parts.bytes(of: part) else { return nil }
    return try XMLTree.parse(bytes, part: part, document: document)
  }

  private static func mediaTypes(_ parts: RenderedParts, _ document: String) throws(PackageError) -> [String:
    String]
  {
    guard let tree = try tree(ODTFormat.manifest, parts, document) else { return [:] }
    var types: [String: String] = [:]
    for node in tree.elements(of: tree.root) {
      guard let path = tree.value(of: node, ODTFormat.manifestNamespace, "full-path") else { continue }
      types[path] = tree.value(of: node, ODTFormat.manifestNamespace, "media-type")
    }
    return types
  }

  var version: String? { content.value(of: content.root, OpenDocument.office, "version") }

  func mediaType(of path: String) -> String { mediaTypes[path] ?? "" }

  /// The children of the body's text.
  var blocks: [Int] {
    guard let body = content.child(of: content.root, OpenDocument.office, "body"),
      let text = content.child(of: body, OpenDocument.office, "text")
    else { return [] }
    return content.elements(of: text)
  }
}

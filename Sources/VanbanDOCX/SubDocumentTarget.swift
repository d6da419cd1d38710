import VanbanPackage
import VanbanSource
import VanbanTemplate

/// The document that others are brought into: what it has already, and what came along.
struct SubDocumentTarget {
  private struct Definition: Hashable {
    let document: String
    let xml: ArraySlice<UInt8>
  }

  var stylesPart: String?
  var numberingPart: String?
  var noteParts: [SubDocumentReference: String] = [:]
  private var declarations: [String: [String: String]] = [:]
  private var highest: [SubDocumentReference: Int] = [:]
  private var names: [SubDocumentReference: FreeNames] = [:]
  private var styleIDs = FreeNames()
  /// By kind and name.
  private var styles: [String: String] = [:]
  private var defaultStyles: [String: String] = [:]
  private var insertions: [Int: Int] = [:]
  private var usedLists: Set<Definition> = []
  private var knownAbstractLists: [Definition: String] = [:]

  private(set) var addedStyles: [UInt8] = []
  private(set) var addedBullets: [UInt8] = []
  private(set) var addedAbstractLists: [UInt8] = []
  private(set) var addedLists: [UInt8] = []
  private(set) var addedNotes: [SubDocumentReference: [UInt8]] = [:]

  init(_ parts: RenderedParts, main: String, parts written: [String]) throws(PackageError) {
    let related = try SubDocumentSource.read(main, parts, main)
    let types = try PartTypes(of: parts, main)
    stylesPart = SubDocumentSource.part("styles", related, types)
    numberingPart = SubDocumentSource.part("numbering", related, types)
    for kind in SubDocumentNotes.kinds {
      noteParts[kind.reference] = SubDocumentSource.part(kind.part, related, types)
    }
    let texts =
      related.values.compactMap { relationship -> String? in
        guard case .part(let part) = relationship.target else { return nil }
        return ["header", "footer"].contains { relationship.type.hasSuffix("/\($0)") } ? part : nil
      } + [stylesPart, numberingPart].compactMap(\.self) + noteParts.values
    var names: [SubDocumentReference: [String]] = [:]
    for part in Set([main] + written + texts).sorted() { try take(part, parts, &names) }
    self.names = names.mapValues { FreeNames(taken: $0) }
  }

  /// The ids and names that a part has taken.
  private mutating func take(
    _ part: String, _ parts: RenderedParts, _ names: inout [SubDocumentReference: [String]]
  ) throws(PackageError) {
    guard let bytes = try parts.bytes(of: part) else { return }
    let tree = try XMLTree.parse(bytes, part: part, document: part)
    declarations[part] = Dictionary(CopiedNamespaces.own(tree.root, in: tree)) { first, _ in first }
    for (_, attribute, reference) in tree.references(in: tree.nodes.indices) {
      if reference == .bookmarkName || reference == .shape {
        names[reference, default: []].append(attribute.value)
      }
      guard let number = Int(attribute.value), number < 1 << 30 else { continue }
      highest[reference] = max(highest[reference] ?? 0, number)
    }
    if part == stylesPart { take(tree) }
  }

  private mutating func take(_ sheet: XMLTree) {
    var ids: [String] = []
    for node in sheet.children(of: sheet.root) where sheet.isElement(node, "style") {
      guard let id = sheet.value(of: node, "styleId") else { continue }
      ids.append(id)
      let kind = Self.kind(node, in: sheet)
      if let name = Self.name(node, in: sheet) { styles["\(kind)/\(name)"] = id }
      if Self.isDefault(node, in: sheet) { defaultStyles[kind] = id }
    }
    styleIDs = FreeNames(taken: ids)
  }

  // MARK: Namespaces

  func declarations(of part: String) -> [String: String] { declarations[part] ?? [:] }

  mutating func declare(_ own: [String: String], in part: String) { declarations[part] = own }

  // MARK: Ids

  mutating func fresh(_ reference: SubDocumentReference, like name: String) -> String {
    switch reference {
    case .bookmarkName, .shape: return names[reference, default: FreeNames()].name(name)
    case .listMark: return Self.hexadecimal(0x5642_0000 + next(reference))
    default: return String(next(reference))
    }
  }

  private mutating func next(_ reference: SubDocumentReference) -> Int {
    let number = (highest[reference] ?? 0) + 1
    highest[reference] = number
    return number
  }

  private static func hexadecimal(_ number: Int) -> String { String(number, radix: 16, uppercase: true) }

  // MARK: Styles

  /// The id of a style here, by its name, since ids differ from one language of Word to the next.
  mutating func style(_ node: Int, _ id: String, in tree: XMLTree) -> (id: String, isNew: Bool) {
    let kind = Self.kind(node, in: tree)
    if Self.isDefault(node, in: tree), let own = defaultStyles[kind] { return (own, false) }
    let name = "\(kind)/\(Self.name(node, in: tree) ?? id)"
    if let own = styles[name] { return (own, false) }
    let fresh = styleIDs.name(id)
    styles[name] = fresh
    return (fresh, true)
  }

  mutating func addStyle(_ xml: [UInt8]) { addedStyles += xml }

  private static func kind(_ node: Int, in tree: XMLTree) -> String {
    tree.value(of: node, "type") ?? "paragraph"
  }

  private static func name(_ node: Int, in tree: XMLTree) -> String? {
    tree.child(of: node, named: "name").flatMap { tree.value(of: $0, "val") }?.lowercased()
  }

  private static func isDefault(_ node: Int, in tree: XMLTree) -> Bool {
    ["1", "true", "on"].contains(tree.value(of: node, "default") ?? "")
  }

  // MARK: Lists and notes

  /// How often a document's body has been brought in before.
  mutating func insertion(of source: Int) -> Int {
    defer { insertions[source, default: 0] += 1 }
    return insertions[source] ?? 0
  }

  /// Whether a list is used for the first time.
  mutating func use(list xml: ArraySlice<UInt8>, of document: String) -> Bool {
    usedLists.insert(Definition(document: document, xml: xml)).inserted
  }

  func abstractList(_ xml: ArraySlice<UInt8>, of document: String) -> String? {
    knownAbstractLists[Definition(document: document, xml: xml)]
  }

  mutating func set(abstractList xml: ArraySlice<UInt8>, of document: String, to name: String) {
    knownAbstractLists[Definition(document: document, xml: xml)] = name
  }

  mutating func addPictureBullet(_ xml: [UInt8]) { addedBullets += xml }
  mutating func addAbstractList(_ xml: [UInt8]) { addedAbstractLists += xml }
  mutating func addList(_ xml: [UInt8]) { addedLists += xml }
  mutating func addNote(_ xml: [UInt8], _ kind: SubDocumentReference) { addedNotes[kind, default: []] += xml }
}

extension Diagnostic {
  static func otherConformance(_ document: String) -> Diagnostic {
    Diagnostic(
      "docx.mixed-conformance", at: .file(document),
      Wording(
        vi: "tệp đưa vào và mẫu theo hai dạng khác nhau của Word (Strict và thông thường)",
        en:
          "the file to bring in and the template are of different kinds of Word's format (Strict and ordinary)"
      ),
      hint: Wording(
        vi: "mở tệp trong Word, chọn Lưu thành, kiểu “Word Document (*.docx)”",
        en: "open the file in Word and save it as “Word Document (*.docx)”"))
  }
}

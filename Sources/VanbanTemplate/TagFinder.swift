import VanbanExpression
import VanbanPackage
import VanbanSource

/// Finds the tags of a part, paragraph by paragraph.
struct TagFinder {
  let tree: XMLTree
  let roles: [ElementRole]
  let readsAllText: Bool
  let keepsMarkers: Bool
  let document: String
  let part: TemplatePart

  private(set) var paragraphs: [TaggedParagraph] = []
  private(set) var sites: [TagSite] = []
  private var diagnostics = Diagnostics()
  /// Paragraphs outside tables so far.
  private var count = 0

  /// - Parameter keepsMarkers: whether bookmarks stay when the paragraph around them goes.
  init(
    tree: XMLTree, roles: [ElementRole], readsAllText: Bool, keepsMarkers: Bool, document: String,
    part: TemplatePart
  ) {
    self.tree = tree
    self.keepsMarkers = keepsMarkers
    self.roles = roles
    self.readsAllText = readsAllText
    self.document = document
    self.part = part
  }

  mutating func find(diagnostics: inout Diagnostics) {
    visit(tree.root, inTable: false)
    diagnostics.report(self.diagnostics)
  }

  private mutating func visit(_ node: Int, inTable: Bool) {
    guard tree.nodes[node].kind == .element else { return }
    let role = roles[Int(tree.nodes[node].name)]
    if role == .hidden { return }
    if role == .paragraph { read(node, inTable: inTable) }
    let inTable = inTable || role == .table
    for child in tree.children(of: node) { visit(child, inTable: inTable) }
  }

  private mutating func read(_ node: Int, inTable: Bool) {
    if !inTable { count += 1 }
    guard Self.mayHoldTag(tree.bytes[tree.nodes[node].content]) else { return }
    let text = ParagraphText(of: node, in: tree, roles: roles, readsAllText: readsAllText)
    let place = TemplatePlace(
      document: document, part: inTable ? part.title.inTable : part.title,
      paragraph: inTable ? nil : count, text: String(decoding: text.bytes, as: UTF8.self))
    let found = findTags(in: text.bytes, anchor: Anchor(.template(place)), diagnostics: &diagnostics)
    guard !found.isEmpty else { return }
    let first = sites.count
    for tag in found { sites.append(site(of: tag, in: text, at: place)) }
    paragraphs.append(
      TaggedParagraph(
        text: text, place: place, sites: first..<sites.count, look: look(of: text, tags: found)))
  }

  /// A brace as typed, as a full-width one (U+FF5B, of which 0xEF is the first byte), as a reference, or in UTF-16.
  static func mayHoldTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 == UInt8(ascii: "{") || $0 == 0xEF || $0 == UInt8(ascii: "&") || $0 == 0 }
  }

  private func site(of found: FoundTag, in text: ParagraphText, at place: TemplatePlace) -> TagSite {
    var place = place
    place.tag = String(decoding: text.bytes[found.range], as: UTF8.self)
    return TagSite(
      tag: found.tag, paragraph: paragraphs.count, place: place,
      cuts: text.source(of: found.range, in: tree),
      firstNode: text.pieces[text.piece(at: found.range.lowerBound)].node,
      lastNode: text.pieces[text.piece(at: found.range.upperBound - 1)].node,
      repeatsColumns: found.repeatsColumns)
  }

  private func look(of text: ParagraphText, tags: [FoundTag]) -> TaggedParagraph.Look {
    guard !text.holdsSolid, isBlank(text.bytes, outside: tags.map(\.range)) else { return .mixed }
    let values = tags.filter { $0.tag?.printsValue ?? true }.count
    let staysForMarkers = !text.markers.isEmpty && !keepsMarkers
    if values == 0 { return text.holdsSection || staysForMarkers ? .mixed : .controlOnly }
    let remarks = tags.filter { if case .remark? = $0.tag { true } else { false } }.count
    return values == 1 && remarks == tags.count - 1 && !text.holdsSection ? .lone : .mixed
  }

  private func isBlank(_ bytes: [UInt8], outside ranges: [Range<Int>]) -> Bool {
    var at = 0
    for range in ranges + [bytes.count..<bytes.count] {
      guard bytes[at..<range.lowerBound].allSatisfy({ $0 <= 0x20 }) else { return false }
      at = range.upperBound
    }
    return true
  }
}

extension Wording {
  var inTable: Wording { Wording(vi: "\(vi), trong bảng", en: "\(en), in a table") }
}

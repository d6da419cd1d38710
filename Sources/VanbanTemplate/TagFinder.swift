import VanbanExpression
import VanbanPackage
public import VanbanSource

/// Finds the tags of a part, paragraph by paragraph.
struct TagFinder {
  let tree: XMLTree
  let roles: [ElementRole]
  let readsAllText: Bool
  let keepsMarkers: Bool
  let document: String
  let part: TemplatePart
  /// What the format says of an attribute on an element.
  let form: (XMLName, XMLName) -> PlainForm?
  /// What messages call a container that stands in a part of another name.
  let title: (XMLName) -> ContainerTitle?

  private(set) var paragraphs: [TaggedParagraph] = []
  private(set) var sites: [TagSite] = []
  private var diagnostics = Diagnostics()
  /// Almost no part has a tag in an attribute, so it is asked once.
  private let mayHoldTagsInAttributes: Bool
  /// Paragraphs outside tables, notes and text boxes so far.
  private var count = 0

  /// - Parameter keepsMarkers: whether bookmarks stay when the paragraph around them goes.
  init(
    tree: XMLTree, roles: [ElementRole], readsAllText: Bool, keepsMarkers: Bool, document: String,
    part: TemplatePart, form: @escaping (XMLName, XMLName) -> PlainForm?,
    title: @escaping (XMLName) -> ContainerTitle?
  ) {
    self.tree = tree
    self.keepsMarkers = keepsMarkers
    self.roles = roles
    self.readsAllText = readsAllText
    self.document = document
    self.part = part
    self.form = form
    self.title = title
    mayHoldTagsInAttributes = tree.attributes.contains(where: Self.mayHoldTag)
  }

  mutating func find(diagnostics: inout Diagnostics) {
    visit(tree.root, in: main)
    diagnostics.report(self.diagnostics)
  }

  /// What messages call the place where a node stands.
  private struct Surroundings {
    var title: Wording
    /// Whether its paragraphs have numbers.
    var isCounted: Bool

    /// Where the children of a container or table stand.
    func inside(_ title: Wording) -> Self { Self(title: title, isCounted: false) }
  }

  private var main: Surroundings { Surroundings(title: part.title, isCounted: true) }

  private mutating func visit(_ node: Int, in outer: Surroundings) {
    guard tree.nodes[node].kind == .element else { return }
    let role = roles[Int(tree.nodes[node].name)]
    if role == .hidden || role == .deletion { return }
    if mayHoldTagsInAttributes { readAttributes(of: node, in: outer) }
    if role == .paragraph { read(node, in: outer) }
    if role == .plain { readPlain(node) }
    let inner = surroundings(in: node, role, outer)
    if inner.isCounted, role == .container, title(tree.name(of: node)) != nil { count = 0 }
    for child in tree.children(of: node) { visit(child, in: inner) }
  }

  private func surroundings(in node: Int, _ role: ElementRole, _ outer: Surroundings) -> Surroundings {
    switch role {
    case .table where outer.isCounted: outer.inside(outer.title.inTable)
    case .container:
      title(tree.name(of: node)).map {
        Surroundings(title: $0.title, isCounted: $0.isPart && outer.isCounted)
      } ?? outer
    default: outer
    }
  }

  private mutating func read(_ node: Int, in outer: Surroundings) {
    let mayHoldTag = Self.mayHoldTag(tree.bytes[tree.nodes[node].content])
    if outer.isCounted, mayHoldTag || !part.holdsNotes || showsText(node) { count += 1 }
    guard mayHoldTag else { return }
    let text = ParagraphText(of: node, in: tree, roles: roles, readsAllText: readsAllText)
    take(text, place: place(of: text, in: outer, form: nil))
    for code in text.codes { take(code, place: place(of: code, in: outer, form: .code), form: .code) }
  }

  /// Separators stand among notes as notes without text, which nobody counts.
  private func showsText(_ node: Int) -> Bool {
    ParagraphText(of: node, in: tree, roles: roles, readsAllText: readsAllText).bytes.contains { $0 > 0x20 }
  }

  /// Text counts in elements of its own where there are any.
  private mutating func readPlain(_ node: Int) {
    guard Self.mayHoldTag(tree.bytes[tree.nodes[node].content]) else { return }
    let holdsTextElements = tree.descendants(of: node).contains {
      tree.nodes[$0].kind == .element && roles[Int(tree.nodes[$0].name)] == .text
    }
    let text = ParagraphText(of: node, in: tree, roles: roles, readsAllText: !holdsTextElements)
    take(text, place: place(of: text, in: main, form: .text), form: .text)
  }

  private mutating func readAttributes(of node: Int, in outer: Surroundings) {
    for attribute in tree.attributes[tree.nodes[node].attributes] where Self.mayHoldTag(attribute) {
      guard let form = form(tree.names[Int(attribute.name)], tree.name(of: node)) else { continue }
      let text = ParagraphText(attribute, of: node, in: tree)
      take(text, place: place(of: text, in: outer, form: form), form: form)
    }
  }

  private func place(of text: ParagraphText, in outer: Surroundings, form: PlainForm?) -> TemplatePlace {
    var title = outer.title
    if let form, !part.isPlain { title = title.followed(by: form.title) }
    return TemplatePlace(
      document: document, part: title, paragraph: outer.isCounted && !part.isPlain ? count : nil,
      text: String(decoding: text.bytes, as: UTF8.self),
      location: TemplatePlace.Location(part: part.name, offset: tree.nodes[text.node].range.lowerBound))
  }

  private mutating func take(_ text: ParagraphText, place: TemplatePlace, form: PlainForm? = nil) {
    let legible = LegibleText(text.bytes, isAddress: form?.isAddress ?? false)
    let anchor = Anchor(TagPlaces(place, in: legible.bytes), 0)
    let before = diagnostics.all.count
    let found = findTags(in: legible.bytes, anchor: anchor, diagnostics: &diagnostics)
    if form == nil || form == .text, diagnostics.all.count == before {
      diagnostics.report(StrayMarks(legible.bytes, outside: found.map(\.range)).faults(anchor))
    }
    guard !found.isEmpty else { return }
    let first = sites.count
    for tag in found { sites.append(site(of: tag, in: text, as: legible, form: form, at: place)) }
    let look = form == nil ? look(of: text, as: legible, tags: found) : .mixed
    paragraphs.append(
      TaggedParagraph(
        text: text, place: place, sites: first..<sites.count, look: look, form: form,
        isBare: form == nil && isBare(text, as: legible, tags: found),
        stretches: form == nil ? Self.stretches(of: legible, between: found) : []))
  }

  private func site(
    of found: FoundTag, in text: ParagraphText, as legible: LegibleText, form: PlainForm?,
    at place: TemplatePlace
  ) -> TagSite {
    var place = place
    place.tag = String(decoding: legible.bytes[found.range], as: UTF8.self)
    let scheme = form?.isAddress ?? false ? Self.scheme(before: found, in: legible.bytes) : ""
    let tag = legible.original(found.range.lowerBound - scheme.utf8.count..<found.range.upperBound)
    let range = withBrackets(tag, in: text)
    return TagSite(
      tag: found.tag, paragraph: paragraphs.count, place: place,
      cuts: text.source(of: range, in: tree),
      firstNode: text.pieces[text.piece(at: range.lowerBound)].node,
      lastNode: text.pieces[text.piece(at: range.upperBound - 1)].node,
      repeatsColumns: found.repeatsColumns, isControl: found.isControl, scheme: scheme)
  }

  /// The tag with the brackets around it, where they are those of a placeholder.
  private func withBrackets(_ tag: Range<Int>, in text: ParagraphText) -> Range<Int> {
    let parent = Int(tree.nodes[text.pieces[text.piece(at: tag.lowerBound)].node].parent)
    guard tree.nodes[parent].kind == .element, roles[Int(tree.nodes[parent].name)] == .placeholder,
      tag.lowerBound > 0, text.bytes[tag.lowerBound - 1] == UInt8(ascii: "<"),
      tag.upperBound < text.bytes.count, text.bytes[tag.upperBound] == UInt8(ascii: ">")
    else { return tag }
    return tag.lowerBound - 1..<tag.upperBound + 1
  }

  /// What stands alone before a tag whose value is printed, put there by Word or, of addresses without a scheme,
  /// by LibreOffice, which takes them for files.
  private static func scheme(before found: FoundTag, in address: [UInt8]) -> String {
    guard found.tag?.printsValue ?? false else { return "" }
    let start = address[..<found.range.lowerBound]
    return ["http://", "https://", "../", "./"].first { start.elementsEqual($0.utf8) } ?? ""
  }

  private func look(of text: ParagraphText, as legible: LegibleText, tags: [FoundTag]) -> TaggedParagraph.Look {
    guard isBare(text, as: legible, tags: tags) else { return .mixed }
    let values = tags.filter { $0.tag?.printsValue ?? !$0.isControl }.count
    let staysForMarkers = !text.markers.isEmpty && !keepsMarkers
    if values == 0 { return text.holdsSection || staysForMarkers ? .mixed : .controlOnly }
    let remarks = tags.filter { if case .remark? = $0.tag { true } else { false } }.count
    return values == 1 && remarks == tags.count - 1 && !text.holdsSection ? .lone : .mixed
  }

  private static func stretches(of legible: LegibleText, between tags: [FoundTag]) -> [Int] {
    var at = 0
    var stretches: [Int] = []
    for range in tags.map(\.range) + [legible.bytes.count..<legible.bytes.count] {
      if let first = legible.bytes[at..<range.lowerBound].firstIndex(where: { $0 > 0x20 }) {
        stretches.append(legible.original(first..<first + 1).lowerBound)
      }
      at = range.upperBound
    }
    return stretches
  }

  private func isBare(_ text: ParagraphText, as legible: LegibleText, tags: [FoundTag]) -> Bool {
    !text.holdsSolid && isBlank(legible.bytes, outside: tags.map(\.range))
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
  /// What a place is called in a table there.
  public var inTable: Wording { Wording(vi: "\(vi), trong bảng", en: "\(en), in a table") }
}

extension Wording {
  fileprivate func followed(by other: Wording) -> Wording {
    Wording(vi: "\(vi), \(other.vi)", en: "\(en), \(other.en)")
  }
}

// MARK: - What may hold tags at all

extension TagFinder {
  /// A brace as typed (one that closes may lack what opens it), as a full-width one (U+FF5B, of which 0xEF is the
  /// first byte), as a reference, in UTF-16, or in an address as `%7B`.
  static func mayHoldTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isAfterPercent = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), 0xEF, UInt8(ascii: "&"), 0: return true
      case UInt8(ascii: "7") where isAfterPercent: return true
      default: isAfterPercent = byte == UInt8(ascii: "%")
      }
    }
    return false
  }

  private static func mayHoldTag(_ attribute: XMLTree.Attribute) -> Bool {
    attribute.value.utf8.contains { $0 == UInt8(ascii: "{") || $0 == 0xEF || $0 == UInt8(ascii: "%") }
  }
}

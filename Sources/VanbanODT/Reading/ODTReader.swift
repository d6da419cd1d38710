public import VanbanPackage
public import VanbanReading
public import VanbanSource
import VanbanTemplate

/// Reads a finished OpenDocument text, whoever made it, into the form that rules look at. `DOCXReader` is its mirror.
public struct ODTReader {
  private let package: Package
  private let name: String

  /// - Parameter name: what messages call the file.
  public init(package: Package, name: String) {
    self.package = package
    self.name = name
  }

  /// The document; nil with at least one error in `diagnostics` for a file that is none, or damaged.
  public func read(diagnostics: inout Diagnostics) -> ReadDocument? {
    do throws(PackageError) {
      return try read()
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  private func read() throws(PackageError) -> ReadDocument {
    try ODTFormat.check(package, name)
    guard let content = try part("content.xml") else { throw PackageError(diagnostic: .notODT(name)) }
    let common = try part("styles.xml")
    let named = common.map { [($0, "office:styles")] } ?? []
    let styles = TextStyles(named + [(content, "office:automatic-styles")])
    var body = TextStory(content, styles, document: name)
    let root = content.child(content.tree.root, "office:body").flatMap { content.child($0, "office:text") }
    let blocks = root.map { body.blocks(in: $0) } ?? []
    var document = ReadDocument(name: name, format: .odt)
    document.notes = body.notes
    document.unread = body.unread
    let marginStyles = TextStyles(named + (common.map { [($0, "office:automatic-styles")] } ?? []))
    var margins = TextMargins(common, marginStyles, name)
    document.sections = sections(blocks, body, TextPages(common), &margins)
    document.unread += margins.unread
    document.properties = try properties(styles.defaults["paragraph"]?.look.language)
    return document
  }

  /// A part that may be missing.
  private func part(_ name: String) throws(PackageError) -> TextPart? {
    guard package[name] != nil else { return nil }
    return try TextPart(name, title: ODTFormat.title(of: name), in: package, document: self.name)
  }

  // MARK: Sections

  private func sections(
    _ blocks: [ReadBlock], _ body: TextStory, _ pages: TextPages, _ margins: inout TextMargins
  ) -> [ReadSection] {
    var starts = body.sectionStarts.map { (blocks: $0.blocks, style: Optional($0.style)) }
    if starts.first?.blocks != 0 { starts.insert((0, nil), at: 0) }
    var sections: [ReadSection] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].blocks : blocks.count
      let master = pages.master(start.style?.masterPage)
      var section = ReadSection(page: pages.page(master), blocks: Array(blocks[start.blocks..<end]))
      section.page.startNumber = start.style?.pageNumber.flatMap { $0 > 0 ? $0 : nil }
      margins.fill(&section, master, next: master?.next.flatMap { $0 == master?.name ? nil : pages.master($0) })
      if index > 0 { section.markFirst() }
      sections.append(section)
    }
    return sections
  }

  // MARK: Properties

  private func properties(_ language: String?) throws(PackageError) -> ReadProperties {
    var properties = ReadProperties(language: language)
    guard let meta = try part("meta.xml"), let all = meta.child(meta.tree.root, "office:meta")
    else { return properties }
    for node in meta.elements(of: all) {
      let text = meta.tree.text(of: node)
      guard !text.isEmpty else { continue }
      switch meta.name(of: node) {
      case "dc:title": properties.title = text
      case "dc:subject": properties.subject = text
      case "dc:creator": properties.creator = text
      case "meta:initial-creator": properties.creator = properties.creator ?? text
      case "dc:language": properties.language = text
      default: continue
      }
    }
    return properties
  }
}

/// The headers and footers of master pages, each read once (OpenDocument 1.3 part 3, 16.10).
private struct TextMargins {
  private var story: TextStory?
  private var read: [Int: [ReadBlock]] = [:]
  var unread: [Unread] { story?.unread ?? [] }

  init(_ part: TextPart?, _ styles: TextStyles, _ document: String) {
    story = part.map { TextStory($0, styles, document: document) }
  }

  /// - Parameter next: the master page of the pages after the first.
  mutating func fill(_ section: inout ReadSection, _ master: TextPages.Master?, next: TextPages.Master?) {
    guard let master else { return }
    let alternates = next?.next == master.name
    let hasFirst = master.margins["header-first"] != nil || master.margins["footer-first"] != nil
    section.page.hasOwnFirstPage = hasFirst || (next != nil && !alternates)
    section.headers = margins("header", master, next, alternates: alternates, hasFirst: hasFirst)
    section.footers = margins("footer", master, next, alternates: alternates, hasFirst: hasFirst)
  }

  private mutating func margins(
    _ kind: String, _ master: TextPages.Master, _ next: TextPages.Master?, alternates: Bool, hasFirst: Bool
  ) -> ReadMargins {
    if let next, alternates {
      return ReadMargins(odd: blocks(master.margins[kind]), even: blocks(next.margins[kind]))
    }
    if let next {
      return ReadMargins(
        first: blocks(master.margins[kind]) ?? [], odd: blocks(next.margins[kind]),
        even: blocks(next.margins["\(kind)-left"]))
    }
    var margins = ReadMargins(odd: blocks(master.margins[kind]), even: blocks(master.margins["\(kind)-left"]))
    if hasFirst { margins.first = blocks(master.margins["\(kind)-first"]) ?? [] }
    return margins
  }

  private mutating func blocks(_ node: Int?) -> [ReadBlock]? {
    guard let node, story != nil else { return nil }
    if let known = read[node] { return known }
    let blocks = story?.blocks(in: node)
    read[node] = blocks
    return blocks
  }
}

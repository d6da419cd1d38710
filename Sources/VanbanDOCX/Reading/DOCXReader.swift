public import VanbanPackage
public import VanbanReading
public import VanbanSource

/// Reads a finished Word document, whoever made it, into the form that rules look at. `ODTReader` is its mirror.
public struct DOCXReader {
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
    let file = try WordFile(package, name: name)
    var body = WordStory(file, file.main)
    let root = file.main.child(file.main.tree.root, "body") ?? file.main.tree.root
    let ends = file.main.sections(in: root)
    body.notes = WordNoteNumbers(file.settings, sections: ends, in: file.main)
    let blocks = body.blocks(in: root)
    var document = ReadDocument(name: name, format: .docx)
    document.unread = body.unread
    try readSections(blocks, body, last: file.main.child(root, "sectPr"), file, into: &document)
    try readNotes(body.calls, file, into: &document)
    document.properties = try properties(file)
    return document
  }

  // MARK: Sections

  private func readSections(
    _ blocks: [ReadBlock], _ body: WordStory, last: Int?, _ file: WordFile, into document: inout ReadDocument
  ) throws(PackageError) {
    var margins = WordMargins(file)
    var start = 0
    for (end, node) in body.sectionEnds + [(blocks.count, last)] as [(Int, Int?)] {
      // What stands after the last break but a section's properties is a section of its own.
      let properties = WordSection(node, in: file.main, file.settings)
      var section = ReadSection(page: properties.page, blocks: Array(blocks[start..<end]))
      section.beginsPage = document.sections.isEmpty || properties.beginsPage
      try margins.fill(&section, properties)
      if !document.sections.isEmpty, section.beginsPage { section.markFirst() }
      document.sections.append(section)
      start = end
    }
    document.unread += margins.unread
  }

  // MARK: Notes

  private func readNotes(
    _ calls: [WordNoteCall], _ file: WordFile, into document: inout ReadDocument
  ) throws(PackageError) {
    guard !calls.isEmpty else { return }
    var stories: [String: (story: WordStory, nodes: [String: Int])] = [:]
    for kind in Set(calls.map(\.kind)) {
      guard let part = try file.part(file.contentTypes.notes[kind]) else { continue }
      var nodes: [String: Int] = [:]
      for node in part.elements(of: part.tree.root) where part.local(of: node) == kind {
        if let id = part.value(node, "id") { nodes[id] = node }
      }
      stories[kind] = (WordStory(file, part), nodes)
    }
    for call in calls {
      let node = stories[call.kind]?.nodes.removeValue(forKey: call.id)
      let blocks = node.flatMap { stories[call.kind]?.story.blocks(in: $0) } ?? []
      document.notes.append(
        ReadNote(label: call.label, isEndnote: call.kind == "endnote", blocks: blocks, reference: call.place))
    }
    for kind in ["footnote", "endnote"] { document.unread += stories[kind]?.story.unread ?? [] }
  }

  // MARK: Properties

  private func properties(_ file: WordFile) throws(PackageError) -> ReadProperties {
    var properties = ReadProperties(language: file.styles.defaultLook.language)
    guard let part = try file.part(file.contentTypes.coreProperties) else { return properties }
    for node in part.elements(of: part.tree.root) {
      let text = part.tree.text(of: node)
      guard !text.isEmpty else { continue }
      switch part.anyLocal(of: node) {
      case "title": properties.title = text
      case "subject": properties.subject = text
      case "creator": properties.creator = text
      case "language": properties.language = text
      default: continue
      }
    }
    return properties
  }
}

extension WordPart {
  /// The properties of all sections below the body, in order.
  fileprivate func sections(in body: Int) -> [Int] {
    tree.descendants(of: body).filter { node in
      guard tree.nodes[node].kind == .element, local(of: node) == "sectPr" else { return false }
      return tree.parent(of: node).map { local(of: $0) } != "sectPrChange"
    }
  }
}

/// The headers and footers in force, section by section: what a section does not name is the one before's (17.10.1).
private struct WordMargins {
  private let file: WordFile
  private var named: [String: String] = [:]
  /// What is read already, by part.
  private var read: [String: [ReadBlock]] = [:]
  private(set) var unread: [Unread] = []

  init(_ file: WordFile) { self.file = file }

  mutating func fill(_ section: inout ReadSection, _ properties: WordSection) throws(PackageError) {
    named.merge(properties.margins) { $1 }
    section.headers = try margins("headerReference", section.page)
    section.footers = try margins("footerReference", section.page)
  }

  private mutating func margins(_ kind: String, _ page: ReadPage) throws(PackageError) -> ReadMargins {
    var margins = ReadMargins()
    margins.odd = try blocks("\(kind) default")
    if page.hasOwnFirstPage { margins.first = try blocks("\(kind) first") ?? [] }
    if file.settings.hasEvenPages { margins.even = try blocks("\(kind) even") ?? [] }
    return margins
  }

  private mutating func blocks(_ kind: String) throws(PackageError) -> [ReadBlock]? {
    guard let name = named[kind] else { return nil }
    if let known = read[name] { return known }
    guard let part = try file.part(name) else { return nil }
    var story = WordStory(file, part)
    let blocks = story.blocks(in: part.tree.root)
    read[name] = blocks
    unread += story.unread
    return blocks
  }
}

public import VanbanPackage
public import VanbanSource

/// A remark that a comment in a copy of the template makes.
public struct TemplateRemark: Sendable {
  /// Where it belongs; one outside the body stands in the comment at the top.
  public let place: TemplatePlace
  /// Each a paragraph of the comment.
  public let lines: [String]

  public init(at place: TemplatePlace, _ lines: [String]) {
    self.place = place
    self.lines = lines
  }
}

extension Template {
  /// The template with a comment for each paragraph that remarks are on; nil where nothing can carry one.
  ///
  /// - Parameters:
  ///   - language: that of the line before remarks that belong elsewhere.
  ///   - ending: that of the file to be; nil for the template's own type.
  public func commented(
    _ remarks: [TemplateRemark], in language: Language, ending: String?
  ) throws(PackageError) -> [UInt8]? {
    guard let body = format.parts.first, let bytes = try package.bytes(of: body.name) else { return nil }
    // As it was compiled, so that places mean the same.
    let tree = try UniformPart.read(bytes, part: body, format: Format.self, document: name)
    let sheet = CommentSheet<Format>(tree, body)
    guard let comments = sheet.comments(remarks, in: language) else { return nil }
    var parts = RenderedParts(package, filled: [:])
    let first = try format.firstComment(in: sheet.tree)
    parts.set(body.name, .deflated(sheet.body(with: comments, first: first, format)))
    try format.addComments(comments.map(\.lines), first: first, in: sheet.tree, to: &parts)
    if let ending, ending != format.ending { try format.retype(&parts, to: ending) }
    return try Package.write(parts.all, keepingFrom: package)
  }
}

/// A comment and the stretch of the body that it is on.
struct TemplateComment {
  let range: Range<Int>
  let lines: [String]
}

/// The body as a sheet of paper to write comments on.
private struct CommentSheet<Format: TemplateFormat> {
  let tree: XMLTree
  private let part: TemplatePart
  private let roles: [ElementRole]

  init(_ tree: XMLTree, _ part: TemplatePart) {
    self.tree = tree
    self.part = part
    roles = tree.names.map { Format.role(of: $0) }
  }

  /// In the order of the body; nil where there is no paragraph for a comment.
  func comments(_ remarks: [TemplateRemark], in language: Language) -> [TemplateComment]? {
    var comments: [TemplateComment] = []
    var elsewhere: [String] = []
    var texts: [Int: ParagraphText] = [:]
    for remark in remarks {
      if let range = range(of: remark.place, &texts) {
        comments.append(TemplateComment(range: range, lines: remark.lines.map(\.withoutTags)))
      } else {
        elsewhere += ["\(remark.place.position(in: language)):"] + remark.lines
      }
    }
    if !elsewhere.isEmpty {
      guard let top = firstParagraph else { return comments.isEmpty ? nil : comments }
      comments.append(TemplateComment(range: content(of: top), lines: elsewhere.map(\.withoutTags)))
    }
    return comments.enumerated().sorted { ($0.1.range.lowerBound, $0.0) < ($1.1.range.lowerBound, $1.0) }.map(\.1)
  }

  // MARK: Places

  /// The outermost paragraph that holds the place: comments may not stand in notes and text boxes.
  ///
  /// - Parameter texts: those of paragraphs by their nodes, as far as they have been read.
  private func range(of place: TemplatePlace, _ texts: inout [Int: ParagraphText]) -> Range<Int>? {
    guard let location = place.location, location.part == part.name,
      let node = element(at: location.offset), let host = host(of: node), !tree.nodes[host].isSelfClosing
    else { return nil }
    guard let tag = place.tag, host == node else { return content(of: host) }
    let text =
      texts[node] ?? ParagraphText(of: node, in: tree, roles: roles, readsAllText: !Format.keepsTextInElements)
    texts[node] = text
    return range(of: tag, in: node, text) ?? content(of: host)
  }

  private func element(at offset: Int) -> Int? {
    let nodes = tree.nodes.within(offset..<offset + 1) { $0.range }
    return nodes.indices.first { nodes[$0].kind == .element }
  }

  private func host(of node: Int) -> Int? {
    var node: Int? = node
    var host: Int?
    while let current = node {
      if isParagraph(current) { host = current }
      node = tree.parent(of: current)
    }
    return host
  }

  private func isParagraph(_ node: Int) -> Bool {
    tree.nodes[node].kind == .element && roles[Int(tree.nodes[node].name)] == .paragraph
  }

  /// The children of a paragraph that the tag stands in, of text the characters themselves.
  private func range(of tag: String, in paragraph: Int, _ text: ParagraphText) -> Range<Int>? {
    let whole = String(decoding: text.bytes, as: UTF8.self)
    guard let found = whole.utf8Range(of: tag) else { return nil }
    let cuts = text.source(of: found, in: tree)
    guard let start = cuts.first?.lowerBound, let end = cuts.last?.upperBound else { return nil }
    var range = start..<end
    for child in tree.children(of: paragraph) where tree.nodes[child].kind == .element {
      let own = tree.nodes[child].range
      if own.overlaps(start..<end) {
        range = min(range.lowerBound, own.lowerBound)..<max(range.upperBound, own.upperBound)
      }
    }
    return range
  }

  /// What stands in a paragraph after its properties.
  private func content(of paragraph: Int) -> Range<Int> {
    let properties = tree.children(of: paragraph).first {
      tree.nodes[$0].kind == .element && roles[Int(tree.nodes[$0].name)] == .properties
    }
    let content = tree.nodes[paragraph].content
    return (properties.map { tree.nodes[$0].range.upperBound } ?? content.lowerBound)..<content.upperBound
  }

  private var firstParagraph: Int? {
    tree.nodes.indices.first { isParagraph($0) && !tree.nodes[$0].isSelfClosing && host(of: $0) == $0 && isRead($0) }
  }

  /// False in what change tracking keeps of deleted text.
  private func isRead(_ node: Int) -> Bool {
    guard let parent = tree.parent(of: node), tree.nodes[parent].kind == .element else { return true }
    let role = roles[Int(tree.nodes[parent].name)]
    return role != .hidden && role != .deletion && isRead(parent)
  }

  // MARK: Writing

  func body(with comments: [TemplateComment], first: Int, _ format: Format) -> [UInt8] {
    // Where one ends as another begins, the end comes first, but for one that is on nothing.
    var edits = references
    for (index, comment) in comments.enumerated() {
      let (before, after) = format.commentEnds(first + index, lines: comment.lines, in: tree)
      let (start, end) = (comment.range.lowerBound, comment.range.upperBound)
      edits.append((start..<start, comment.range.isEmpty ? 1 : 3, before))
      edits.append((end..<end, comment.range.isEmpty ? 2 : 0, after))
    }
    let order = edits.indices.sorted {
      let (a, b) = (edits[$0], edits[$1])
      return (a.range.lowerBound, a.rank, $0) < (b.range.lowerBound, b.rank, $1)
    }
    var result: [UInt8] = []
    var at = 0
    for index in order {
      result += tree.bytes[at..<edits[index].range.lowerBound] + edits[index].bytes
      at = edits[index].range.upperBound
    }
    return result + tree.bytes[at...]
  }

  /// Addresses that were brought in for their tags, and the ids that stood in their places.
  private var references: [(range: Range<Int>, rank: Int, bytes: [UInt8])] {
    let ids = Dictionary(part.targets.map { ($0.value, $0.key) }) { min($0, $1) }
    guard !ids.isEmpty else { return [] }
    return tree.nodes.indices.filter { tree.nodes[$0].kind == .element }.flatMap { node in
      tree.attributes[tree.nodes[node].attributes].compactMap { attribute in
        guard let id = ids[attribute.value],
          Format.form(of: tree.names[Int(attribute.name)], on: tree.name(of: node)) == .target()
        else { return nil }
        return (attribute.range, 0, Array(id.utf8))
      }
    }
  }
}

extension String {
  /// The text with blanks in what would be a tag when the copy is filled.
  fileprivate var withoutTags: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if result.last == "{", "{%#".unicodeScalars.contains(scalar) { result.append(" ") }
      if scalar == "}", result.last == "}" || result.last == "%" { result.append(" ") }
      result.append(scalar.value < 0x20 ? " " : scalar)
    }
    return String(result)
  }

  /// Where another text first stands in this one, in UTF-8 bytes.
  fileprivate func utf8Range(of other: String) -> Range<Int>? {
    let bytes = Array(utf8)
    let wanted = Array(other.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
  }
}

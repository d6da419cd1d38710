public import VanbanPackage
public import VanbanSource

/// A stretch of a paragraph's text to be written otherwise.
public struct TextCorrection: Sendable {
  /// The paragraph.
  public let location: TemplatePlace.Location
  /// Its whole text, as it is known to whoever asks: tabs and line breaks are characters.
  public let text: [UInt8]
  /// In UTF-8 bytes of `text`.
  public let range: Range<Int>
  public let replacement: [UInt8]

  public init(location: TemplatePlace.Location, text: [UInt8], range: Range<Int>, replacement: [UInt8]) {
    self.location = location
    self.text = text
    self.range = range
    self.replacement = replacement
  }
}

extension TemplateFormat {
  /// The package with corrections of its text; all else keeps its bytes.
  ///
  /// A correction whose paragraph reads otherwise than it says, or whose stretch is no plain text, is left out.
  ///
  /// - Returns: the package, and the numbers of the corrections that were made.
  public static func corrected(
    _ package: Package, name: String, _ corrections: [TextCorrection]
  ) throws(PackageError) -> (package: [UInt8], made: [Int]) {
    let format = try Self(package: package, document: name)
    var parts = RenderedParts(package, filled: [:])
    var made: [Int] = []
    for part in Set(corrections.map(\.location.part)).sorted() {
      guard let bytes = try package.bytes(of: part) else { continue }
      var sheet = CorrectionSheet(try XMLTree.parse(bytes, part: part, document: name), format)
      for (index, correction) in corrections.enumerated() where correction.location.part == part {
        if sheet.make(correction) { made.append(index) }
      }
      parts.set(part, .deflated(sheet.bytes))
    }
    return (try Package.write(parts.all, keepingFrom: package), made.sorted())
  }
}

/// A part with the corrections in it.
private struct CorrectionSheet<Format: TemplateFormat> {
  private let tree: XMLTree
  private let format: Format
  private let roles: [ElementRole]
  private var edits = XMLEdits()
  private var amended: Set<Int> = []

  init(_ tree: XMLTree, _ format: Format) {
    self.tree = tree
    self.format = format
    roles = tree.names.map { Format.role(of: $0) }
  }

  var bytes: [UInt8] { edits.applied(to: tree.bytes, in: 0..<tree.bytes.count) }

  /// False where the paragraph is not what the correction takes it for.
  mutating func make(_ correction: TextCorrection) -> Bool {
    guard let node = paragraph(at: correction.location.offset) else { return false }
    let text = ParagraphText(of: node, in: tree, roles: roles, readsAllText: !Format.keepsTextInElements)
    let spaced = SpacedText(text, in: tree)
    guard spaced.bytes == correction.text, let cuts = spaced.cuts(of: correction.range) else { return false }
    return correction.range.isEmpty
      ? insert(correction.replacement, at: correction.range.lowerBound, spaced) : replace(cuts, by: correction.replacement)
  }

  private func paragraph(at offset: Int) -> Int? {
    let nodes = tree.nodes.within(offset..<offset + 1) { $0.range }
    return nodes.indices.first { nodes[$0].kind == .element && nodes[$0].range.lowerBound == offset }
  }

  /// The first stretch takes what comes in place of all.
  private mutating func replace(_ cuts: [SpacedText.Cut], by replacement: [UInt8]) -> Bool {
    guard replacement.isEmpty || cuts.first?.isText ?? false else { return false }
    for (index, cut) in cuts.enumerated() {
      edits.replace(cut.range, with: index == 0 ? escaped(replacement) : [])
      amend(cut)
    }
    return true
  }

  private mutating func insert(_ bytes: [UInt8], at offset: Int, _ text: SpacedText) -> Bool {
    guard offset > 0, let cut = text.cuts(of: offset - 1..<offset)?.last, cut.isText else { return false }
    edits.insert(escaped(bytes), at: cut.range.upperBound)
    amend(cut)
    return true
  }

  /// A text that begins or ends with a space may have to say that it keeps it.
  private mutating func amend(_ cut: SpacedText.Cut) {
    guard cut.isText, let parent = tree.parent(of: cut.node), amended.insert(parent).inserted,
      let amendment = format.amendment(of: parent, in: tree)
    else { return }
    edits.insert(amendment.bytes, at: amendment.offset)
  }

  private func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    XMLEscape.appendText(bytes, to: &output)
    return output
  }
}

/// A paragraph's text in which an element that stands for several spaces is as many.
private struct SpacedText {
  struct Cut {
    let node: Int
    let range: Range<Int>
    /// False for an element that stands for characters.
    let isText: Bool
  }

  private struct Stretch {
    let start: Int
    let piece: ParagraphText.Piece
    let count: Int
  }

  private(set) var bytes: [UInt8] = []
  private var stretches: [Stretch] = []
  private let tree: XMLTree

  init(_ text: ParagraphText, in tree: XMLTree) {
    self.tree = tree
    for (index, piece) in text.pieces.enumerated() {
      let end = index + 1 < text.pieces.count ? text.pieces[index + 1].start : text.bytes.count
      var own = Array(text.bytes[piece.start..<end])
      if piece.decoded == nil, own == [0x20] { own = Array(repeating: 0x20, count: Self.count(of: piece.node, in: tree)) }
      stretches.append(Stretch(start: bytes.count, piece: piece, count: own.count))
      bytes += own
    }
  }

  /// `text:c` (ODF 1.3 part 3, 19.769).
  private static func count(of node: Int, in tree: XMLTree) -> Int {
    let count = tree.attributes[tree.nodes[node].attributes].first { tree.names[Int($0.name)].local == "c" }
    return count.flatMap { Int($0.value) }.map { min(max($0, 1), 1000) } ?? 1
  }

  /// The stretches of the part that hold some characters; nil where one holds others as well.
  func cuts(of range: Range<Int>) -> [Cut]? {
    var cuts: [Cut] = []
    for stretch in stretches {
      let own = stretch.start..<stretch.start + stretch.count
      let part = range.clamped(to: own)
      guard !part.isEmpty else { continue }
      if let decoded = stretch.piece.decoded {
        let raw = decoded.rawRange(of: part.lowerBound - own.lowerBound..<part.upperBound - own.lowerBound)
        cuts.append(Cut(node: stretch.piece.node, range: raw, isText: true))
      } else {
        guard part == own else { return nil }
        cuts.append(Cut(node: stretch.piece.node, range: tree.nodes[stretch.piece.node].range, isText: false))
      }
    }
    return cuts
  }
}

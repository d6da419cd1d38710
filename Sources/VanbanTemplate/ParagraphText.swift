import VanbanPackage

/// The text of a paragraph as a reader sees it, and where each of its characters stands in the part.
///
/// A word processor cuts text into runs wherever it likes, so tags are looked for here and not in the XML.
struct ParagraphText {
  let node: Int
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  /// Where something to see begins that is no text.
  private(set) var solids: [Int] = []
  private(set) var holdsSection = false
  /// Bookmarks and the like, which stay when the paragraph goes.
  private(set) var markers: [Range<Int>] = []
  /// What change tracking keeps of text that was deleted.
  private(set) var deletions: [Range<Int>] = []
  /// The codes of the fields in it, each a text of its own.
  private(set) var codes: [ParagraphText] = []
  private var isInCode = false

  /// A text node, an attribute, or an element that stands for a character.
  struct Piece {
    let node: Int
    let start: Int
    let decoded: DecodedText?
  }

  /// - Parameter readsAllText: false where characters count only inside elements of the role `text`.
  init(of node: Int, in tree: XMLTree, roles: [ElementRole], readsAllText: Bool) {
    self.node = node
    collect(node, in: tree, roles: roles, reads: readsAllText)
  }

  var holdsSolid: Bool { !solids.isEmpty }

  /// The value of an attribute of `node`.
  init(_ attribute: XMLTree.Attribute, of node: Int, in tree: XMLTree) {
    self.node = node
    append(tree.decoded(attribute), of: node)
  }

  private init(codeIn node: Int) {
    self.node = node
  }

  private mutating func append(_ decoded: DecodedText, of node: Int) {
    pieces.append(Piece(node: node, start: bytes.count, decoded: decoded))
    bytes += decoded.bytes
  }

  private mutating func collect(_ parent: Int, in tree: XMLTree, roles: [ElementRole], reads: Bool) {
    for child in tree.children(of: parent) {
      switch tree.nodes[child].kind {
      case .text, .cdata:
        guard reads else { continue }
        append(tree.decoded(child), of: child)
      case .element: collect(element: child, in: tree, roles: roles, reads: reads)
      default: continue
      }
    }
  }

  /// The characters of the element itself: in an element below it a value could not be written as text is.
  private mutating func collectText(_ element: Int, in tree: XMLTree, roles: [ElementRole]) {
    for child in tree.children(of: element) {
      switch tree.nodes[child].kind {
      case .text, .cdata: append(tree.decoded(child), of: child)
      case .element: collect(element: child, in: tree, roles: roles, reads: false)
      default: continue
      }
    }
  }

  /// False for text of a drawing right in a paragraph of another language, where no value could be written as text is.
  private func isOfItsLanguage(_ element: Int, in tree: XMLTree) -> Bool {
    tree.name(of: element).namespace == tree.name(of: node).namespace
  }

  private mutating func collect(element: Int, in tree: XMLTree, roles: [ElementRole], reads: Bool) {
    let role = roles[Int(tree.nodes[element].name)]
    switch role {
    case .space, .tab, .lineBreak, .hyphen, .softHyphen:
      if breaksPage(element, in: tree) { addSolid(element, in: tree) }
      pieces.append(Piece(node: element, start: bytes.count, decoded: nil))
      if let character = role.character { bytes.append(character) }
    case .text where isOfItsLanguage(element, in: tree): collectText(element, in: tree, roles: roles)
    case .solid:
      addSolid(element, in: tree)
      isInCode = false
    case .field:
      addSolid(element, in: tree)
      collect(element, in: tree, roles: roles, reads: reads)
    case .code: collectCode(element, in: tree)
    case .deletion: deletions.append(tree.nodes[element].range)
    case .marker: markers.append(tree.nodes[element].range)
    case .properties:
      holdsSection = holdsSection || tree.children(of: element).contains {
        tree.nodes[$0].kind == .element && roles[Int(tree.nodes[$0].name)] == .section
      }
    case .hidden, .section, .plain: return
    case .paragraph, .table, .container: addSolid(element, in: tree)
    default: collect(element, in: tree, roles: roles, reads: reads)
    }
  }

  private mutating func addSolid(_ element: Int, in tree: XMLTree) {
    solids.append(tree.nodes[element].range.lowerBound)
  }

  /// The code of one field may be cut into several elements; what marks the field's parts ends it.
  private mutating func collectCode(_ element: Int, in tree: XMLTree) {
    if !isInCode { codes.append(ParagraphText(codeIn: node)) }
    isInCode = true
    for child in tree.children(of: element) where tree.nodes[child].kind == .text {
      codes[codes.count - 1].append(tree.decoded(child), of: child)
    }
  }

  /// A break of a type of its own, as `w:br` of a page or column, is something to see.
  private func breaksPage(_ element: Int, in tree: XMLTree) -> Bool {
    tree.attributes[tree.nodes[element].attributes].contains {
      tree.names[Int($0.name)].local == "type" && $0.value != "textWrapping"
    }
  }

  /// The piece that holds the byte at `offset`.
  func piece(at offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The stretches of the part that hold the characters of `range`.
  func source(of range: Range<Int>, in tree: XMLTree) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = piece(at: range.lowerBound)
    while index < pieces.count, pieces[index].start < range.upperBound {
      let piece = pieces[index]
      let end = index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
      let part = range.clamped(to: piece.start..<end)
      if let decoded = piece.decoded {
        if !part.isEmpty {
          result.append(decoded.rawRange(of: part.lowerBound - piece.start..<part.upperBound - piece.start))
        }
      } else {
        result.append(tree.nodes[piece.node].range)
      }
      index += 1
    }
    return result
  }
}

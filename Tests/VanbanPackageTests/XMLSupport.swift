import Testing
import VanbanPackage
import VanbanSource

/// Parses a text that is well-formed.
func parse(_ text: String) throws -> XMLTree {
  try XMLTree.parse(Array(text.utf8), part: "part.xml", document: "test.docx")
}

/// The diagnostic that parsing ends with.
func fault(_ bytes: [UInt8], limits: XMLLimits = .standard) -> Diagnostic? {
  do {
    _ = try XMLTree.parse(bytes, part: "word/document.xml", document: "test.docx", limits: limits)
    return nil
  } catch {
    return error.diagnostic
  }
}

func fault(_ text: String, limits: XMLLimits = .standard) -> Diagnostic? {
  fault(Array(text.utf8), limits: limits)
}

/// The source of a node as text.
func source(_ tree: XMLTree, _ node: Int) -> String {
  String(decoding: tree.source(of: node), as: UTF8.self)
}

func slice(_ tree: XMLTree, _ range: Range<Int>) -> String {
  String(decoding: tree.bytes[range], as: UTF8.self)
}

/// What must hold for every tree: children tile their parent's content, tags begin and end where they should, and
/// the pieces put together give the file back.
func checkTiling(_ tree: XMLTree, sourceLocation: SourceLocation = #_sourceLocation) {
  var rebuilt = Array(tree.bytes[..<tree.nodes[0].content.lowerBound])
  rebuild(tree, 0, into: &rebuilt, sourceLocation)
  #expect(rebuilt == tree.bytes, sourceLocation: sourceLocation)
  for (index, node) in tree.nodes.enumerated() {
    #expect(tree.descendants(of: index).count == countDescendants(tree, index), sourceLocation: sourceLocation)
    for child in tree.children(of: index) {
      #expect(tree.parent(of: child) == index, sourceLocation: sourceLocation)
    }
    guard node.kind == .element else { continue }
    let tag = slice(tree, tree.startTag(of: index))
    #expect(tag.hasPrefix("<") && tag.hasSuffix(node.isSelfClosing ? "/>" : ">"), sourceLocation: sourceLocation)
    for attribute in tree.attributes[node.attributes] {
      let quotes = [tree.bytes[attribute.range.lowerBound - 1], tree.bytes[attribute.range.upperBound]]
      #expect(quotes == [0x22, 0x22] || quotes == [0x27, 0x27], sourceLocation: sourceLocation)
      #expect(tree.decoded(attribute).string == attribute.value, sourceLocation: sourceLocation)
    }
  }
}

private func rebuild(_ tree: XMLTree, _ index: Int, into bytes: inout [UInt8], _ location: SourceLocation) {
  let node = tree.nodes[index]
  var position = node.content.lowerBound
  guard node.kind == .element || node.kind == .document else { return bytes += tree.source(of: index) }
  bytes += tree.bytes[node.range.lowerBound..<(node.kind == .document ? node.range.lowerBound : position)]
  for child in tree.children(of: index) {
    #expect(tree.nodes[child].range.lowerBound == position, sourceLocation: location)
    rebuild(tree, child, into: &bytes, location)
    position = tree.nodes[child].range.upperBound
  }
  #expect(position == node.content.upperBound, sourceLocation: location)
  bytes += tree.bytes[position..<node.range.upperBound]
}

private func countDescendants(_ tree: XMLTree, _ node: Int) -> Int {
  tree.children(of: node).reduce(0) { $0 + 1 + countDescendants(tree, $1) }
}

/// Small numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[roll(choices.count)] }
}

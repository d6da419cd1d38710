import VanbanExpression
import VanbanPackage

// Paragraphs whose text stands in control pairs within them, all of it.
extension PartCompiler {
  /// Whether a paragraph holds one value, and beside it nothing but control tags that govern more than the
  /// paragraph, or, being at fault, nothing.
  func isLone(_ paragraph: TaggedParagraph) -> Bool {
    guard paragraph.isBare, paragraph.look == .mixed, !paragraph.text.holdsSection,
      inner[paragraph.number(in: sites)] == nil
    else { return false }
    let values = paragraph.sites.count { !sites[$0].isControl && !sites[$0].isRemark }
    return values == 1 && !paragraph.sites.contains { sites[$0].assigns }
  }

  /// Whether nothing is left of a paragraph where its pairs print nothing.
  func mayGo(_ paragraph: TaggedParagraph) -> Bool {
    guard paragraph.form == nil, let pairs = inner[paragraph.number(in: sites)], !paragraph.text.holdsSection,
      !holdsPlainTexts(paragraph), !format.breaksPage(paragraph.text.node, in: tree, part: part)
    else { return false }
    let stretches = pairs.map(\.range).outermost
    let markers = Format.allowsMarkersBetweenBlocks ? [] : paragraph.text.markers.map(\.lowerBound)
    return (visible(of: paragraph) + markers).allSatisfy { stretches.hold($0) }
  }

  mutating func addPaired(_ paragraph: TaggedParagraph) {
    let markers = kept(of: paragraph)
    add(tree.nodes[paragraph.text.node].range, .enclosure(.paragraph(kept: markers)), rank: .max)
    let keeping = (inner[paragraph.number(in: sites)] ?? []).filter { region in
      if case .openSet? = sites[region.construct.open].tag { true } else { false }
    }
    let kept = keeping.map(\.range).outermost
    let printed = visible(of: paragraph).filter { !kept.hold($0) }
    for offset in printed { add(offset..<offset, .fragment(.filled), rank: 0) }
    let values = paragraph.sites.filter { sites[$0].tag?.printsValue ?? false }
    if values.count == 1, paragraph.isBare, printed.contains(sites[values[0]].start) {
      paired[sites[values[0]].start] = loneValue(values[0], of: paragraph, markers: [])
    }
    addMixed(paragraph)
  }

  /// Where text begins and what else there is to see, and where values are printed.
  private func visible(of paragraph: TaggedParagraph) -> [Int] {
    let values = sites[paragraph.sites].filter { !$0.isControl && !$0.isRemark }.map(\.start)
    let texts = paragraph.stretches.compactMap {
      paragraph.text.source(of: $0..<$0 + 1, in: tree).first?.lowerBound
    }
    return texts + values + paragraph.text.solids
  }
}

extension [Range<Int>] {
  /// Those that lie in no other, of stretches in their order, outer before inner ones.
  fileprivate var outermost: [Range<Int>] {
    reduce(into: []) { if $1.lowerBound >= $0.last?.upperBound ?? 0 { $0.append($1) } }
  }

  fileprivate func hold(_ offset: Int) -> Bool { within(0..<offset + 1) { $0 }.last?.contains(offset) ?? false }
}

extension TaggedParagraph {
  /// Its number among the part's tagged paragraphs.
  fileprivate func number(in all: [TagSite]) -> Int { all.isEmpty ? -1 : all[sites.lowerBound].paragraph }
}

extension TagSite {
  fileprivate var isRemark: Bool { if case .remark? = tag { true } else { false } }
  fileprivate var assigns: Bool { if case .assign? = tag { true } else { false } }
}

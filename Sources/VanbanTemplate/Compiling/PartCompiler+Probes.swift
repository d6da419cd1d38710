import VanbanExpression
import VanbanPackage
import VanbanSource

// Control tags that govern nothing, being at fault: what a mended template would say of all else is told all
// the same.
extension PartCompiler {
  /// Has what such tags ask for looked at.
  mutating func addProbes() {
    guard diagnostics.hasErrors else { return }
    for (index, site) in sites.enumerated() where !governing.contains(index) {
      guard let probe = site.tag.flatMap({ probe($0) }) else { continue }
      let paragraph = paragraphs[site.paragraph]
      let start = paragraph.look == .lone ? tree.nodes[paragraph.text.node].range.lowerBound : site.start
      add(start..<start, .probe(probe), rank: 0)
    }
  }

  private func probe(_ tag: Tag) -> Step<Fragment, Slot>? {
    switch tag {
    case .openFor(let names, let list): .loop(names: names, over: list, body: [], otherwise: [])
    case .openIf(let condition): .branch([Branch(condition: condition, body: [])], otherwise: [])
    default: nil
    }
  }

  /// What tags that govern nothing would have given values.
  var looseNames: [String] {
    guard diagnostics.hasErrors else { return [] }
    return sites.indices.filter { !governing.contains($0) }.flatMap { sites[$0].boundNames }
  }
}

extension TagSite {
  /// A control tag that may have been meant to open a pair: nobody can tell.
  var isSpoiled: Bool {
    switch tag {
    case .directive(let word, _)?: !word.lowercased().hasPrefix("end")
    case nil: isControl
    default: false
    }
  }

  fileprivate var boundNames: [String] {
    switch tag {
    case .openFor(let names, _)?: names + ["loop"]
    case .openSet(let name)?: [name]
    default: isSpoiled ? typedNames + ["loop"] : []
    }
  }

  /// The names after the control word and before what they are given.
  private var typedNames: [String] {
    let words = (place.tag ?? "").split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "=" }
    return words.dropFirst().prefix { $0 != "in" && $0 != "=" }.prefix(2).map(String.init)
  }
}

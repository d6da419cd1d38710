import VanbanSource

/// A text whose lines ending in `\` are joined to the next, and where its bytes stood before.
///
/// Joined before tags are read, so that a tag may be wrapped; the blanks that lead the next line go too.
struct JoinedText {
  private(set) var bytes: [UInt8]
  let anchor: Anchor

  init(_ text: String, anchor: Anchor) {
    let typed = Array(text.utf8)
    guard typed.contains(.backslash) else {
      bytes = typed
      self.anchor = anchor
      return
    }
    let cuts = Self.cuts(in: typed)
    bytes = []
    bytes.reserveCapacity(typed.count)
    var start = 0
    for cut in cuts {
      bytes += typed[start..<cut.lowerBound]
      start = cut.upperBound
    }
    bytes += typed[start...]
    self.anchor = cuts.isEmpty ? anchor : Self.anchor(anchor, cuts)
  }

  /// The stretches from a joining backslash to the first character of the next line.
  private static func cuts(in text: [UInt8]) -> [Range<Int>] {
    var cuts: [Range<Int>] = []
    for index in text.indices where text[index] == .lineFeed && index + 1 < text.count {
      var end = index
      while end > 0, text[end - 1].isBlank || text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      var first = end
      while first > 0, text[first - 1] == .backslash { first -= 1 }
      guard (end - first) % 2 == 1 else { continue }
      var next = index + 1
      while next < text.count, text[next].isBlank { next += 1 }
      cuts.append(end - 1..<next)
    }
    return cuts
  }

  private static func anchor(_ anchor: Anchor, _ cuts: [Range<Int>]) -> Anchor {
    Anchor { range in
      let start = typedOffset(range.lowerBound, cuts)
      guard !range.isEmpty else { return anchor.place(of: start..<start) }
      return anchor.place(of: start..<typedOffset(range.upperBound - 1, cuts) + 1)
    }
  }

  private static func typedOffset(_ joined: Int, _ cuts: [Range<Int>]) -> Int {
    var offset = joined
    for cut in cuts where cut.lowerBound <= offset { offset += cut.count }
    return offset
  }
}

public import VanbanSource

/// What is known of the pages that a document prints.
public enum PrintedPages: Sendable {
  /// Nobody asked for them.
  case unasked
  /// They could not be had, and why.
  case unknown(Wording)
  case pages([PrintedPage])
}

/// A page as it prints. Lengths are points from its top left corner.
public struct PrintedPage: Sendable {
  public var width: Double
  public var height: Double
  /// In the order of painting, which is that of the document except for margins and notes.
  public var words: [PrintedWord]

  public init(width: Double, height: Double, words: [PrintedWord] = []) {
    self.width = width
    self.height = height
    self.words = words
  }
}

/// A word where it prints.
public struct PrintedWord: Sendable, Hashable {
  public var text: String
  public var left: Double
  public var top: Double
  public var right: Double
  public var bottom: Double

  public init(_ text: String, left: Double, top: Double, right: Double, bottom: Double) {
    self.text = text
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}

extension PrintedPage {
  /// Figures that stand alone on their line in the top margin or in the bottom margin.
  func numbers(above top: Double, below bottom: Double) -> [PrintedWord] {
    words.filter { word in
      (word.bottom <= top || word.top >= height - bottom) && word.text.allSatisfy(\.isASCIIDigit)
        && !words.contains { $0 != word && $0.top < word.bottom && $0.bottom > word.top }
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

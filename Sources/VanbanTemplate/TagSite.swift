import VanbanExpression
import VanbanPackage
import VanbanSource

/// A paragraph that holds tags.
struct TaggedParagraph {
  let text: ParagraphText
  let place: TemplatePlace
  /// Indices into the part's list of sites.
  let sites: Range<Int>
  let look: Look
  /// How values are written where the text is no text of a paragraph; such a text is closed in itself: control
  /// tags pair within it.
  var form: PlainForm?

  /// True where there is nothing to see but tags.
  var isBare = false
  /// Where in the text something to see begins before, between and after the tags.
  var stretches: [Int] = []

  func looking(_ look: Look) -> TaggedParagraph {
    TaggedParagraph(
      text: text, place: place, sites: sites, look: look, form: form, isBare: isBare, stretches: stretches)
  }

  enum Look {
    /// Control tags and nothing to see: the paragraph goes.
    case controlOnly
    /// One value and nothing else: content may take the paragraph's place.
    case lone
    case mixed
  }
}

/// A tag and the bytes of the part that it takes up.
struct TagSite {
  let tag: Tag?
  /// Index into the part's tagged paragraphs.
  let paragraph: Int
  let place: TemplatePlace
  /// In order; a word processor may have cut the tag into several runs.
  let cuts: [Range<Int>]
  /// The text node that holds the tag's first character, and the one that holds its last.
  let firstNode: Int
  let lastNode: Int
  /// `for … cot`: the pair governs columns.
  var repeatsColumns = false
  /// True for a control tag, also one at fault.
  var isControl = false
  /// What word processors put before a tag in an address, and what is cut with it.
  var scheme = ""

  var start: Int { cuts.first?.lowerBound ?? 0 }
  var end: Int { cuts.last?.upperBound ?? 0 }
}

extension Tag {
  var printsValue: Bool {
    if case .output = self { return true }
    return false
  }
}

import VanbanReading
import VanbanSource

extension ReadParagraph.Alignment {
  var words: Wording {
    switch self {
    case .left: .said("canh trái", "aligned left")
    case .center: .said("canh giữa", "centred")
    case .right: .said("canh phải", "aligned right")
    case .justified: .said("canh đều hai bên", "justified")
    }
  }
}

extension AnatomyLine {
  /// Its text, cut to what a message shows.
  var excerpt: String { text.count > 60 ? text.prefix(59) + "…" : text }
}

extension AnatomyLine {
  var place: TemplatePlace { paragraph.place }
}

public import VanbanContent
internal import VanbanText

extension Rule {
  /// How long the rule is, in points, where `width` points are free.
  public func length(in width: Double) -> Double {
    switch length {
    case .points(let points): min(points, width)
    case .share(let share, let text):
      min(width, share * TextWidth.lastLineWidth(
        text.text, bold: text.bold, italic: text.italic, size: text.size, wrappedAt: width))
    }
  }

  /// The indent on either side that centres the rule, in points.
  public func indent(in width: Double) -> Double { max(0, (width - length(in: width)) / 2) }
}

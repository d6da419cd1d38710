public import VanbanContent
public import VanbanSource

extension Diagnostic {
  /// A table that is wider than the page or the cell it stands in.
  public static func tableTooWide(_ overrun: TableLayout.Overrun, at place: Place) -> Diagnostic {
    let over = tenths(overrun.millimetres)
    let free = tenths(overrun.free * 25.4 / 72)
    return Diagnostic(
      "content.table-too-wide", at: place,
      Wording(
        vi: "bảng rộng hơn chỗ đặt \(over.vi) mm (chỗ đặt rộng \(free.vi) mm)",
        en: "the table is \(over.en) mm wider than the room for it (\(free.en) mm)"),
      hint: Wording(
        vi: "giảm rong của các cột, ghi rong bằng phần (1, 2, …), hoặc cho bảng nằm ngang (huong: ngang)",
        en: "make the columns narrower, give rong as shares (1, 2, …), or turn the table (huong: ngang)"))
  }

  /// A measure with one decimal.
  private static func tenths(_ number: Double) -> Wording {
    let tenths = Int((number * 10).rounded(.up))
    return Wording(vi: "\(tenths / 10),\(tenths % 10)", en: "\(tenths / 10).\(tenths % 10)")
  }
}

extension Diagnostics {
  /// Reports a fault that a loop may come to again and again.
  public mutating func reportOnce(_ diagnostic: Diagnostic) {
    let isKnown = all.contains {
      $0.id == diagnostic.id && $0.message.vi == diagnostic.message.vi
        && $0.place.start == diagnostic.place.start
    }
    if !isKnown { report(diagnostic) }
  }
}

extension Place {
  fileprivate var start: Int? {
    if case .source(_, let span) = self { span.start } else { nil }
  }
}


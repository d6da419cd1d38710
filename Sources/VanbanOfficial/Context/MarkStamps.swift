import VanbanContent
import VanbanSource
import VanbanText

/// The marks that the decree knows, and the boxes they stand in (PL1 III.2; sizes in millimetres).
struct MarkStamp: Sendable {
  let text: String
  let width: Double
  let height: Double
  let red: Bool
  let start: Double

  private init(_ text: String, _ width: Double, red: Bool = false, start: Double = 0) {
    self.start = start
    self.text = text
    self.width = width
    height = 8
    self.red = red
  }

  /// Secrecy; the stamps are cut under the secrecy rules, so the sizes here are those of the urgency marks.
  static let doMat = [MarkStamp("TUYỆT MẬT", 40), MarkStamp("TỐI MẬT", 30), MarkStamp("MẬT", 20)]
  static let doKhan = [
    MarkStamp("HỎA TỐC", 30, red: true), MarkStamp("THƯỢNG KHẨN", 40, red: true),
    MarkStamp("KHẨN", 20, red: true),
  ]
  /// In the top margin above Quốc hiệu (ô 11 of the plan).
  static let phamVi = [
    MarkStamp("XEM XONG TRẢ LẠI", 57, start: 0.58), MarkStamp("LƯU HÀNH NỘI BỘ", 49, start: 0.58),
  ]

  /// The box of a mark however it was spelled, or nil and a fault where the decree has no such mark.
  static func content(
    _ typed: String, _ key: String, among marks: [MarkStamp], at place: Place, diagnostics: inout Diagnostics
  ) -> Content {
    guard !typed.isEmpty else { return Content() }
    guard let mark = marks.first(where: { fold($0.text) == fold(typed) }) else {
      diagnostics.report(.wrongValue(key, typed, at: place, allowed: marks.map(\.text)))
      return Content()
    }
    let points = 72 / 25.4
    return Content([
      .stamp(Stamp(
        hoa(typed), width: mark.width * points, height: mark.height * points, red: mark.red, start: mark.start,
        spaceBefore: mark.start > 0 ? 0 : 6))
    ])
  }
}

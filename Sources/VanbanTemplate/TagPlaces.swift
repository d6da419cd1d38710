import Synchronization
import VanbanExpression
import VanbanSource

/// Tells of a stretch of a paragraph's text the tag that it stands in. Where the tags stand is worked out when it
/// is first asked for, and once: a paragraph may hold many tags, each at fault.
final class TagPlaces: PlaceResolver {
  private let place: TemplatePlace
  private let text: [UInt8]
  private let ranges = Mutex<[Range<Int>]?>(nil)

  init(_ place: TemplatePlace, in text: [UInt8]) {
    self.place = place
    self.text = text
  }

  func place(of range: Range<Int>, inText index: UInt32) -> Place {
    var place = place
    place.tag = tag(at: range.lowerBound).map { String(decoding: text[$0], as: UTF8.self) }
    return .template(place)
  }

  private func tag(at offset: Int) -> Range<Int>? {
    ranges.withLock { known in
      let ranges = known ?? find()
      known = ranges
      return ranges.within(0..<offset + 1) { $0 }.last.flatMap { $0.contains(offset) ? $0 : nil }
    }
  }

  private func find() -> [Range<Int>] {
    var faults = Diagnostics()
    return findTags(in: text, anchor: Anchor(.nowhere), diagnostics: &faults).map(\.range)
  }
}

import VanbanExpression
import VanbanPackage

extension RenderedParts {
  /// Sets the dates of creation and change in the properties of a document, where the template has them.
  ///
  /// - Parameters:
  ///   - elements: those that hold such a date in the format.
  ///   - time: in seconds since 1970-01-01 UTC.
  mutating func set(dates elements: Set<XMLName>, in parts: [TemplatePart], to time: Int) throws(PackageError)
  {
    for part in parts where part.isDated {
      guard let bytes = try bytes(of: part.name) else { continue }
      let tree = try XMLTree.parse(bytes, part: part.name, document: part.name)
      let ranges = tree.nodes.indices
        .filter {
          tree.nodes[$0].kind == .element && elements.contains(tree.name(of: $0))
            && !tree.nodes[$0].isSelfClosing
        }
        .map { tree.nodes[$0].content }
      guard !ranges.isEmpty else { continue }
      set(part.name, .deflated(tree.bytes.replacing(ranges, with: Array(utc(time).utf8))))
    }
  }
}

extension [UInt8] {
  /// The bytes with others in place of some stretches, which are in order.
  fileprivate func replacing(_ ranges: [Range<Int>], with bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var end = 0
    for range in ranges {
      result += self[end..<range.lowerBound]
      result += bytes
      end = range.upperBound
    }
    return result + self[end...]
  }
}

/// `2025-08-14T07:30:00Z` (ISO 8601, W3CDTF); what lies outside the years 1000 to 9999 is 1970-01-01.
private func utc(_ time: Int) -> String {
  let seconds = ((time % 86_400) + 86_400) % 86_400
  let date = PartialDate(dayNumber: (time - seconds) / 86_400 + 719_468)
  let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map(padded)
  let day = [date?.month ?? 1, date?.day ?? 1].map(padded)
  return "\(date?.year ?? 1970)-\(day.joined(separator: "-"))T\(parts.joined(separator: ":"))Z"
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

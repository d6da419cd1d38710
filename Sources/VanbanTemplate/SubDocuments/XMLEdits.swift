/// Stretches of a part's bytes to be written otherwise. They may not overlap; one that lies in another is
/// left out.
public struct XMLEdits: Sendable {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  public init() {}

  public mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) { edits.append((range, bytes)) }

  public mutating func insert(_ bytes: [UInt8], at offset: Int) { edits.append((offset..<offset, bytes)) }

  /// A stretch of the bytes with the changes in it.
  public func applied(to bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count + 256)
    var at = range.lowerBound
    for (index, edit) in order() where edits[index].range.upperBound <= range.upperBound {
      guard edit.lowerBound >= at else { continue }
      result += bytes[at..<edit.lowerBound]
      result += edits[index].bytes
      at = edit.upperBound
    }
    return result + bytes[at..<range.upperBound]
  }

  private func order() -> [(index: Int, range: Range<Int>)] {
    edits.indices.map { ($0, edits[$0].range) }
      .sorted { ($0.1.lowerBound, $0.0) < ($1.1.lowerBound, $1.0) }
  }
}

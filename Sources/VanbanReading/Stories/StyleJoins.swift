extension [ReadBlock] {
  /// Takes out the room between neighbours of the same style where their style says so (ISO/IEC 29500-1, 17.3.1.9;
  /// OpenDocument 1.3 part 3, 20.324a).
  public mutating func joinSameStyles() {
    for index in indices.dropFirst() {
      guard case .paragraph(var upper) = self[index - 1], case .paragraph(var lower) = self[index],
        upper.style == lower.style, upper.joinsSameStyle || lower.joinsSameStyle
      else { continue }
      if upper.joinsSameStyle { upper.after = 0 }
      if lower.joinsSameStyle { lower.before = 0 }
      self[index - 1] = .paragraph(upper)
      self[index] = .paragraph(lower)
    }
  }
}

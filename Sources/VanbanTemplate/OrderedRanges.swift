extension Array {
  /// The elements whose stretches begin within `range`; they stand in the order of where they begin.
  func within(_ range: Range<Int>, _ own: (Element) -> Range<Int>) -> ArraySlice<Element> {
    self[first(from: range.lowerBound, own)..<first(from: range.upperBound, own)]
  }

  private func first(from offset: Int, _ own: (Element) -> Range<Int>) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if own(self[middle]).lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The stretches of a part that loops copy, and how they stand in each other.
struct CopiedBodies {
  /// The body of a loop, by the number of its tag: a pair over columns has one in each row.
  struct Body: Hashable, Sendable {
    let open: Int
    let range: Range<Int>
  }

  /// In the order of the part, outer before inner ones.
  let all: [Body]
  private let parents: [Int]

  init(_ bodies: [Body]) {
    let sorted = bodies.sorted {
      if $0.range.lowerBound != $1.range.lowerBound { return $0.range.lowerBound < $1.range.lowerBound }
      if $0.range.upperBound != $1.range.upperBound { return $0.range.upperBound > $1.range.upperBound }
      return $0.open < $1.open
    }
    var open: [Int] = []
    var parents: [Int] = []
    for (index, body) in sorted.enumerated() {
      while let last = open.last, sorted[last].range.upperBound <= body.range.lowerBound { open.removeLast() }
      parents.append(open.last ?? -1)
      open.append(index)
    }
    all = sorted
    self.parents = parents
  }

  /// The innermost body around each of these offsets, which ascend; -1 for none.
  func places(of offsets: [Int]) -> [Int] {
    var open: [Int] = []
    var next = 0
    return offsets.map { at in
      while next < all.count, all[next].range.lowerBound <= at {
        open.append(next)
        next += 1
      }
      while let last = open.last, all[last].range.upperBound <= at { open.removeLast() }
      return open.last ?? -1
    }
  }

  /// A body and those around it, the innermost first.
  func chain(from body: Int) -> [Int] {
    var chain: [Int] = []
    var body = body
    while body >= 0 {
      chain.append(body)
      body = parents[body]
    }
    return chain
  }

  /// The innermost body around all of these; -1 for none.
  func common(_ bodies: [Int]) -> Int {
    guard var result = bodies.first else { return -1 }
    for body in bodies.dropFirst() where body != result {
      let others = Set(chain(from: body))
      result = chain(from: result).first { others.contains($0) } ?? -1
    }
    return result
  }

  func isInside(_ body: Int, _ outer: Int) -> Bool { body == outer || chain(from: body).contains(outer) }
}

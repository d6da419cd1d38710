/// A run of one mark (`*`, `_`, `~`, `^`) that may open or close emphasis.
struct Delimiter {
  let byte: UInt8
  let canOpen: Bool
  let canClose: Bool
  /// How many of its characters are still without a partner; they print as typed.
  private(set) var count: Int
  private(set) var opened: [Emphasis] = []
  private(set) var closed: [Emphasis] = []

  init(byte: UInt8, count: Int, canOpen: Bool, canClose: Bool) {
    self.byte = byte
    self.count = count
    self.canOpen = canOpen
    self.canClose = canClose
  }

  /// True for the marks that hold no white space between them: `H~2~O`, `m^2^`.
  static func holdsNoSpace(_ byte: UInt8, count: Int) -> Bool {
    count == 1 && (byte == UInt8(ascii: "~") || byte == UInt8(ascii: "^"))
  }

  /// The lengths that mean something: longer runs of `_` are blanks to fill in.
  static func lengths(of byte: UInt8) -> ClosedRange<Int> {
    switch byte {
    case UInt8(ascii: "*"): 1...3
    case UInt8(ascii: "_"): 2...2
    case UInt8(ascii: "~"): 1...2
    default: 1...1
    }
  }

  mutating func open(_ length: Int) {
    opened.append(emphasis(length))
    count -= length
  }

  mutating func close(_ length: Int) {
    closed.append(emphasis(length))
    count -= length
  }

  private func emphasis(_ length: Int) -> Emphasis {
    switch (byte, length) {
    case (UInt8(ascii: "*"), 1): .italic
    case (UInt8(ascii: "*"), 2): .bold
    case (UInt8(ascii: "*"), _): [.bold, .italic]
    case (UInt8(ascii: "_"), _): .underline
    case (UInt8(ascii: "~"), 2): .strike
    case (UInt8(ascii: "~"), _): .subscripted
    default: .superscripted
    }
  }
}

/// The marks of a line in order, and those among them that wait for a partner.
struct DelimiterStack {
  private struct Key: Hashable {
    let byte: UInt8
    let count: Int

    var isTight: Bool { Delimiter.holdsNoSpace(byte, count: count) }
  }

  private(set) var all: [Delimiter] = []
  private var waiting: [Int] = []
  /// How many of each kind wait, so that a mark without a partner costs no search.
  private var numbers: [Key: Int] = [:]
  /// The kinds that hold no white space and have waited since the last.
  private var tight: [Key] = []
  private var firstTight = 0

  /// Adds a mark, closes with it what it can close, and returns its index.
  mutating func add(_ delimiter: Delimiter) -> Int {
    let index = all.count
    all.append(delimiter)
    if delimiter.canClose {
      while all[index].count > 0, closeOne(with: index) {}
    }
    if delimiter.canOpen, all[index].count > 0 { wait(index) }
    return index
  }

  /// White space was met: what holds none finds no partner any more.
  mutating func meetSpace() {
    for key in tight { numbers[key] = 0 }
    tight = []
    firstTight = all.count
  }

  /// A partner of the same length first; else `***` meets `**` and `*`.
  private mutating func closeOne(with index: Int) -> Bool {
    let closer = all[index]
    if pair(with: index, opener: closer.count, length: closer.count) { return true }
    switch (closer.byte, closer.count) {
    case (UInt8(ascii: "*"), 3): return closeNearest(with: index)
    case (UInt8(ascii: "*"), let count): return pair(with: index, opener: 3, length: count)
    default: return false
    }
  }

  /// Of a waiting `*` and a waiting `**` the later one.
  private mutating func closeNearest(with index: Int) -> Bool {
    let hasPartner = [1, 2].contains { numbers[Key(byte: all[index].byte, count: $0), default: 0] > 0 }
    guard hasPartner, let nearest = waiting.last(where: { all[$0].byte == all[index].byte }) else {
      return false
    }
    return pair(with: index, opener: all[nearest].count, length: all[nearest].count)
  }

  private mutating func pair(with index: Int, opener count: Int, length: Int) -> Bool {
    let key = Key(byte: all[index].byte, count: count)
    guard numbers[key, default: 0] > 0 else { return false }
    while let opener = waiting.popLast() {
      let found = Key(byte: all[opener].byte, count: all[opener].count)
      guard !found.isTight || opener >= firstTight else { continue }
      numbers[found, default: 0] -= 1
      guard found == key else { continue }
      all[opener].open(length)
      all[index].close(length)
      if all[opener].count > 0 { wait(opener) }
      return true
    }
    return false
  }

  private mutating func wait(_ index: Int) {
    let key = Key(byte: all[index].byte, count: all[index].count)
    waiting.append(index)
    numbers[key, default: 0] += 1
    if key.isTight { tight.append(key) }
  }
}

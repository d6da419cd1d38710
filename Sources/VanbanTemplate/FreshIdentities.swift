/// The ids and names that a template has taken, in all its parts.
struct TakenIdentities: Sendable {
  fileprivate var highest = [Int](repeating: 0, count: IdentitySpace.allCases.count)
  fileprivate var names: Set<String> = []

  mutating func take(_ identities: [Identity], in bytes: [UInt8]) {
    for identity in identities where !identity.isReference { take(bytes[identity.range], identity.space) }
  }

  mutating func take(_ value: ArraySlice<UInt8>, _ space: IdentitySpace) {
    let index = Int(space.rawValue)
    switch space.form {
    case .number:
      if let number = Int(String(decoding: value, as: UTF8.self)), number < 1 << 30 {
        highest[index] = max(highest[index], number)
      }
    case .hexadecimal: names.insert(Self.name(space, String(decoding: value, as: UTF8.self).uppercased()))
    case .counted: highest[index] = max(highest[index], Int(String(decoding: value.suffix(digits(value)), as: UTF8.self)) ?? 0)
    case .name: names.insert(Self.name(space, String(decoding: value, as: UTF8.self)))
    }
  }

  fileprivate static func name(_ space: IdentitySpace, _ name: String) -> String { "\(space.rawValue) \(name)" }
}

/// Digits at the end of a name that still are a number when counted on.
private func digits(_ value: ArraySlice<UInt8>) -> Int {
  min(value.reversed().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count, 9)
}

/// Makes ids and names that nothing in the document has yet; the same for the same rendering.
struct FreshIdentities {
  private let taken: TakenIdentities
  private var highest: [Int]
  private var made: Set<String> = []
  /// How many a name has got.
  private var counts: [String: Int] = [:]
  /// The lists that were copied, and the numbers of their copies.
  private(set) var lists: [(original: Int, copy: Int)] = []

  init(_ taken: TakenIdentities) {
    self.taken = taken
    highest = taken.highest
    // What a writer draws itself has the numbers that follow the template's.
    highest[Int(IdentitySpace.drawing.rawValue)] += 1 << 20
  }

  mutating func fresh(_ space: IdentitySpace, like value: ArraySlice<UInt8>) -> [UInt8] {
    switch space.form {
    case .number:
      let number = next(space)
      if space == .list, let original = Int(String(decoding: value, as: UTF8.self)) { lists.append((original, number)) }
      return Array(String(number).utf8)
    case .counted: return value.dropLast(digits(value)) + Array(String(next(space)).utf8)
    case .hexadecimal: return hexadecimal(space)
    case .name: return name(space, String(decoding: value, as: UTF8.self))
    }
  }

  private mutating func next(_ space: IdentitySpace) -> Int {
    highest[Int(space.rawValue)] += 1
    return highest[Int(space.rawValue)]
  }

  private mutating func hexadecimal(_ space: IdentitySpace) -> [UInt8] {
    while true {
      let digits = String(next(space), radix: 16, uppercase: true)
      let text = String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
      if !taken.names.contains(TakenIdentities.name(space, text)) { return Array(text.utf8) }
    }
  }

  private mutating func name(_ space: IdentitySpace, _ base: String) -> [UInt8] {
    let key = TakenIdentities.name(space, base)
    var number = counts[key] ?? 1
    while true {
      number += 1
      let ending = "_\(number)"
      let name = base.contains("&") ? base + ending : base.prefix(40 - ending.count) + ending
      let full = TakenIdentities.name(space, name)
      if !taken.names.contains(full), made.insert(full).inserted {
        counts[key] = number
        return Array(name.utf8)
      }
    }
  }
}

/// The ids and names that a template has taken, in all its parts.
struct TakenIdentities: Sendable {
  fileprivate var highest = [Int](repeating: 0, count: IdentitySpace.allCases.count)
  fileprivate var names: Set<Name> = []
  fileprivate var hexadecimal: Set<Int> = []

  fileprivate struct Name: Hashable {
    let space: IdentitySpace
    let text: String
  }

  mutating func take(_ identities: [Identity], in bytes: [UInt8]) {
    for identity in identities where !identity.isReference { take(bytes[identity.range], identity.space) }
  }

  mutating func take(_ value: ArraySlice<UInt8>, _ space: IdentitySpace) {
    let text = String(decoding: value, as: UTF8.self)
    switch space.form {
    case .number: take(Int(text), space)
    case .counted: take(Int(String(decoding: value.suffix(digits(value)), as: UTF8.self)), space)
    case .hexadecimal: if let number = Int(text, radix: 16) { hexadecimal.insert(number) }
    case .name: names.insert(Name(space: space, text: text))
    }
  }

  /// Numbers out of all proportion are left aside, so that there is room above the others.
  private mutating func take(_ number: Int?, _ space: IdentitySpace) {
    guard let number, number < 1 << 30 else { return }
    highest[Int(space.rawValue)] = max(highest[Int(space.rawValue)], number)
  }
}

/// Digits at the end of a name that still are a number when counted on.
private func digits(_ value: ArraySlice<UInt8>) -> Int {
  min(value.reversed().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count, 9)
}

/// Makes ids and names that nothing in the document has yet; the same for the same rendering.
struct FreshIdentities {
  private let taken: TakenIdentities
  private var highest: [Int]
  private var made: Set<TakenIdentities.Name> = []
  /// How many a name has got.
  private var counts: [TakenIdentities.Name: Int] = [:]
  /// The lists that were copied, and the numbers of their copies.
  private(set) var lists: [(original: Int, copy: Int)] = []

  init(_ taken: TakenIdentities) {
    self.taken = taken
    highest = taken.highest
    // What a writer draws itself has the numbers that follow the template's.
    highest[Int(IdentitySpace.drawing.rawValue)] += 1 << 20
  }

  mutating func fresh(_ space: IdentitySpace, like value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    append(space, like: value, to: &bytes)
    return bytes[...]
  }

  mutating func append(_ space: IdentitySpace, like value: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
    switch space.form {
    case .number:
      let number = next(space)
      if space == .list, let original = Int(String(decoding: value, as: UTF8.self)) { lists.append((original, number)) }
      buffer += String(number).utf8
    case .counted:
      buffer += value.dropLast(digits(value))
      buffer += String(next(space)).utf8
    case .hexadecimal: appendHexadecimal(space, to: &buffer)
    case .name: buffer += name(space, String(decoding: value, as: UTF8.self)).utf8
    }
  }

  private mutating func next(_ space: IdentitySpace) -> Int {
    highest[Int(space.rawValue)] += 1
    return highest[Int(space.rawValue)]
  }

  private mutating func appendHexadecimal(_ space: IdentitySpace, to buffer: inout [UInt8]) {
    var number = next(space)
    while taken.hexadecimal.contains(number) { number = next(space) }
    for shift in stride(from: 28, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: number >> shift & 0xF)
      buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  private mutating func name(_ space: IdentitySpace, _ base: String) -> String {
    let key = TakenIdentities.Name(space: space, text: base)
    var number = counts[key] ?? 1
    while true {
      number += 1
      let ending = "_\(number)"
      // A reference to a character is not cut in two.
      let text = base.contains("&") ? base + ending : base.prefix(40 - ending.count) + ending
      let name = TakenIdentities.Name(space: space, text: text)
      if !taken.names.contains(name), made.insert(name).inserted {
        counts[key] = number
        return text
      }
    }
  }
}

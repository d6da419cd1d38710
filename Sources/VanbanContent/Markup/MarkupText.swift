import VanbanExpression
import VanbanSource

/// The pieces of a text laid end to end, with one mark a byte: only typed bytes can be markup.
struct MarkupText {
  enum Mark: UInt8 {
    /// Typed by a person.
    case typed
    /// Part of a value.
    case value
    /// The trace of a value that printed nothing, so that no line changes its kind with its figures.
    case empty
    /// Stands for an object.
    case object
    /// Stands for a directive.
    case directive
  }

  struct Directive {
    var name: String
    var arguments: String
    var place: Place
  }

  private(set) var bytes: [UInt8] = []
  private(set) var marks: [Mark] = []
  private(set) var objects: [Int: (value: any ValueObject, place: Place)] = [:]
  private(set) var directives: [Int: Directive] = [:]
  private var origins: [(start: Int, anchor: Anchor)] = []

  init(_ pieces: [MarkupPiece]) {
    for piece in pieces { append(piece) }
  }

  private mutating func append(_ piece: MarkupPiece) {
    switch piece {
    case .typed(let text, let anchor):
      origins.append((bytes.count, anchor))
      append(text, .typed)
    case .value(let text):
      let text = Array(text.utf8)
      let last = text.last == .lineFeed ? text.count - 1 : text.count
      if last == 0 { append([0], .empty) } else { append(text[..<last], .value) }
    case .object(let value, let place):
      objects[bytes.count] = (value, place)
      append([0], .object)
    case .directive(let name, let arguments, let place):
      directives[bytes.count] = Directive(name: name, arguments: arguments, place: place)
      append([0], .directive)
    }
  }

  private mutating func append(_ text: some Collection<UInt8>, _ mark: Mark) {
    bytes += text
    marks.append(contentsOf: repeatElement(mark, count: text.count))
  }

  /// True where a given byte was typed.
  func isTyped(_ byte: UInt8, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == byte && marks[index] == .typed
  }

  func isTypedBlank(at index: Int) -> Bool {
    index < bytes.count && marks[index] == .typed && bytes[index].isBlank
  }

  /// The first byte from which on nothing more than one byte value was typed.
  func endOfRun(of byte: UInt8, from start: Int, before end: Int) -> Int {
    var index = start
    while index < end, isTyped(byte, at: index) { index += 1 }
    return index
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The place of a stretch that begins with a typed byte.
  func place(of range: Range<Int>) -> Place {
    if let object = objects[range.lowerBound] { return object.place }
    if let directive = directives[range.lowerBound] { return directive.place }
    var low = 0
    var high = origins.count
    while low < high {
      let middle = (low + high) / 2
      if origins[middle].start <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return .nowhere }
    let origin = origins[low - 1]
    return origin.anchor.place(of: range.lowerBound - origin.start..<range.upperBound - origin.start)
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let backslash = UInt8(ascii: "\\")

  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}

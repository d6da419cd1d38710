/// Puts the chunks of a text together to steps within each other.
struct StepBuilder {
  typealias TextStep = Step<TextLiteral, TextSlot>

  private let bytes: [UInt8]
  private let found: [FoundTag]
  private let chunks: [TextChunk]
  /// By the number of the opening tag.
  private var constructs: [Int: Construct] = [:]
  private var position = 0

  init(bytes: [UInt8], found: [FoundTag], constructs: [Construct], pieces: [TextChunk]) {
    self.bytes = bytes
    self.found = found
    chunks = pieces
    for construct in constructs { self.constructs[construct.open] = construct }
  }

  /// The steps up to a tag, which is taken.
  mutating func steps(upTo end: Int? = nil) -> [TextStep] {
    var steps: [TextStep] = []
    var text: Range<Int>?
    while position < chunks.count {
      let chunk = chunks[position]
      position += 1
      switch chunk {
      case .text(let range):
        if let before = text, before.upperBound == range.lowerBound {
          text = before.lowerBound..<range.upperBound
        } else {
          flush(&text, into: &steps)
          text = range
        }
      case .tag(let number):
        flush(&text, into: &steps)
        if number == end { return steps }
        if let step = step(number) { steps.append(step) }
      }
    }
    flush(&text, into: &steps)
    return steps
  }

  private func flush(_ text: inout Range<Int>?, into steps: inout [TextStep]) {
    guard let range = text else { return }
    let literal = String(decoding: bytes[range], as: UTF8.self)
    steps.append(.literal(.text(literal, offset: range.lowerBound)))
    text = nil
  }

  private mutating func step(_ number: Int) -> TextStep? {
    let range = found[number].range
    switch found[number].tag {
    case .output(let expression): return .output(expression, TextSlot(range: range))
    case .assign(let name, let expression): return .assign(name, expression)
    case .directive(let word, let arguments):
      return .literal(.directive(word, arguments: arguments, range: range))
    case .openFor(let names, let over): return loop(names, over, constructs[number])
    case .openIf(let condition): return branch(condition, constructs[number])
    case .openSet(let name):
      guard let construct = constructs[number] else { return nil }
      return .capture(name, body: steps(upTo: construct.close))
    default: return nil
    }
  }

  private mutating func loop(_ names: [String], _ over: Expression, _ construct: Construct?) -> TextStep? {
    guard let construct else { return nil }
    let body = steps(upTo: construct.separators.first ?? construct.close)
    let otherwise = construct.separators.isEmpty ? [] : steps(upTo: construct.close)
    return .loop(names: names, over: over, body: body, otherwise: otherwise)
  }

  private mutating func branch(_ first: Expression, _ construct: Construct?) -> TextStep? {
    guard let construct else { return nil }
    var branches: [Branch<TextLiteral, TextSlot>] = []
    var otherwise: [TextStep] = []
    var condition: Expression? = first
    for end in construct.separators + [construct.close] {
      let body = steps(upTo: end)
      if let condition {
        branches.append(Branch(condition: condition, body: body))
      } else {
        otherwise = body
      }
      condition = if case .elseIf(let next) = found[end].tag { next } else { nil }
    }
    return .branch(branches, otherwise: otherwise)
  }
}

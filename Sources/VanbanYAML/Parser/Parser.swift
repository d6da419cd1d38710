internal import VanbanSource

/// Turns bytes into a tape of nodes, going through the text once.
///
/// Block collections are kept on a stack of their own and not on the call stack, so that hostile depth costs
/// nothing and a fault can be left behind by going on with the next line. A mapping is recognised when the
/// `:` after its first key is seen, and its record is put in before the key's; an implicit key is at most
/// 1024 characters of one line, so that costs little.
struct Parser {
  let bytes: Bytes
  let source: SourceText
  let options: YAMLOptions

  /// Where reading stands, and where its line begins.
  var pos = 0
  var lineStart = 0
  /// The end of the last node or indicator; collections end there.
  var lastEnd = 0

  var tape: [Record] = []
  var properties: [Properties] = []
  var directives: [Directives] = []
  var comments: [SourceSpan] = []
  /// How many aliases have been read.
  var aliasCount: UInt32 = 0
  /// Where byte order marks stand that begin a document.
  var byteOrderMarks: [Int] = []
  var diagnostics = Diagnostics()

  /// The block collections that are open, the document's root first.
  var frames: [Frame] = []
  /// The flow collections that are open.
  var flows: [FlowFrame] = []
  /// The node that is due but has not begun on its indicator's line.
  var pending: Pending?
  /// 1 + the place of the directives of the document that is read.
  var currentDirectives: UInt32 = 0
  /// The handle of a tag that was found last, and in which directives.
  var knownHandle: (range: Range<Int>, directives: UInt32) = (0..<0, 0)
  /// The innermost collection that the line closed, if any: it may have meant to go on with that one.
  var lastClosed: Frame?
  /// Where in the line the entry stands that is read, for recovery.
  var entryColumn = 0
  var entryLine = 0
  /// Whether a limit has been passed, after which nothing more is read.
  var stopped = false

  init(bytes: Bytes, source: SourceText, options: YAMLOptions) {
    self.bytes = bytes
    self.source = source
    self.options = options
    tape.reserveCapacity(bytes.count / 16 + 8)
  }

  var column: Int { pos - lineStart }
  var top: Frame { frames[frames.count - 1] }
  var atEnd: Bool { pos >= bytes.count }
}

/// A block collection that is open, or the root of the document.
struct Frame {
  enum Kind: UInt8 {
    case root, sequence, mapping
  }
  var kind: Kind
  /// A sequence at the indentation of the mapping whose value it is: [201] seq-space.
  var isIndentless = false
  /// An explicit key has been read and its `:` may follow.
  var awaitsValue = false
  var indent: Int
  var record: Int
  /// The indentation before a line that was off; later lines may go back to it.
  var formerIndent: Int?
}

/// A node that is due: `key:` or `-` at the end of a line.
struct Pending {
  var properties = Properties()
  /// Where it stands if it turns out to be empty.
  var at: Int
  /// The comment that follows on the same line, if any.
  var comment: SourceSpan?
}

/// A node that begins at the place where reading stands.
struct NodeStart {
  /// Properties from earlier lines, which are the collection's if the node is one.
  var properties = Properties()
  /// Whether a block collection may begin here: at the beginning of a line, or after indicators and spaces.
  var allowsCollection: Bool
  /// What stands before it, for the message when a collection may not.
  var follows: Follows = .line
  enum Follows { case line, indicator, key, marker }
}

/// What is left to do after a step: nothing, or a node that begins on the same line.
enum Outcome {
  case done
  case node(NodeStart)
}

/// Thrown when the rest of an entry cannot be read. What is wrong has been reported.
enum Interruption: Error {
  /// Go on after this line.
  case skipLine
  /// Go on with the line in which reading stands.
  case resume
  /// Go on with the next document.
  case skipDocument
  /// A limit: read no more.
  case stop
}

extension Parser {
  func place(_ start: Int, _ end: Int) -> Place { .source(source, SourceSpan(start: start, end: end)) }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.report(diagnostic)
    if diagnostics.all.count >= options.limits.faults { stopped = true }
  }

  /// Reports a fault and says how to go on.
  @inline(never)
  mutating func fail(_ diagnostic: Diagnostic, _ interruption: Interruption = .skipLine) -> Interruption {
    report(diagnostic)
    return stopped ? .stop : interruption
  }

  mutating func failLimit(_ diagnostic: Diagnostic) -> Interruption {
    report(diagnostic)
    stopped = true
    return .stop
  }

  /// Makes room for one more record. Growth goes by how dense the records have been so far: doubling would
  /// copy the tape again and again, and touch more memory than is needed.
  @inline(__always)
  mutating func makeRoom() {
    if tape.count == tape.capacity { growTape() }
  }

  @inline(never)
  private mutating func growTape() {
    let expected = tape.count * bytes.count / max(1, pos)
    tape.reserveCapacity(max(tape.count * 3 / 2, min(expected, bytes.count * 2)) + 64)
  }

  @inline(__always)
  mutating func append(_ record: Record) {
    makeRoom()
    tape.append(record)
    lastEnd = Int(record.end)
  }

  /// [106] e-scalar, [107] e-node.
  mutating func appendEmpty(
    at offset: Int, _ properties: Properties = Properties(), flags: Record.Flags = []
  ) {
    makeRoom()
    tape.append(Record(.scalar, .plain, offset, offset, flags: flags.union(.verbatim)))
    lastEnd = max(lastEnd, offset)
    attach(properties, to: tape.count - 1)
  }

  mutating func attach(_ own: Properties, to record: Int) {
    guard !own.isEmpty else { return }
    properties.append(own)
    tape[record].properties = UInt32(properties.count)
  }

  /// How many nodes an open record holds; what it holds is closed.
  func childCount(of record: Int) -> Int {
    var index = record + 1
    var count = 0
    while index < tape.count {
      index += max(1, tape[index].size)
      count += 1
    }
    return count
  }

  /// Whether an indicator (`-`, `?`, `:`) stands here, which a blank or the end must follow.
  @inline(__always)
  func isIndicator(_ byte: UInt8) -> Bool { bytes[pos] == byte && bytes[pos + 1].endsWord }
}

import VanbanContent
import VanbanExpression
import VanbanPackage
import VanbanSource

/// Runs the steps of one part: literal bytes and printed values into one buffer.
struct Renderer<Format: TemplateFormat>: StepOutput {
  var part: CompiledPart<Format>
  var writer: Format.Writer
  var buffer: [UInt8] = []
  /// The template's own notes so far, and the parts that hold them.
  var notes: NoteSink
  let noteParts: [String: CompiledPart<Format>]
  /// The id that the note being printed bears.
  var printingNote = ""
  private var hooks: [(offset: Int, hook: Int, original: Range<Int>)] = []
  private var declarations: (offset: Int, bytes: [UInt8])?
  private var wroteContent = false
  private var enclosures: [(kind: Enclosure, start: Int, isFilled: Bool)] = []
  private var captures: [(start: Int, kind: KeptKind)] = []

  init(
    _ part: CompiledPart<Format>, writer: Format.Writer, notes: NoteSink = NoteSink(),
    noteParts: [String: CompiledPart<Format>] = [:]
  ) {
    self.part = part
    self.notes = notes
    self.noteParts = noteParts
    self.writer = writer
    buffer.reserveCapacity(part.bytes.count * 2)
  }

  // MARK: Literals

  mutating func put(literal: Fragment, in environment: inout Environment) {
    switch literal {
    case .source(let range): buffer += part.bytes[range]
    case .bytes(let bytes): buffer += bytes
    case .hook(let hook, let range): hooks.append((buffer.count, hook, range))
    case .declarations(let bytes): declarations = (buffer.count, bytes)
    case .noteMark(let mark): put(mark, in: &environment)
    case .open(let kind): enclosures.append((kind, buffer.count, false))
    case .row:
      if !enclosures.isEmpty { enclosures[enclosures.count - 1].isFilled = true }
    case .close: closeEnclosure()
    case .capture(let kind): captures[captures.count - 1].kind = kind
    }
  }

  private mutating func closeEnclosure() {
    guard let (kind, start, isFilled) = enclosures.popLast() else { return }
    switch kind {
    case .table:
      if !isFilled { discard(from: start) }
    case .target:
      let address = XMLEscape.unescaped(attribute: Array(buffer[start...]))
      discard(from: start)
      XMLEscape.appendAttribute(writer.reference(to: address), to: &buffer)
    case .control(let kept):
      discard(from: start)
      buffer += kept
    case .blocks(let emptyParagraph):
      if Format.needsParagraph(after: buffer[start...]) { buffer += emptyParagraph }
    }
  }

  /// Takes back what was put out, and the hooks in it.
  private mutating func discard(from start: Int) {
    buffer.removeLast(buffer.count - start)
    while let last = hooks.last, last.offset >= start { hooks.removeLast() }
  }

  // MARK: Values

  mutating func put(
    _ value: Value, of expression: Expression, slot: Slot, in environment: inout Environment
  ) {
    switch slot {
    case .text(let site): print(value, of: expression, in: &environment, site: site)
    case .plain(let form):
      if !put(picture: value, form) { put(plain: value, of: expression, form, in: &environment) }
    case .paragraph(let pattern, let site, let markers, let before, let after):
      if case .object(let object) = value, let content = object.asBlocks {
        buffer += markers
        write(content, of: expression, like: part.patterns[pattern], in: &environment)
      } else if case .object(let object) = value, let kept = object as? CapturedXML, kept.stretch == .blocks,
        kept.belongs(to: part.name)
      {
        buffer += markers
        buffer += kept.bytes
      } else {
        buffer += before
        print(value, of: expression, in: &environment, site: site)
        buffer += after
      }
    }
  }

  private mutating func put(
    plain value: Value, of expression: Expression, _ form: PlainForm, in environment: inout Environment
  ) {
    guard let text = text(of: value, expression, in: &environment) else { return }
    form.append(text, to: &buffer)
  }

  /// A picture takes the place of the one whose alternative text it is; false where neither is the case.
  private mutating func put(picture value: Value, _ form: PlainForm) -> Bool {
    let picture = if case .object(let object) = value { object.asInlines?.lonePicture } else { Picture?.none }
    switch (form, picture) {
    case (.image, let picture?): writer.writeReference(to: picture, to: &buffer)
    case (.image(let original), nil): form.append(original, to: &buffer)
    case (.alternative, let picture?): form.append(picture.description, to: &buffer)
    default: return false
    }
    return true
  }

  private mutating func write(
    _ content: Content, of expression: Expression, like pattern: Format.Pattern,
    in environment: inout Environment
  ) {
    if let scalar = content.firstForbidden {
      environment.diagnostics.report(.forbiddenCharacter(scalar, at: place(of: expression)))
    } else if let fault = part.fault(of: content, at: place(of: expression)) {
      environment.diagnostics.report(fault)
    } else {
      wroteContent = true
      writer.write(content, like: pattern, to: &buffer)
    }
  }

  private func place(of expression: Expression) -> Place {
    expression.anchor.place(of: 0..<expression.text.utf8.count)
  }

  private mutating func print(
    _ value: Value, of expression: Expression, in environment: inout Environment, site: Int?
  ) {
    if case .object(let object) = value, print(object, of: expression, in: &environment, site: site) { return }
    if case .object(let object) = value, object.asInlines?.notes.isEmpty == false {
      environment.diagnostics.report(.noNotesHere(at: place(of: expression)))
    } else if let text = text(of: value, expression, in: &environment) {
      writer.write(text: text.hasSuffix("\n") ? String(text.dropLast()) : text, to: &buffer)
    }
  }

  /// What stands in the middle of a sentence beside text; false for what is printed as text or not at all.
  private mutating func print(
    _ object: any ValueObject, of expression: Expression, in environment: inout Environment, site: Int?
  ) -> Bool {
    if let captured = object as? CapturedXML, !captured.belongs(to: part.name) {
      environment.diagnostics.report(.keptElsewhere(at: place(of: expression)))
      return true
    }
    if let captured = object as? CapturedXML {
      guard captured.stretch == .text || captured.stretch == .runs, site != nil || captured.stretch == .text
      else { return false }
      splice(captured.stretch == .text ? nil : site) { $0.buffer += captured.bytes }
      return true
    }
    guard let site, let inlines = object.asInlines else { return false }
    if let scalar = inlines.firstForbidden {
      environment.diagnostics.report(.forbiddenCharacter(scalar, at: place(of: expression)))
    } else if let fault = part.fault(of: Content([.paragraph(Paragraph(.text, inlines))]), at: place(of: expression)) {
      environment.diagnostics.report(fault)
    } else {
      wroteContent = true
      splice(site) { $0.writer.write(inlines, in: $0.part.inlineSites[site], to: &$0.buffer) }
    }
    return true
  }

  /// Closes the run around what `body` puts out, and opens it anew.
  private mutating func splice(_ site: Int?, _ body: (inout Self) -> Void) {
    if let site { buffer += part.inlineSites[site].close }
    body(&self)
    if let site { buffer += part.inlineSites[site].open }
  }

  private func text(
    of value: Value, _ expression: Expression, in environment: inout Environment
  ) -> String? {
    let place = place(of: expression)
    guard let text = value.printed() else {
      environment.diagnostics.report(.cannotPrint(value.kindName, at: place, hint: value.printingHint))
      return nil
    }
    if let scalar = XMLEscape.firstForbidden(in: text) {
      environment.diagnostics.report(.forbiddenCharacter(scalar, at: place))
      return nil
    }
    return text
  }

  mutating func beginPass(_ index: Int) {}

  // MARK: Captures

  mutating func beginCapture() { captures.append((buffer.count, .text)) }

  mutating func endCapture() -> Value {
    let (start, kind) = captures.popLast() ?? (buffer.count, .text)
    let bytes = Array(buffer[start...])
    discard(from: start)
    return .object(CapturedXML(bytes: bytes, stretch: kind, part: part.name))
  }

  // MARK: The end

  /// Whether anything was put at a hook.
  private(set) var filledHooks = false

  /// The part with its hooks filled.
  mutating func finish() -> [UInt8] {
    let fillings = hooks.map { writer.fill(part.hooks[$0.hook], original: part.bytes[$0.original]) }
    filledHooks = fillings.contains { $0 != nil }
    var result: [UInt8] = []
    result.reserveCapacity(buffer.count + 1024)
    var at = 0
    if let (offset, bytes) = declarations, filledHooks || wroteContent {
      result += buffer[..<offset] + bytes
      at = offset
    }
    for (hook, filling) in zip(hooks, fillings) {
      result += buffer[at..<hook.offset]
      at = hook.offset
      if let filling { result += filling } else { result += part.bytes[hook.original] }
    }
    result += buffer[at...]
    return result
  }
}

/// XML kept under a name by `set … endset`.
struct CapturedXML: ValueObject {
  let bytes: [UInt8]
  let stretch: KeptKind
  /// The part it was kept in, of which its styles and relationships are.
  let part: String

  /// True where it can stand in a part: text alone in any.
  func belongs(to part: String) -> Bool { self.part == part || !bytes.contains(UInt8(ascii: "<")) }

  var kind: Wording { Wording(vi: "đoạn mẫu đã giữ", en: "a kept stretch of the template") }
  var isEmpty: Bool { bytes.isEmpty }
}

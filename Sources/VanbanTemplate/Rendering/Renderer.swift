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
  private var hooks: [FilledStretch.Hook] = []
  private var stretch = FilledStretch()
  private var declarations: (offset: Int, bytes: [UInt8])?
  private var wroteContent = false
  private var enclosures: [(kind: Enclosure, start: Int, isFilled: Bool)] = []
  private var tallies: [Int] = []
  /// Cells merged downwards whose rows are counted, by their numbers.
  private var rowSpans: [Int: RowSpan] = [:]
  var names: CopiedNames
  private var captures: [(start: Int, kind: KeptKind, firstMark: Int)] = []
  private var captureCount = 0
  /// The names in what is being kept.
  private var marks: [NameMark] = []
  /// What was kept and has been printed, by its number.
  private var printed: Set<Int> = []
  /// Control paragraphs around: what they hold goes, and takes no names.
  private var vanishing = 0

  init(
    _ part: CompiledPart<Format>, writer: Format.Writer, fresh: FreshIdentities, notes: NoteSink,
    noteParts: [String: CompiledPart<Format>]
  ) {
    self.part = part
    names = CopiedNames(keys: part.identities, stores: part.stores, fresh: fresh)
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
    case .open(let kind):
      enclosures.append((kind, buffer.count, false))
      if case .control = kind { vanishing += 1 }
    case .row: keepTable()
    case .tally(let step): put(step)
    case .rowSpan(let cell): beginSpan(cell)
    case .spannedRow(let cell): count(cell)
    case .identity(let key, let range): put(key, range)
    case .fresh(let space, let range): write(names.fresh.fresh(space, like: part.bytes[range]), space)
    case .listStart(let list): put(part.lists[list], in: &environment)
    case .beginCopy(let stores): names.beginCopy(stores)
    case .endCopy: names.endCopy()
    case .close: closeEnclosure(in: &environment)
    case .capture(let kind): captures[captures.count - 1].kind = kind
    }
  }

  private mutating func put(_ fragments: [Fragment], in environment: inout Environment) {
    for fragment in fragments { put(literal: fragment, in: &environment) }
  }

  private mutating func closeEnclosure(in environment: inout Environment) {
    guard let (kind, start, isFilled) = enclosures.popLast() else { return }
    switch kind {
    case .table:
      if !isFilled { discard(from: start) }
    case .group(let isRow):
      if !isFilled { discard(from: start) } else if isRow { keepTable() }
    case .content:
      if !enclosures.isEmpty, buffer[start...].contains(where: { $0 > 0x20 }) {
        enclosures[enclosures.count - 1].isFilled = true
      }
    case .target:
      let address = XMLEscape.unescaped(attribute: Array(buffer[start...]))
      discard(from: start)
      XMLEscape.appendAttribute(writer.reference(to: address), to: &buffer)
    case .control(let kept):
      vanishing -= 1
      discard(from: start)
      put(kept, in: &environment)
    case .blocks(let emptyParagraph):
      if Format.needsParagraph(after: buffer[start...]) { buffer += emptyParagraph }
    }
  }

  // MARK: Cells merged downwards

  /// A number that is written over as rows follow; zeros before it mean nothing (XML Schema part 2, 3.3.25).
  private mutating func beginSpan(_ cell: Int) {
    rowSpans[cell] = RowSpan(offset: buffer.count)
    buffer += RowSpan.digits(1)
  }

  private mutating func count(_ cell: Int) {
    guard vanishing == 0, var span = rowSpans[cell] else { return }
    span.rows += 1
    rowSpans[cell] = span
    buffer.replaceSubrange(span.offset..<span.offset + RowSpan.width, with: RowSpan.digits(span.rows))
  }

  /// The innermost table has a row.
  private mutating func keepTable() {
    let table = enclosures.lastIndex { if case .table = $0.kind { true } else { false } }
    if let table { enclosures[table].isFilled = true }
  }

  private mutating func put(_ step: Tally) {
    let count = tallies.last ?? 1
    switch step {
    case .begin(let base): tallies.append(base)
    case .add(let columns): tallies[tallies.count - 1] += columns
    case .number: buffer += String(count).utf8
    case .covered(let cell): for _ in 1..<max(count, 1) { buffer += cell }
    case .width(let range): writer.write(width: part.bytes[range], sharedBy: count, in: part.name, to: &buffer)
    case .end: tallies.removeLast()
    }
  }

  /// Takes back what was put out, and the hooks in it.
  private mutating func discard(from start: Int) {
    buffer.removeLast(buffer.count - start)
    while let last = hooks.last, last.offset >= start { hooks.removeLast() }
    while let last = marks.last, last.start >= start { marks.removeLast() }
    if !rowSpans.isEmpty { rowSpans = rowSpans.filter { $0.value.offset < start } }
  }

  // MARK: Ids and names

  private mutating func put(_ key: Int, _ original: Range<Int>) {
    guard vanishing == 0 else { return }
    let start = buffer.count
    names.append(key, original: part.bytes[original], to: &buffer)
    mark(from: start, part.identities[key].space)
  }

  private mutating func write(_ name: ArraySlice<UInt8>, _ space: IdentitySpace) {
    let start = buffer.count
    buffer += name
    mark(from: start, space)
  }

  /// Notes that a name stands there, for what is kept by `set` and printed more than once.
  private mutating func mark(from start: Int, _ space: IdentitySpace) {
    guard !captures.isEmpty else { return }
    marks.append(NameMark(start: start, count: buffer.count - start, space: space))
  }

  /// What was kept: with its names where it is printed first, and with others from then on.
  private mutating func put(_ captured: CapturedXML) {
    let isFirst = printed.insert(captured.number).inserted
    var copies: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]
    var at = 0
    for name in captured.marks {
      let own = captured.bytes[name.start..<name.start + name.count]
      if !isFirst, copies[own] == nil { copies[own] = names.fresh.fresh(name.space, like: own) }
      let written = copies[own] ?? own
      buffer += captured.bytes[at..<name.start]
      write(written, name.space)
      at = name.start + name.count
    }
    buffer += captured.bytes[at...]
  }

  /// A group of items that says which one it continues: in a copy the one of the copy before.
  private mutating func put(_ list: CopiedList, in environment: inout Environment) {
    let name =
      list.id.map { names.name($0.key, original: part.bytes[$0.range]) }
      ?? names.fresh.fresh(.xmlID, like: Self.listName)
    let before = names.exchange(name, at: list.store)
    buffer += Format.listAttributes.name
    write(name, .xmlID)
    buffer += "\"".utf8
    guard let before else { return put(list.beginning, in: &environment) }
    buffer += Format.listAttributes.continuation + before + "\"".utf8
  }

  private static var listName: ArraySlice<UInt8> { Array("list".utf8)[...] }

  // MARK: Values

  mutating func put(
    _ value: Value, of expression: Expression, slot: Slot, in environment: inout Environment
  ) {
    switch slot {
    case .text(let site): print(value, of: expression, in: &environment, site: site)
    case .plain(let form):
      if !put(picture: value, form) { put(plain: value, of: expression, form, in: &environment) }
    case .paragraph(let place):
      if case .object(let object) = value, putBlocks(object, of: expression, in: place, &environment) { return }
      put(place.before, in: &environment)
      print(value, of: expression, in: &environment, site: place.site)
      put(place.after, in: &environment)
    }
  }

  /// Puts blocks in the place of the paragraph; false for what is none.
  private mutating func putBlocks(
    _ object: any ValueObject, of expression: Expression, in place: LoneValue, _ environment: inout Environment
  ) -> Bool {
    let start = buffer.count
    if let content = object.asBlocks {
      put(place.markers, in: &environment)
      write(content, of: expression, like: part.patterns[place.pattern], in: &environment)
    } else if let kept = object as? CapturedXML, kept.stretch == .blocks, kept.belongs(to: part.name) {
      put(place.markers, in: &environment)
      put(kept)
    } else {
      return false
    }
    if let empty = place.emptyParagraph, Format.needsParagraph(after: buffer[start...]) { buffer += empty }
    return true
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
      expression.report(.forbiddenCharacter(scalar, at: place(of: expression)), in: &environment)
    } else if let fault = part.fault(of: content, at: place(of: expression)) {
      expression.report(fault, in: &environment)
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
    if let text = value.printed(),
      XMLEscape.appendPlain(text, keepingSpaces: Format.Writer.keepsSpaces, to: &buffer)
    {
      return
    }
    if case .object(let object) = value, object.asInlines?.notes.isEmpty == false {
      expression.report(.noNotesHere(at: place(of: expression)), in: &environment)
    } else if let text = text(of: value, expression, in: &environment) {
      writer.write(text: text.hasSuffix("\n") ? String(text.dropLast()) : text, to: &buffer)
    }
  }

  /// What stands in the middle of a sentence beside text; false for what is printed as text or not at all.
  private mutating func print(
    _ object: any ValueObject, of expression: Expression, in environment: inout Environment, site: Int?
  ) -> Bool {
    if let captured = object as? CapturedXML, !captured.belongs(to: part.name) {
      expression.report(.keptElsewhere(at: place(of: expression)), in: &environment)
      return true
    }
    if let captured = object as? CapturedXML {
      guard captured.stretch == .text || captured.stretch == .runs, site != nil || captured.stretch == .text
      else { return false }
      splice(captured.stretch == .text ? nil : site) { $0.put(captured) }
      return true
    }
    guard let site, let inlines = object.asInlines else { return false }
    if let scalar = inlines.firstForbidden {
      expression.report(.forbiddenCharacter(scalar, at: place(of: expression)), in: &environment)
    } else if let fault = part.fault(of: Content([.paragraph(Paragraph(.text, inlines))]), at: place(of: expression)) {
      expression.report(fault, in: &environment)
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
    guard let text = value.printed() else {
      // A number without a text is a quotient that does not end, wherever it stands.
      if case .number = value { return expression.text(of: value, in: &environment) }
      expression.report(
        .cannotPrint(value.kindName, at: place(of: expression), hint: value.printingHint), in: &environment)
      return nil
    }
    if let scalar = XMLEscape.firstForbidden(in: text) {
      expression.report(.forbiddenCharacter(scalar, at: place(of: expression)), in: &environment)
      return nil
    }
    return text
  }

  mutating func beginPass(_ index: Int) {
    guard buffer.count >= stretch.size, canTakeAway else { return }
    stretch.take(&buffer, &hooks, after: declarations?.offset ?? 0)
  }

  /// Whether nothing that was put out will be taken back or looked at again.
  private var canTakeAway: Bool {
    captures.isEmpty && printingNote.isEmpty && rowSpans.isEmpty
      && enclosures.allSatisfy { enclosure in
        switch enclosure.kind {
        case .table, .group: enclosure.isFilled
        default: false
        }
      }
  }

  // MARK: Captures

  mutating func beginCapture() { captures.append((buffer.count, .text, marks.count)) }

  mutating func endCapture() -> Value {
    let (start, kind, firstMark) = captures.popLast() ?? (buffer.count, .text, marks.count)
    let own = marks[firstMark...].map { NameMark(start: $0.start - start, count: $0.count, space: $0.space) }
    let bytes = Array(buffer[start...])
    marks.removeLast(marks.count - firstMark)
    discard(from: start)
    captureCount += 1
    return .object(CapturedXML(bytes: bytes, stretch: kind, part: part.name, marks: own, number: captureCount))
  }

  // MARK: The end

  /// Whether anything was put at a hook.
  private(set) var filledHooks = false

  /// The part with its hooks filled; nothing is left in the renderer.
  mutating func finish() -> PackagePart.Body {
    let early = fillings(stretch.hooks)
    let late = fillings(hooks)
    let declared = filledHooks || wroteContent ? declarations : nil
    var rest: [UInt8] = []
    swap(&rest, &buffer)
    guard stretch.isBegun else { return .deflated(filled(rest, hooks, late, declared)) }
    let head = filled(stretch.head, stretch.hooks, early, declared)
    return stretch.finish(head: head, tail: filled(rest, hooks, late, nil))
  }

  private mutating func fillings(_ hooks: [FilledStretch.Hook]) -> [[UInt8]?] {
    let fillings = hooks.map { writer.fill(part.hooks[$0.hook], original: part.bytes[$0.original]) }
    if fillings.contains(where: { $0 != nil }) { filledHooks = true }
    return fillings
  }

  private func filled(
    _ bytes: [UInt8], _ hooks: [FilledStretch.Hook], _ fillings: [[UInt8]?],
    _ declared: (offset: Int, bytes: [UInt8])?
  ) -> [UInt8] {
    guard !hooks.isEmpty || declared != nil else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1024)
    var at = 0
    if let declared {
      result += bytes[..<declared.offset] + declared.bytes
      at = declared.offset
    }
    for (hook, filling) in zip(hooks, fillings) {
      result += bytes[at..<hook.offset]
      at = hook.offset
      if let filling { result += filling } else { result += part.bytes[hook.original] }
    }
    result += bytes[at...]
    return result
  }
}

/// XML kept under a name by `set … endset`.
struct CapturedXML: ValueObject {
  let bytes: [UInt8]
  let stretch: KeptKind
  /// The part it was kept in, of which its styles and relationships are.
  let part: String
  /// Its ids and names, in order.
  let marks: [NameMark]
  /// Tells it from all else that the part keeps.
  let number: Int

  /// True where it can stand in a part: text alone in any.
  func belongs(to part: String) -> Bool { self.part == part || !bytes.contains(UInt8(ascii: "<")) }

  var kind: Wording { Wording(vi: "đoạn mẫu đã giữ", en: "a kept stretch of the template") }
  var isEmpty: Bool { bytes.isEmpty }
}

/// Where the number of rows of a cell stands that is merged downwards, and how many there are so far.
private struct RowSpan {
  static let width = 7

  let offset: Int
  var rows = 1

  static func digits(_ rows: Int) -> [UInt8] {
    let digits = Array(String(rows).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(0, width - digits.count)) + digits.suffix(width)
  }
}

/// A name in what `set … endset` keeps.
struct NameMark {
  let start: Int
  let count: Int
  let space: IdentitySpace
}

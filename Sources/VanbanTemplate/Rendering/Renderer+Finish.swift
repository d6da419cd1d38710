import VanbanPackage

/// What is finished leaves the buffer; at the end the hooks are filled.
extension Renderer {
  mutating func beginPass(_ index: Int) {
    guard buffer.count >= stretch.size, canTakeAway else { return }
    stretch.endsInTable = Format.needsParagraph(after: buffer[...])
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

import VanbanPackage

/// What of a large part is finished and has been deflated already, up to where rendering stands.
///
/// What stands before the last hook waits for the end, since a hook is filled then; what is put out later follows.
struct FilledStretch {
  typealias Hook = (offset: Int, hook: Int, original: Range<Int>)

  /// Less than this is not worth taking away: small parts are deflated in one go.
  let size = 1 << 18
  /// What stands before the last of the hooks that were there when the first stretch was taken away.
  private(set) var head: [UInt8] = []
  private(set) var hooks: [Hook] = []
  private var deflater: Deflater?
  /// Whether what was taken away last ends in a table that needs a paragraph before the next.
  var endsInTable = false

  var isBegun: Bool { deflater != nil }

  /// Takes what is finished out of `buffer`: from the first time on all that follows the last hook, and `offset`.
  ///
  /// A hook that comes later stays, with what follows it, until the end.
  mutating func take(_ buffer: inout [UInt8], _ pending: inout [Hook], after offset: Int) {
    guard deflater == nil || pending.isEmpty, let deflater = deflater ?? Deflater() else { return }
    if !isBegun {
      self.deflater = deflater
      let start = max(offset, pending.last?.offset ?? 0)
      head = Array(buffer[..<start])
      buffer.removeFirst(start)
      swap(&hooks, &pending)
    }
    deflater.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  func finish(head: [UInt8], tail: [UInt8]) -> PackagePart.Body {
    guard let deflater else { return .deflated(tail) }
    deflater.append(tail)
    return .packed(deflater.finish(after: head))
  }
}

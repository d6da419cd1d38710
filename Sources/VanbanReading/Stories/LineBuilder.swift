/// Puts the line of a paragraph together: text of one look becomes one run, however the file has cut it up.
public struct LineBuilder: Sendable {
  private var inlines: [ReadInline] = []
  private var run: ReadRun?

  public init() {}

  public var isEmpty: Bool { inlines.isEmpty && run == nil }

  public mutating func add(_ text: String, _ look: ReadLook, link: String? = nil) {
    guard !text.isEmpty else { return }
    if run?.look == look, run?.link == link {
      run?.text += text
    } else {
      settle()
      run = ReadRun(text: text, look: look, link: link)
    }
  }

  public mutating func add(_ inline: ReadInline) {
    settle()
    inlines.append(inline)
  }

  /// The line, which begins anew.
  public mutating func finish() -> [ReadInline] {
    settle()
    defer { inlines = [] }
    return inlines
  }

  private mutating func settle() {
    guard let run else { return }
    inlines.append(.run(run))
    self.run = nil
  }
}

internal import VanbanSource

/// From an input to its store: the steps before and after the parser.
struct Reading {
  let store: Store
  private(set) var diagnostics: Diagnostics

  init(_ source: SourceText, _ options: YAMLOptions) {
    guard source.bytes.count <= min(options.limits.bytes, Int(UInt32.max) - 8) else {
      diagnostics = Diagnostics()
      diagnostics.report(Fault.limitBytes(options.limits.bytes, at: .file(source.name)))
      store = Store(source: source, tape: [], properties: [], directives: [], comments: [], mergesKeys: false)
      return
    }
    var transcoding = Diagnostics()
    let source = YAMLEncoding.decode(source, &transcoding, limit: options.limits.faults)
    let check = Bytes.withBytes(of: source.bytes) { CharacterCheck($0, limit: options.limits.faults) }
    let cleaned = Reading.clean(source.bytes, check.findings, limit: options.limits.faults)
    var parser = Bytes.withBytes(of: cleaned) { bytes in
      var parser = Parser(bytes: bytes, source: source, options: options)
      parser.diagnostics = transcoding
      parser.lYAMLStream()
      return parser
    }
    store = Store(
      source: source, tape: parser.tape, properties: parser.properties, directives: parser.directives,
      comments: parser.comments, aliasCount: Int(parser.aliasCount), mergesKeys: options.mergeKeys)
    let marks = Set(parser.byteOrderMarks)
    let invalid = check.findings.filter { $0.kind == .invalid }
    let isOtherEncoding = invalid.count > 3
    let found = check.findings + Reading.strays(store, check, marks, limit: options.limits.faults)
    for finding in found {
      if isOtherEncoding, finding.kind == .invalid, finding.span != invalid.first?.span { continue }
      parser.diagnostics.report(Reading.fault(finding, isOtherEncoding, source))
    }
    diagnostics = parser.diagnostics
  }

  /// Characters that may stand within quotes only and stand elsewhere.
  private static func strays(
    _ store: Store, _ check: CharacterCheck, _ marks: Set<Int>, limit: Int
  ) -> [CharacterCheck.Finding] {
    guard check.hasQuotedOnly, check.findings.count < limit else { return [] }
    return Bytes.withBytes(of: store.source.bytes) { bytes in
      CharacterCheck(bytes, limit: limit) { !marks.contains($0.start) && !store.isQuoted($0) }.findings
    }
  }

  /// The input without bytes that stand nowhere, so that the parser need not look for them; nothing where there
  /// are so many that it is no text.
  private static func clean(
    _ bytes: [UInt8], _ findings: [CharacterCheck.Finding], limit: Int
  ) -> [UInt8] {
    guard findings.count < limit else { return [] }
    var cleaned = bytes
    for finding in findings {
      for index in finding.span.range { cleaned[index] = Byte.underscore }
    }
    return cleaned
  }

  private static func fault(
    _ finding: CharacterCheck.Finding, _ isOtherEncoding: Bool, _ source: SourceText
  ) -> Diagnostic {
    let place = Place.source(source, finding.span)
    if case .invalid = finding.kind {
      let byte = source.bytes[finding.span.start]
      return Fault.invalidUTF8(finding.span.start, byte, isOneOfMany: isOtherEncoding, at: place)
    }
    return Fault.badCharacter(source[finding.span].unicodeScalars.first ?? " ", at: place)
  }
}

extension Store {
  /// Whether a stretch lies within a scalar in quotes.
  func isQuoted(_ span: SourceSpan) -> Bool {
    var low = 0
    var high = tape.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tape[middle].start) <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let record = tape[low - 1]
    return (record.style == .singleQuoted || record.style == .doubleQuoted) && span.end < Int(record.end)
  }
}

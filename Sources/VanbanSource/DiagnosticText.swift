/// Words diagnostics for a terminal: `FILE:LINE:COLUMN: error: …`, the line and a caret, notes, a hint.
public struct DiagnosticText: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  public func callAsFunction(_ diagnostic: Diagnostic) -> String {
    var lines = [head(diagnostic.place) + summary(diagnostic)]
    lines += quotation(diagnostic.place)
    for note in diagnostic.notes {
      lines.append("\(head(note.place))\(label(.note)): \(note.message[language])")
      lines += quotation(note.place)
    }
    if let hint = diagnostic.hint { lines.append("  \(advice(hint))") }
    return lines.joined(separator: "\n")
  }

  /// What is wrong and what to do, where the place speaks for itself.
  public func remark(_ diagnostic: Diagnostic) -> [String] {
    [summary(diagnostic)] + (diagnostic.hint.map { [advice($0)] } ?? [])
  }

  private func summary(_ diagnostic: Diagnostic) -> String {
    "\(label(diagnostic.severity)): \(diagnostic.message[language]) [\(diagnostic.id)]"
  }

  private func advice(_ hint: Wording) -> String {
    "\(Wording(vi: "gợi ý", en: "hint")[language]): \(hint[language])"
  }

  private func label(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: Wording(vi: "lỗi", en: "error")[language]
    case .warning: Wording(vi: "cảnh báo", en: "warning")[language]
    case .note: Wording(vi: "ghi chú", en: "note")[language]
    }
  }

  /// The place, ending in `: ` where there is one.
  private func head(_ place: Place) -> String {
    switch place {
    case .source(let text, let span):
      let position = text.position(of: span.start)
      return "\(text.name):\(position.line):\(position.column): "
    case .template(let place): return "\(place.description(in: language)): "
    case .file(let name), .argument(let name): return "\(name): "
    case .nowhere: return ""
    }
  }

  /// A line of a file as a terminal may show it: control characters as their pictures, no more than a person reads.
  private static func printable(_ line: String) -> String {
    let cut = line.count > 300 ? line.prefix(299) + "…" : line[...]
    var shown = String.UnicodeScalarView()
    for scalar in cut.unicodeScalars {
      switch scalar.value {
      case 0x09: shown.append(" ")
      case 0x00..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
      case 0x7F: shown.append("\u{2421}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The line that a place stands in, and a caret under it.
  private func quotation(_ place: Place) -> [String] {
    guard case .source(let text, let span) = place else { return [] }
    let position = text.position(of: span.start)
    let line = text.line(holding: span.start)
    guard line.start < line.end else { return [] }
    let shown = Self.printable(text[line])
    let marked = text[SourceSpan(start: span.start, end: min(span.end, line.end))].count
    let number = String(position.line)
    let gutter = String(repeating: " ", count: number.count)
    let blank = String(repeating: " ", count: position.column - 1)
    return [
      "  \(number) | \(shown)",
      "  \(gutter) | \(blank)^\(String(repeating: "~", count: max(0, marked - 1)))",
    ]
  }
}

extension TemplatePlace {
  /// `letter.docx: body, paragraph 7 "Kính gửi: {{ kinh_gu }}"`.
  public func description(in language: Language) -> String { "\(document): \(position(in: language))" }

  /// `body, paragraph 7 "Kính gửi: {{ kinh_gu }}"`.
  public func position(in language: Language) -> String {
    let word = Wording(vi: "đoạn", en: "paragraph")[language]
    let number = paragraph.map { ", \(word) \($0)" } ?? ""
    let quoted = text.isEmpty ? "" : " \"\(excerpt)\""
    return "\(part[language])\(number)\(quoted)"
  }

  /// The text on one line, or of a long one what stands around the tag.
  private var excerpt: String {
    let text = text.contains { $0.isNewline } ? String(text.map { $0.isNewline ? " " : $0 }) : text
    guard text.count > 80 else { return text }
    let pieces = tag.map { text.split(separator: $0, maxSplits: 1, omittingEmptySubsequences: false) } ?? []
    guard let tag, pieces.count == 2, pieces[0].count + tag.count > 79 else { return "\(text.prefix(79))…" }
    let rest = pieces[1].count > 20 ? "\(pieces[1].prefix(19))…" : pieces[1]
    return "…\(pieces[0].suffix(max(20, 58 - tag.count)))\(tag)\(rest)"
  }
}

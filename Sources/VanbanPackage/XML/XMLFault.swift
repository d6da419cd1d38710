internal import VanbanSource

/// What is wrong with a part, and the byte at which it shows.
struct XMLFault: Error {
  enum Kind {
    /// libxml2's code and its words.
    case malformed(Int, String)
    case doctype
    case tooLarge(Int)
    case tooDeep(Int)
    case tooManyAttributes(Int)
    case tooManyNamespaces(Int)
    case encoding(String)
    case notUTF8
    case notUTF16
    case forbiddenCharacter
    case noMemory
    /// libxml2 and the bytes tell different stories.
    case outOfStep
  }

  let kind: Kind
  let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

extension XMLFault {
  /// The fault as a person is told it, with part, line, column and the text that stands there.
  func diagnostic(bytes: [UInt8], part: String, document: String) -> Diagnostic {
    let source = SourceText(name: part, bytes: bytes)
    let position = source.position(of: offset)
    let excerpt = excerpt(of: source)
    let what = wording
    return Diagnostic(
      id, at: .file(document),
      Wording(
        vi: "\(part), dòng \(position.line), cột \(position.column)\(excerpt): \(what.vi)",
        en: "\(part), line \(position.line), column \(position.column)\(excerpt): \(what.en)"),
      hint: hint)
  }

  /// The forty bytes before the fault, on one line.
  private func excerpt(of source: SourceText) -> String {
    let end = min(offset, source.bytes.count)
    var start = max(0, end - 40)
    while start < end, source.bytes[start] & 0xC0 == 0x80 { start += 1 }
    let text = source[SourceSpan(start: start, end: end)]
    let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return line.isEmpty ? "" : " («\(start > 0 ? "…" : "")\(String(line))»)"
  }

  private var id: String {
    switch kind {
    case .malformed, .outOfStep, .forbiddenCharacter: "xml.malformed"
    case .doctype: "xml.doctype"
    case .tooLarge: "xml.too-large"
    case .tooDeep: "xml.too-deep"
    case .tooManyAttributes, .tooManyNamespaces: "xml.too-many-attributes"
    case .encoding, .notUTF8, .notUTF16: "xml.encoding"
    case .noMemory: "xml.no-memory"
    }
  }

  private var hint: Wording {
    switch kind {
    case .encoding, .notUTF8, .notUTF16:
      Wording(
        vi: "Lưu phần này với bảng mã UTF-8, hoặc mở và lưu lại tệp bằng Word hay LibreOffice.",
        en: "Save the part in UTF-8, or open the file in Word or LibreOffice and save it again.")
    case .doctype:
      Wording(
        vi: "Bỏ khai báo <!DOCTYPE …>; tệp do Word hay LibreOffice lưu không có khai báo này.",
        en: "Remove the <!DOCTYPE …> declaration; files saved by Word or LibreOffice have none.")
    default:
      Wording(
        vi: "Tệp có thể bị hỏng hoặc được sửa tay sai; hãy mở và lưu lại bằng Word hay LibreOffice.",
        en: "The file may be damaged or wrongly edited by hand; open it in Word or LibreOffice and save it again.")
    }
  }
}

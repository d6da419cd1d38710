import VanbanSource

extension Diagnostic {
  /// A file that is no text: a document or a picture taken for a model.
  static func noText(_ source: SourceText) -> Diagnostic? {
    let kinds: [(start: String, kind: Wording)] = [
      ("PK\u{3}\u{4}", Wording(vi: "tệp Word, LibreOffice hoặc zip", en: "a Word, LibreOffice or zip file")),
      ("%PDF", Wording(vi: "tệp PDF", en: "a PDF file")), ("\u{89}PNG", Wording(vi: "tệp ảnh", en: "a picture")),
    ]
    guard let kind = kinds.first(where: { source.bytes.starts(with: $0.start.unicodeScalars.map { UInt8($0.value) }) })
    else { return nil }
    return Diagnostic(
      "render.no-model", at: .file(source.name),
      Wording(vi: "đây là \(kind.kind.vi), không phải mô hình YAML", en: "this is \(kind.kind.en), no YAML model"),
      hint: Wording(
        vi: "đưa tệp .yaml; tệp Word làm mẫu thì đặt sau --template",
        en: "give a .yaml file; a Word file to be used as a template goes after --template"))
  }

  static func endingConflict(_ path: String, _ asked: OutputFormat) -> Diagnostic {
    Diagnostic(
      "render.format-conflict", at: .argument(path),
      Wording(
        vi: "--format \(asked.rawValue) trái với đuôi của tệp cần ghi",
        en: "--format \(asked.rawValue) and the ending of the file to write disagree"),
      hint: Wording(vi: "bỏ --format, hoặc đổi đuôi tệp", en: "leave --format out, or change the ending"))
  }

  static func unknownEnding(_ path: String) -> Diagnostic {
    Diagnostic(
      "render.unknown-ending", at: .argument(path),
      Wording(
        vi: "không biết định dạng của tệp cần ghi: tên không kết thúc bằng .docx, .odt, .pdf, .docm, .dotx, .dotm hay .ott",
        en: "the format to write is unknown: the name ends in none of .docx, .odt, .pdf, .docm, .dotx, .dotm, .ott"),
      hint: Wording(vi: "đổi đuôi tệp, hoặc thêm --format", en: "change the ending, or add --format"))
  }

  static func noTemplateEnding(_ path: String) -> Diagnostic {
    Diagnostic(
      "render.unknown-ending", at: .argument(path),
      Wording(
        vi: "mẫu là tệp .docx hoặc .odt; tên này có đuôi khác",
        en: "a template is a .docx or an .odt; this name ends otherwise"),
      hint: Wording(vi: "đặt tên kết thúc bằng .docx hoặc .odt", en: "give a name that ends in .docx or .odt"))
  }

  static func formatConflict(template: String, _ own: OutputFormat, output: OutputFormat) -> Diagnostic {
    if let said = OutputFormat(path: template), said.family != own.family {
      return otherThanNamed(template, own, said)
    }
    return Diagnostic(
      "render.format-conflict", at: .argument(template),
      Wording(
        vi: "mẫu là .\(own.rawValue) nhưng văn bản cần ghi là .\(output.rawValue)",
        en: "the template is .\(own.rawValue) but the document to write is .\(output.rawValue)"),
      hint: Wording(
        vi: "ghi ra .\(own.document.rawValue), hoặc dùng mẫu .\(output.family.rawValue)",
        en: "write .\(own.document.rawValue), or use a template in .\(output.family.rawValue)"))
  }

  /// A template whose name says that it is in the other format.
  static func otherThanNamed(
    _ template: String, _ own: OutputFormat, _ said: OutputFormat, _ severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      "render.format-conflict", severity, at: .file(template),
      Wording(
        vi: "tên tệp kết thúc bằng .\(said.rawValue), nhưng bên trong là tệp .\(own.rawValue)",
        en: "the name ends in .\(said.rawValue), but the file is a .\(own.rawValue) inside"),
      hint: Wording(
        vi: "đổi tên thành .\(own.rawValue), hoặc mở ra rồi lưu lại đúng là .\(said.rawValue)",
        en: "rename it to .\(own.rawValue), or open it and save it as a real .\(said.rawValue)"))
  }

  static func severalFormats(_ path: String) -> Diagnostic {
    Diagnostic(
      "render.output-conflict", at: .argument(path),
      Wording(
        vi: "một tệp không chứa được nhiều văn bản hoặc nhiều định dạng",
        en: "one file cannot hold several documents or formats"),
      hint: Wording(
        vi: "đặt sau -o tên một thư mục đã có, hoặc bỏ -o",
        en: "name an existing folder after -o, or leave -o out"))
  }

  static func writtenTwice(_ path: String) -> Diagnostic {
    Diagnostic(
      "render.output-conflict", at: .argument(path),
      Wording(
        vi: "hai mô hình cùng tên sẽ ghi đè lên nhau ở tệp này",
        en: "two models of one name would both be written to this file"),
      hint: Wording(vi: "kết xuất từng mô hình với tệp -o riêng", en: "render each with an -o of its own"))
  }

  static func wouldReplaceInput(_ path: String) -> Diagnostic {
    Diagnostic(
      "render.output-conflict", at: .argument(path),
      Wording(
        vi: "văn bản sẽ ghi đè lên chính mẫu hoặc mô hình của nó",
        en: "the document would replace the template or the model it is made from"),
      hint: Wording(vi: "đặt tên khác sau -o", en: "give another name after -o"))
  }

  static func noNameForInput() -> Diagnostic {
    Diagnostic(
      "render.output-conflict", at: .argument("-"),
      Wording(
        vi: "mô hình đọc từ đầu vào chuẩn không có tên để đặt cho nhiều tệp ra",
        en: "a model from standard input has no name to give several files"),
      hint: Wording(vi: "thêm -o với tên tệp", en: "add -o with a file name"))
  }
}

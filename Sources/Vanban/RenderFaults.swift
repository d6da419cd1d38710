import VanbanSource

extension Diagnostic {
  static func unknownEnding(_ path: String) -> Diagnostic {
    Diagnostic(
      "render.unknown-ending", at: .argument(path),
      Wording(
        vi: "không biết định dạng của tệp cần ghi: tên không kết thúc bằng .docx, .odt hay .pdf",
        en: "the format to write is unknown: the name ends in none of .docx, .odt, .pdf"),
      hint: Wording(vi: "đổi đuôi tệp, hoặc thêm --format", en: "change the ending, or add --format"))
  }

  static func formatConflict(template: String, _ own: OutputFormat, output: OutputFormat) -> Diagnostic {
    Diagnostic(
      "render.format-conflict", at: .argument(template),
      Wording(
        vi: "mẫu là .\(own.rawValue) nhưng văn bản cần ghi là .\(output.rawValue)",
        en: "the template is .\(own.rawValue) but the document to write is .\(output.rawValue)"),
      hint: Wording(
        vi: "ghi ra .\(own.rawValue), hoặc dùng mẫu .\(output.rawValue)",
        en: "write .\(own.rawValue), or use a template in .\(output.rawValue)"))
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

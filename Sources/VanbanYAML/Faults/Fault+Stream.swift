internal import VanbanSource

extension Fault {
  static func contentAfterRoot(at place: Place) -> Diagnostic {
    error(
      "content-after-document", place,
      vi: "tài liệu đã hết ở trên, dòng này không thuộc mục nào",
      en: "the document ends above; this line belongs to nothing",
      hint: Wording(
        vi: "kiểm tra thụt đầu dòng; tài liệu mới bắt đầu bằng dòng \"---\"",
        en: "check the indentation; a new document begins with a line \"---\""))
  }

  static func contentAfterDocumentEnd(at place: Place) -> Diagnostic {
    error(
      "content-after-marker", place,
      vi: "sau \"...\" chỉ được hết dòng hoặc chú thích", en: "only a comment may follow \"...\" on its line",
      hint: Wording(
        vi: "xuống dòng, hoặc đặt trong dấu nháy nếu \"...\" là chữ",
        en: "begin a new line, or put \"...\" in quotes if it is text"))
  }

  static func directiveWithoutDocument(at place: Place) -> Diagnostic {
    error(
      "directive-without-document", place,
      vi: "sau các chỉ thị (%) phải có dòng \"---\"", en: "a line \"---\" must follow directives (%)",
      hint: Wording(
        vi: "thêm dòng \"---\", hoặc đặt trong dấu nháy nếu \"%\" là chữ",
        en: "put a line \"---\", or quotes if \"%\" is text"))
  }

  static func directiveInDocument(at place: Place) -> Diagnostic {
    error(
      "directive-in-document", place,
      vi: "chỉ thị (%) chỉ được đứng trước tài liệu", en: "a directive (%) can stand before a document only",
      hint: Wording(
        vi: "kết thúc tài liệu ở trên bằng dòng \"...\", hoặc đặt trong dấu nháy nếu \"%\" là chữ",
        en: "end the document above with a line \"...\", or use quotes if \"%\" is text"))
  }

  static func directiveTrailing(at place: Place) -> Diagnostic {
    error("bad-directive", place, vi: "thừa chữ sau chỉ thị", en: "there is text after the directive")
  }

  static func directiveIncomplete(at place: Place) -> Diagnostic {
    error(
      "bad-directive", place, vi: "chỉ thị chưa đủ", en: "the directive is incomplete",
      hint: Wording(
        vi: "viết \"%YAML 1.2\" hoặc \"%TAG !x! tag:…\"", en: "write \"%YAML 1.2\" or \"%TAG !x! tag:…\""))
  }

  static func repeatedDirective(_ name: String, at place: Place) -> Diagnostic {
    error("bad-directive", place, vi: "\(name) có hai lần", en: "\(name) is given twice")
  }

  static func badTagHandle(_ handle: String, at place: Place) -> Diagnostic {
    error(
      "bad-directive", place,
      vi: "\"\(handle)\" không phải là tiền tố thẻ: cần \"!\", \"!!\" hoặc \"!tên!\"",
      en: "\"\(handle)\" is no tag handle: expected \"!\", \"!!\" or \"!name!\"")
  }

  static func badVersion(_ version: String, at place: Place) -> Diagnostic {
    error(
      "bad-directive", place,
      vi: "phiên bản YAML \"\(version)\" không đọc được; cần 1.2",
      en: "YAML version \"\(version)\" cannot be read; expected 1.2")
  }

  static func otherVersion(_ version: String, at place: Place) -> Diagnostic {
    warning(
      "other-version", place,
      vi: "tệp ghi YAML \(version); được đọc như YAML 1.2",
      en: "the file says YAML \(version); it is read as YAML 1.2")
  }

  static func reservedDirective(at place: Place) -> Diagnostic {
    warning(
      "unknown-directive", place, vi: "chỉ thị không được biết, bỏ qua", en: "unknown directive, ignored")
  }
}

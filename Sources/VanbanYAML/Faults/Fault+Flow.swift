internal import VanbanSource

extension Fault {
  static func unclosedBracket(_ bracket: String, at place: Place, opened: Place) -> Diagnostic {
    let close = bracket == "[" ? "]" : "}"
    return error(
      "unclosed-bracket", opened,
      vi: "dấu \"\(bracket)\" mở ở đây không được đóng",
      en: "the \"\(bracket)\" that opens here is not closed",
      notes: [
        Diagnostic.Note(
          at: place,
          Wording(vi: "đến đây phải có \"\(close)\"", en: "\"\(close)\" should stand before this place"))
      ],
      hint: Wording(
        vi:
          "thêm \"\(close)\"; nếu \"\(bracket)\" là chữ thì đặt cả giá trị trong dấu nháy; "
          + "dòng tiếp theo phải thụt vào",
        en:
          "put \"\(close)\"; if \"\(bracket)\" is text, put the whole value in quotes; "
          + "further lines must be indented"
      ))
  }

  static func wrongBracket(_ found: String, _ open: String, at place: Place, opened: Place) -> Diagnostic {
    error(
      "wrong-bracket", place,
      vi: "dấu \"\(found)\" không đóng được \"\(open)\"", en: "\"\(found)\" does not close \"\(open)\"",
      notes: [openedHere(opened)],
      hint: Wording(
        vi: "viết \"\(open == "[" ? "]" : "}")\"", en: "write \"\(open == "[" ? "]" : "}")\""))
  }

  static func extraBracket(at place: Place) -> Diagnostic {
    error(
      "wrong-bracket", place,
      vi: "dấu ngoặc đóng này không có dấu mở", en: "this closing bracket has no opening one",
      hint: Wording(
        vi: "xóa dấu ngoặc, hoặc đặt cả giá trị trong dấu nháy",
        en: "delete it, or put the whole value in quotes"))
  }

  static func extraComma(at place: Place) -> Diagnostic {
    error(
      "extra-comma", place,
      vi: "trước dấu \",\" này không có mục nào", en: "there is no item before this \",\"",
      hint: Wording(
        vi: "xóa dấu \",\", hoặc viết \"\" cho mục trống",
        en: "delete the \",\", or write \"\" for an empty item"))
  }

  static func missingComma(at place: Place, opened: Place) -> Diagnostic {
    error(
      "missing-comma", place,
      vi: "giữa hai mục thiếu dấu \",\"", en: "a \",\" is missing between two items",
      notes: [openedHere(opened)],
      hint: Wording(
        vi: "thêm \",\"; nếu là một mục thì đặt cả mục trong dấu nháy",
        en: "put a \",\"; if it is one item, put all of it in quotes"))
  }
}

internal import VanbanSource

extension Fault {
  static func secondProperty(_ sign: String, at place: Place) -> Diagnostic {
    sign == "&"
      ? error(
        "second-anchor", place, vi: "một giá trị chỉ có một tên neo (&)",
        en: "a value has one anchor (&) only",
        hint: Wording(
          vi: "xóa một trong hai, hoặc đặt giá trị trong dấu nháy",
          en: "delete one, or put the value in quotes"))
      : error(
        "second-tag", place, vi: "một giá trị chỉ có một thẻ kiểu (!)", en: "a value has one tag (!) only",
        hint: Wording(
          vi: "xóa một trong hai, hoặc đặt giá trị trong dấu nháy",
          en: "delete one, or put the value in quotes"))
  }

  static func propertiesOnAlias(at place: Place) -> Diagnostic {
    error(
      "properties-on-alias", place,
      vi: "dẫn chiếu (*) không được mang tên neo (&) hay thẻ kiểu (!)",
      en: "an alias (*) cannot have an anchor (&) or a tag (!)",
      hint: Wording(
        vi: "xóa phần đứng trước \"*\", hoặc đặt giá trị trong dấu nháy",
        en: "delete what stands before \"*\", or put the value in quotes"))
  }

  static func propertiesBeforeCollection(at place: Place) -> Diagnostic {
    error(
      "anchor-before-list", place,
      vi: "tên neo (&) hoặc thẻ kiểu (!) không được đứng trên cùng dòng trước \"- \"",
      en: "an anchor (&) or tag (!) cannot stand before \"- \" on one line",
      hint: Wording(
        vi: "xuống dòng trước \"- \", hoặc đặt sau \"- \"",
        en: "begin a new line before \"- \", or put it after \"- \""))
  }

  static func badVerbatimTag(at place: Place) -> Diagnostic {
    error(
      "bad-tag", place,
      vi: "thẻ kiểu \"!<…>\" phải chứa một địa chỉ và kết thúc bằng \">\"",
      en: "a tag \"!<…>\" must hold an address and end in \">\"")
  }

  static func badTag(_ tag: String, at place: Place) -> Diagnostic {
    error(
      "bad-tag", place, vi: "\"\(tag)\" không phải là thẻ kiểu hợp lệ", en: "\"\(tag)\" is no valid tag",
      hint: quotes)
  }

  static func badTagCharacter(at place: Place) -> Diagnostic {
    error(
      "bad-tag", place, vi: "ký tự này không được có trong thẻ kiểu",
      en: "this character cannot stand in a tag")
  }

  static func unknownTagHandle(_ handle: String, at place: Place) -> Diagnostic {
    error(
      "unknown-tag-handle", place,
      vi: "tiền tố thẻ \"\(handle)\" chưa được khai báo trong tài liệu này",
      en: "the tag handle \"\(handle)\" is not declared in this document",
      hint: Wording(
        vi: "đặt giá trị trong dấu nháy, hoặc khai báo bằng %TAG",
        en: "put the value in quotes, or declare it with %TAG"))
  }

  static func unknownTag(_ tag: String, at place: Place) -> Diagnostic {
    error(
      "unknown-tag", place, vi: "không có thẻ kiểu \"\(tag)\"", en: "there is no tag \"\(tag)\"", hint: quotes
    )
  }

  static func unknownAlias(_ name: String, at place: Place) -> Diagnostic {
    error(
      "unknown-alias", place,
      vi: "giá trị bắt đầu bằng \"*\" là dẫn chiếu, nhưng không có giá trị nào ở trên mang tên \"&\(name)\"",
      en: "a value that begins with \"*\" is an alias, but nothing above is named \"&\(name)\"",
      hint: quotes)
  }

  static func aliasCycle(_ name: String, at place: Place, anchor: Place) -> Diagnostic {
    error(
      "alias-cycle", place,
      vi: "\"*\(name)\" dẫn chiếu tới chính giá trị chứa nó",
      en: "\"*\(name)\" stands for the very value that it is part of",
      notes: [Diagnostic.Note(at: anchor, Wording(vi: "giá trị mang tên này", en: "the value of that name"))])
  }
}

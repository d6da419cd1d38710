internal import VanbanSource

extension Fault {
  static func missingSpaceAfterColon(at place: Place) -> Diagnostic {
    error(
      "missing-space-after-colon", place,
      vi: "sau dấu \":\" của khóa thiếu một dấu cách", en: "the \":\" after a key is not followed by a space",
      hint: Wording(vi: "viết \"khóa: giá trị\"", en: "write \"key: value\""))
  }

  static func missingSpaceAfterDash(at place: Place) -> Diagnostic {
    error(
      "missing-space-after-dash", place,
      vi: "sau dấu \"-\" của mục danh sách thiếu một dấu cách",
      en: "the \"-\" of a list item is not followed by a space",
      hint: Wording(vi: "viết \"- mục\"", en: "write \"- item\""))
  }

  /// `found`: the dash, bullet or the like that stands where `-` should.
  static func otherDash(_ found: String, at place: Place) -> Diagnostic {
    error(
      "wrong-dash", place,
      vi: "\"\(found)\" không phải là dấu mục danh sách; YAML chỉ nhận dấu gạch nối \"-\"",
      en: "\"\(found)\" is no sign of a list item; YAML takes the hyphen \"-\" only",
      hint: Wording(
        vi: "viết \"- mục\"; nếu là chữ, đặt cả giá trị trong dấu nháy",
        en: "write \"- item\"; if it is text, put the whole value in quotes"))
  }

  static func missingColon(at place: Place) -> Diagnostic {
    error(
      "missing-colon", place,
      vi: "dòng này đứng ở chỗ của một khóa nhưng không có \": \"",
      en: "this line stands where a key is expected but has no \": \"",
      hint: Wording(
        vi: "viết \"khóa: giá trị\"; nếu dòng này là phần tiếp của giá trị ở trên thì thụt nó vào sâu hơn",
        en: "write \"key: value\"; if it goes on with the value above, indent it deeper"))
  }

  static func multilineKey(at place: Place) -> Diagnostic {
    error(
      "multiline-key", place,
      vi: "khóa phải nằm gọn trên một dòng", en: "a key must stand on one line",
      hint: Wording(
        vi: "viết khóa và dấu \":\" trên cùng một dòng, hoặc bắt đầu khóa bằng \"? \"",
        en: "write the key and its \":\" on one line, or begin the key with \"? \""))
  }

  static func longKey(at place: Place) -> Diagnostic {
    error(
      "long-key", place,
      vi: "khóa dài hơn 1024 ký tự", en: "the key is longer than 1024 characters",
      hint: Wording(vi: "bắt đầu khóa bằng \"? \"", en: "begin the key with \"? \""))
  }

  static func colonInValue(at place: Place, value: Place) -> Diagnostic {
    error(
      "colon-in-value", place,
      vi: "trong giá trị không đặt trong dấu nháy có \": \", YAML hiểu đó là một khóa nữa",
      en: "a value that is not in quotes holds \": \", which YAML takes for another key",
      hint: quotes)
  }

  static func colonInContinuation(at place: Place, value: Place) -> Diagnostic {
    let note = Diagnostic.Note(
      at: value, Wording(vi: "giá trị bắt đầu ở đây", en: "the value begins here"))
    return error(
      "colon-in-value", place,
      vi: "dòng này nối tiếp giá trị ở trên nhưng lại có \": \" như một khóa",
      en: "this line goes on with the value above but holds \": \" like a key",
      notes: [note],
      hint: Wording(
        vi: "nếu là khóa, viết thẳng hàng với các khóa khác; nếu là chữ, đặt cả giá trị trong dấu nháy",
        en:
          "if it is a key, bring it in line with the other keys; if it is text, put the whole value in quotes"
      ))
  }

  static func colonInFlow(at place: Place) -> Diagnostic {
    error(
      "colon-in-value", place,
      vi: "dấu \":\" không đứng sau một khóa", en: "this \":\" does not follow a key",
      hint: Wording(
        vi: "đặt giá trị trong dấu nháy, hoặc thêm \",\" giữa các mục",
        en: "put the value in quotes, or write \",\" between the items"))
  }

  static func badMerge(at place: Place) -> Diagnostic {
    error(
      "bad-merge", place,
      vi: "giá trị của khóa \"<<\" phải là một bảng khóa, hoặc danh sách các bảng khóa",
      en: "the value of the key \"<<\" must be a mapping, or a list of mappings",
      hint: Wording(
        vi: "viết \"<<: *tên\" với một tên neo (&) đặt cho bảng khóa",
        en: "write \"<<: *name\" where &name is a mapping"))
  }

  static func duplicateKey(_ key: String, at place: Place, first: Place) -> Diagnostic {
    let note = Diagnostic.Note(at: first, Wording(vi: "khóa đã có ở đây", en: "the key stands here already"))
    return error(
      "duplicate-key", place,
      vi: "khóa \"\(key)\" có hai lần", en: "the key \"\(key)\" is given twice",
      notes: [note],
      hint: Wording(vi: "xóa một trong hai, hoặc đổi tên", en: "delete one of the two, or rename it"))
  }
}

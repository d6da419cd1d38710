internal import VanbanSource

extension Fault {
  static func tabIndentation(at place: Place) -> Diagnostic {
    error(
      "tab-indentation", place,
      vi: "dòng thụt vào bằng dấu tab; YAML chỉ nhận dấu cách",
      en: "a tab indents this line; YAML takes spaces only",
      hint: Wording(vi: "thay mỗi dấu tab bằng hai dấu cách", en: "replace each tab with two spaces"))
  }

  /// `models`: the collections that the line may belong to, by indentation and first line.
  static func wrongIndentation(
    _ found: Int, at place: Place, models: [(indent: Int, line: Place)]
  ) -> Diagnostic {
    let notes = models.map { model in
      Diagnostic.Note(
        at: model.line,
        Wording(
          vi: "thẳng hàng với dòng này thì thụt vào \(model.indent) dấu cách",
          en: "to be in line with this, indent by \(model.indent)"))
    }
    let vi = models.map { "\($0.indent)" }.joined(separator: " hoặc ")
    let en = models.map { "\($0.indent)" }.joined(separator: " or ")
    return error(
      "wrong-indentation", place,
      vi: "dòng thụt vào \(found) dấu cách, không thẳng hàng với mục nào ở trên; cần \(vi)",
      en: "this line is indented by \(found) spaces and in line with nothing above it; expected \(en)",
      notes: notes,
      hint: Wording(
        vi:
          "sửa các dấu cách ở đầu dòng; nếu dòng này là phần tiếp của giá trị ở trên "
          + "thì đặt giá trị trong dấu nháy",
        en:
          "correct the spaces that begin the line; if it goes on with the value above, "
          + "put that value in quotes"
      ))
  }

  static func notASequenceEntry(at place: Place, first: Place) -> Diagnostic {
    let note = Diagnostic.Note(at: first, Wording(vi: "danh sách bắt đầu ở đây", en: "the list begins here"))
    return error(
      "not-a-list-item", place,
      vi: "dòng này nằm trong danh sách nhưng không bắt đầu bằng \"- \"",
      en: "this line is within a list but does not begin with \"- \"",
      notes: [note],
      hint: Wording(
        vi: "thêm \"- \" ở đầu dòng, hoặc thụt dòng vào sâu hơn nếu nó thuộc mục ở trên",
        en: "begin it with \"- \", or indent it deeper if it belongs to the item above"))
  }

  static func sequenceInMapping(at place: Place, key: Place) -> Diagnostic {
    let note = Diagnostic.Note(at: key, Wording(vi: "các khóa bắt đầu ở đây", en: "the keys begin here"))
    return error(
      "list-among-keys", place,
      vi: "mục danh sách \"- \" đứng ở chỗ cần một khóa",
      en: "a list item \"- \" stands where a key is expected",
      notes: [note],
      hint: Wording(
        vi: "viết khóa của danh sách ở dòng trên (khóa kết thúc bằng \":\"), không kèm giá trị",
        en: "write the key of the list on the line above, ending in \":\" with no value of its own"))
  }

  static func deepEmptyLine(at place: Place) -> Diagnostic {
    error(
      "deep-empty-line", place,
      vi: "dòng trống ở đầu khối chữ thụt vào sâu hơn dòng chữ đầu tiên",
      en: "an empty line at the beginning of the block is indented deeper than its first line of text",
      hint: Wording(vi: "xóa các dấu cách trên dòng trống", en: "delete the spaces on the empty line"))
  }

  static func quoteIndentation(at place: Place, opened: Place) -> Diagnostic {
    error(
      "quote-indentation", place,
      vi: "dấu nháy đóng phải thụt vào sâu hơn khóa của nó",
      en: "the closing quote must be indented deeper than the key it belongs to",
      notes: [openedHere(opened)],
      hint: Wording(vi: "thêm dấu cách ở đầu dòng này", en: "put spaces at the beginning of this line"))
  }

  static func bracketIndentation(at place: Place, opened: Place) -> Diagnostic {
    error(
      "bracket-indentation", place,
      vi: "dấu ngoặc đóng phải thụt vào sâu hơn khóa của nó",
      en: "the closing bracket must be indented deeper than the key it belongs to",
      notes: [openedHere(opened)],
      hint: Wording(vi: "thêm dấu cách ở đầu dòng này", en: "put spaces at the beginning of this line"))
  }
}

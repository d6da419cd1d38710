import VanbanSource

/// The wording of faults in tags.
extension Words {
  static func unclosedTag(_ marks: (open: String, close: String)) -> Wording {
    Wording(
      vi: "thẻ mở bằng “\(marks.open)” mà không có “\(marks.close)” đóng",
      en: "a tag opens with “\(marks.open)” and is not closed by “\(marks.close)”")
  }

  /// - Parameter isEscapable: whether a backslash before a mark has it printed, as in texts of a model.
  static func unclosedTagHint(_ mark: String, isEscapable: Bool) -> Wording {
    let escaped = isEscapable ? "\\\(mark)" : "{{ \"\(mark)\" }}"
    let place = isEscapable ? Wording(same: "") : Wording(vi: " trong cùng đoạn văn", en: " in the same paragraph")
    return Wording(
      vi: "thêm dấu đóng\(place.vi); nếu muốn in ra chính dấu đó trong bài, viết \(escaped)",
      en: "close it\(place.en); to print the mark itself in a text, write \(escaped)")
  }

  static let controlClosedAsOutput = Wording(
    vi: "thẻ mở bằng “{%” lại đóng bằng “}}”, cần “%}”",
    en: "the tag opens with “{%” and closes with “}}”, not “%}”")
  static let outputClosedAsControl = Wording(
    vi: "thẻ mở bằng “{{” lại đóng bằng “%}”, cần “}}”",
    en: "the tag opens with “{{” and closes with “%}”, not “}}”")
  static let controlWord = Wording(vi: "một từ điều khiển", en: "a control word")
  static let controlWordHint = Wording(
    vi: "trong {% … %} dùng: for, endfor, if, elif, else, endif, set, endset",
    en: "in {% … %} stand: for, endfor, if, elif, else, endif, set, endset")
  static let endOfTag = Wording(vi: "hết thẻ", en: "the end of the tag")
  static let elseHint = Wording(
    vi: "điều kiện tiếp theo viết bằng “elif”", en: "a further condition is written “elif”")
  static let forHint = Wording(
    vi: "viết: {% for x in xs %} hoặc {% for khoa, gia_tri in nhom %}",
    en: "write {% for x in xs %} or {% for key, value in map %}")
  static let setHint = Wording(
    vi: "viết: {% set x = giá trị %} hoặc {% set x %} … {% endset %}",
    en: "write {% set x = value %} or {% set x %} … {% endset %}")

  static func unpairedOpen(_ tag: String, needs end: String) -> Wording {
    Wording(vi: "“\(tag)” không có “\(end)”", en: "“\(tag)” has no “\(end)”")
  }

  static func unpairedClose(_ tag: String, needs start: String) -> Wording {
    Wording(vi: "“\(tag)” không có “\(start)” nào trước nó", en: "“\(tag)” has no “\(start)” before it")
  }

  static func unpairedOpenHint(_ end: String) -> Wording {
    Wording(
      vi: "viết {% \(end) %} ở chỗ kết thúc, hoặc xóa thẻ này",
      en: "write {% \(end) %} where it ends, or delete this tag")
  }

  static func unpairedCloseHint(_ start: String) -> Wording {
    Wording(
      vi: "xóa thẻ này, hoặc viết {% \(start) … %} ở chỗ bắt đầu",
      en: "delete this tag, or write {% \(start) … %} where it begins")
  }

  static func crossedHint(_ end: String) -> Wording {
    Wording(
      vi: "thẻ mở sau phải đóng trước: viết {% \(end) %} trước thẻ này",
      en: "what opens last closes first: write {% \(end) %} before this tag")
  }

  static let afterElseHint = Wording(
    vi: "“else” là nhánh cuối và chỉ có một: thêm điều kiện bằng {% elif … %} trước nó, hoặc xóa thẻ này",
    en: "“else” is the last branch and the only one: add conditions by {% elif … %} before it, or delete this tag")

  static func crossed(_ close: String, open: String) -> Wording {
    Wording(vi: "“\(close)” đứng khi “\(open)” còn mở", en: "“\(close)” stands while “\(open)” is open")
  }

  static func opened(_ tag: String) -> Wording {
    Wording(vi: "“\(tag)” mở ở đây", en: "“\(tag)” opens here")
  }

  static let afterElse = Wording(vi: "đứng sau “else” là thừa", en: "nothing may follow “else” but the end")
  static let constructsTooDeep = Wording(
    vi: "các thẻ lồng nhau quá sâu (tới \(Limits.nesting) tầng)",
    en: "control tags are nested too deep (the limit is \(Limits.nesting))")

  static func unknownDirective(_ word: String) -> Wording {
    Wording(vi: "không có thẻ điều khiển “\(word)”", en: "there is no control tag “\(word)”")
  }
}

internal import VanbanSource

extension Fault {
  static func emptyBlockScalar(at place: Place) -> Diagnostic {
    error(
      "empty-block", place,
      vi: "\">\" và \"|\" mở một khối chữ, nhưng bên dưới không có chữ nào thụt vào",
      en: "\">\" and \"|\" open a block of text, but no indented text follows",
      hint: Wording(
        vi: "đặt cả giá trị trong dấu nháy: \">5\"; hoặc viết chữ ở các dòng dưới, thụt vào",
        en: "put the whole value in quotes: \">5\"; or write the text below, indented"))
  }

  static func commaBetweenDigits(_ text: String, at place: Place) -> Diagnostic {
    let spaced = text.split(separator: ",").joined(separator: ", ")
    return error(
      "comma-between-digits", place,
      vi: "trong […] và {…} dấu \",\" tách các mục, nên \(text) là hai mục",
      en: "within […] and {…} a \",\" divides items, so \(text) is two of them",
      hint: Wording(
        vi: "nếu là một số, đặt trong dấu nháy: \"\(text)\"; nếu là hai mục, thêm dấu cách: \(spaced)",
        en: "put it in quotes if it is one number: \"\(text)\"; put a space if it is two items: \(spaced)"))
  }

  static func templateTag(at place: Place) -> Diagnostic {
    error(
      "braces-not-quoted", place,
      vi: "giá trị bắt đầu bằng \"{{\" hoặc \"{%\" là một bảng khóa đối với YAML",
      en: "a value that begins with \"{{\" or \"{%\" is a mapping to YAML",
      hint: Wording(
        vi: "đặt cả giá trị trong dấu nháy: \"{{ … }}\"", en: "put the whole value in quotes: \"{{ … }}\""))
  }

  static func dashInText(at place: Place) -> Diagnostic {
    warning(
      "dash-in-text", place,
      vi: "dòng này nối vào giá trị ở trên thành một dòng chữ, không phải là mục danh sách",
      en: "this line is joined to the value above and is no list item",
      hint: Wording(
        vi: "nếu là danh sách, viết \"- \" cả cho giá trị đầu, ở dòng dưới khóa; nếu là chữ, đặt trong dấu nháy",
        en: "begin the first value with \"- \" too, below its key, if it is a list; use quotes if it is text"))
  }

  static func commentAfterText(at place: Place) -> Diagnostic {
    warning(
      "comment-after-text", place,
      vi: "từ \"#\" trở đi là chú thích và không thuộc giá trị",
      en: "from \"#\" on this is a comment and not part of the value",
      hint: Wording(
        vi:
          "nếu \"#\" là chữ, đặt cả giá trị trong dấu nháy; "
          + "nếu là chú thích, viết hai dấu cách trước và một dấu cách sau \"#\"",
        en:
          "put the whole value in quotes if \"#\" is text; "
          + "put two spaces before \"#\" and one after if it is a comment"
      ))
  }

  static func commentInsteadOfValue(at place: Place) -> Diagnostic {
    warning(
      "comment-instead-of-value", place,
      vi: "từ \"#\" trở đi là chú thích, nên giá trị này trống",
      en: "from \"#\" on this is a comment, so the value is empty",
      hint: Wording(
        vi: "nếu \"#\" là chữ, đặt cả giá trị trong dấu nháy; nếu không, viết chú thích ở dòng riêng",
        en: "put the whole value in quotes if \"#\" is text; otherwise give the comment a line of its own"))
  }
}

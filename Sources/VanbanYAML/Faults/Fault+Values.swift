internal import VanbanSource

extension Fault {
  /// A value that begins with a sign of YAML's own.
  static func valueBegins(with sign: UInt8, at place: Place) -> Diagnostic {
    let text = String(UnicodeScalar(sign))
    let meaning = meaning(of: sign)
    return error(
      "value-begins-with-sign", place,
      vi: "giá trị không đặt trong dấu nháy không được bắt đầu bằng \"\(text)\" (\(meaning.vi))",
      en: "a value that is not in quotes may not begin with \"\(text)\" (\(meaning.en))",
      hint: quotes)
  }

  private static func meaning(of sign: UInt8) -> Wording {
    switch sign {
    case Byte.asterisk: Wording(vi: "dấu dẫn chiếu của YAML", en: "the sign of an alias")
    case Byte.ampersand: Wording(vi: "dấu đặt tên của YAML", en: "the sign of an anchor")
    case Byte.exclamation: Wording(vi: "dấu kiểu của YAML", en: "the sign of a tag")
    case Byte.pipe, Byte.greater: Wording(vi: "dấu mở khối chữ của YAML", en: "the sign of a block of text")
    case Byte.percent: Wording(vi: "dấu chỉ thị của YAML", en: "the sign of a directive")
    case Byte.at, Byte.backtick: Wording(vi: "ký tự YAML để dành", en: "reserved by YAML")
    case Byte.dash: Wording(vi: "dấu mục danh sách", en: "the sign of a list item")
    case Byte.question, Byte.colon: Wording(vi: "dấu khóa của YAML", en: "the sign of a key")
    default: Wording(vi: "dấu riêng của YAML", en: "a sign of YAML's own")
    }
  }

  static func sequenceAfterKey(at place: Place) -> Diagnostic {
    error(
      "list-after-key", place,
      vi: "danh sách không được bắt đầu trên cùng dòng với khóa",
      en: "a list cannot begin on the line of its key",
      hint: Wording(
        vi: "nếu là chữ, đặt trong dấu nháy: \"- …\"; nếu là danh sách, xuống dòng trước \"- \"",
        en: "put it in quotes if it is text: \"- …\"; begin a new line before \"- \" if it is a list"))
  }

  static func collectionAfterMarker(at place: Place) -> Diagnostic {
    error(
      "content-after-marker", place,
      vi: "khóa hoặc danh sách không được đứng trên dòng \"---\"",
      en: "keys and lists cannot stand on the line of \"---\"",
      hint: Wording(vi: "xuống dòng sau \"---\"", en: "begin a new line after \"---\""))
  }

  static func contentAfterQuote(at place: Place, quoted: Place) -> Diagnostic {
    let note = Diagnostic.Note(at: quoted, Wording(vi: "phần trong dấu nháy", en: "what is in quotes"))
    return error(
      "content-after-value", place,
      vi: "sau dấu nháy đóng còn chữ", en: "there is text after the closing quote",
      notes: [note],
      hint: Wording(
        vi: "đặt cả giá trị trong một cặp dấu nháy '…' hoặc viết \\\" cho dấu nháy ở giữa",
        en: "put the whole value in one pair of quotes '…', or write \\\" for a quote within"))
  }

  static func contentAfterNode(at place: Place) -> Diagnostic {
    error(
      "content-after-value", place,
      vi: "sau giá trị còn chữ, chỗ này chỉ được hết dòng hoặc chú thích",
      en: "there is text after the value, where only a comment or the end of the line may stand",
      hint: quotes)
  }

  static func contentAfterBlockHeader(at place: Place) -> Diagnostic {
    error(
      "content-after-block-sign", place,
      vi: "sau \"|\" hoặc \">\" còn chữ trên cùng dòng",
      en: "there is text on the line of \"|\" or \">\"",
      hint: Wording(
        vi: "viết chữ từ dòng dưới, thụt vào sâu hơn khóa; hoặc đặt cả giá trị trong dấu nháy",
        en: "begin the text on the next line, deeper than the key; or put the whole value in quotes"))
  }

  static func commentNeedsSpace(at place: Place) -> Diagnostic {
    error(
      "comment-needs-space", place,
      vi: "trước \"#\" của chú thích phải có dấu cách",
      en: "a space must stand before the \"#\" of a comment",
      hint: Wording(
        vi: "thêm dấu cách, hoặc đặt giá trị trong dấu nháy nếu \"#\" là chữ",
        en: "put a space before it, or put the value in quotes if \"#\" is text"))
  }

  static func unclosedQuote(_ quote: String, at place: Place, opened: Place) -> Diagnostic {
    error(
      "unclosed-quote", opened,
      vi: "dấu nháy \(quote) mở ở đây không được đóng",
      en: "the quote \(quote) that opens here is not closed",
      notes: [
        Diagnostic.Note(
          at: place, Wording(vi: "đến đây phải có dấu nháy đóng", en: "it should be closed before this place")
        )
      ],
      hint: Wording(
        vi: "thêm \(quote) ở cuối giá trị; dòng tiếp của giá trị phải thụt vào sâu hơn khóa",
        en: "put \(quote) at the end of the value; lines that go on with it must be deeper than the key"))
  }

  static func badEscape(_ text: String, at place: Place) -> Diagnostic {
    error(
      "bad-escape", place,
      vi: "\(text) không phải là ký hiệu thoát của YAML", en: "\(text) is no escape of YAML",
      hint: Wording(
        vi: "viết \\\\ cho dấu \\, hoặc dùng dấu nháy đơn '…'",
        en: "write \\\\ for \\, or use single quotes '…'"))
  }

  static func shortEscape(_ text: String, _ digits: Int, at place: Place) -> Diagnostic {
    error(
      "bad-escape", place,
      vi: "\(text) thiếu chữ số: cần \(digits) chữ số thập lục phân",
      en: "\(text) is too short: expected \(digits) hexadecimal digits",
      hint: Wording(
        vi: "viết đủ chữ số, hoặc dùng dấu nháy đơn '…'", en: "write all the digits, or use single quotes '…'"
      ))
  }

  static func escapeNotUnicode(_ text: String, at place: Place) -> Diagnostic {
    error(
      "bad-escape", place,
      vi: "\(text) không phải là một ký tự Unicode", en: "\(text) is no Unicode character",
      hint: Wording(vi: "viết chính ký tự đó", en: "type the character itself"))
  }
}

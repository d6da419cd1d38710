public import VanbanSource

extension Diagnostic {
  /// A template that carries a signature, which filling it would break.
  public static func signed(_ part: String, _ document: String) -> Diagnostic {
    Diagnostic(
      "template.signed", at: .file(document),
      Wording(
        vi: "mẫu đã được ký số (\(part)); điền vào thì chữ ký không còn đúng",
        en: "the template is digitally signed (\(part)); filling it would break the signature"),
      hint: Wording(
        vi: "mở bằng Word hoặc LibreOffice, bỏ chữ ký, lưu thành tệp khác rồi dùng tệp đó",
        en: "open it in Word or LibreOffice, remove the signature, save it as another file and use that one"))
  }

  /// A template that is kept under a password.
  public static func encrypted(_ document: String) -> Diagnostic {
    Diagnostic(
      "template.encrypted", at: .file(document),
      Wording(vi: "mẫu được đặt mật khẩu", en: "the template is encrypted with a password"),
      hint: Wording(
        vi: "mở bằng Word hoặc LibreOffice, bỏ mật khẩu rồi lưu lại",
        en: "open it in Word or LibreOffice, remove the password and save it"))
  }

  /// Two control tags that cannot stand one inside the other where they stand.
  static func cannotNest(_ a: TemplatePlace, _ b: TemplatePlace) -> Diagnostic {
    let first = a.tag ?? ""
    let second = b.tag ?? ""
    return Diagnostic(
      "template.cannot-nest", at: .template(a),
      Wording(
        vi: "thẻ \(first) và thẻ \(second) không lồng vào nhau được ở chỗ này",
        en: "the tags \(first) and \(second) cannot nest where they stand"),
      notes: [.init(at: .template(b), Wording(vi: "thẻ thứ hai ở đây", en: "the second tag is here"))],
      hint: Wording(
        vi: "đặt mỗi thẻ điều khiển trong một đoạn riêng (hoặc cả cặp trong cùng một đoạn, cùng một hàng)",
        en: "put each control tag in a paragraph of its own (or both of the pair in one paragraph or one row)"))
  }

  /// A pair that repeats columns, with its tags in no one row of a table.
  static func columnsOutsideRow(_ open: TemplatePlace, _ close: TemplatePlace) -> Diagnostic {
    Diagnostic(
      "template.columns-outside-row", at: .template(open),
      Wording(
        vi: "thẻ \(open.tag ?? "") lặp cột, nhưng hai thẻ của cặp không cùng một hàng của bảng",
        en: "the tag \(open.tag ?? "") repeats columns, but the two tags of its pair are not in one row of a table"),
      notes: [.init(at: .template(close), Wording(vi: "thẻ đóng ở đây", en: "the closing tag is here"))],
      hint: Wording(
        vi: "đặt thẻ for … cot ở ô đầu và endfor ở ô cuối của các cột phải lặp, trong cùng một hàng tiêu đề",
        en: "put for … cot in the first and endfor in the last cell of the columns to repeat, in one head row"))
  }

  /// A merged cell that only half lies over the columns that are repeated.
  static func columnsCut(_ open: TemplatePlace, _ close: TemplatePlace) -> Diagnostic {
    Diagnostic(
      "template.columns-cut", at: .template(open),
      Wording(
        vi: "có ô gộp nằm nửa trong nửa ngoài các cột mà thẻ \(open.tag ?? "") lặp",
        en: "a merged cell lies half inside and half outside the columns that \(open.tag ?? "") repeats"),
      notes: [.init(at: .template(close), Wording(vi: "các cột lặp tới đây", en: "the columns end here"))],
      hint: Wording(
        vi: "gộp ô cho trùm cả các cột lặp, hoặc chỉ gộp bên trong các cột đó",
        en: "merge over all repeated columns, or within them alone"))
  }

  /// A cell merged downwards of which a pair over rows repeats or drops a part, its first row among it.
  static func rowsCut(_ open: TemplatePlace, _ close: TemplatePlace) -> Diagnostic {
    Diagnostic(
      "template.rows-cut", at: .template(open),
      Wording(
        vi: "có ô gộp dọc nằm nửa trong nửa ngoài các hàng mà thẻ \(open.tag ?? "") lặp hoặc chọn",
        en: "a cell merged downwards lies half inside and half outside the rows that \(open.tag ?? "") governs"),
      notes: [.init(at: .template(close), Wording(vi: "các hàng tới đây", en: "the rows end here"))],
      hint: Wording(
        vi: "để hàng đầu của ô gộp đứng ngoài cặp thẻ và ô gộp trùm hết các hàng lặp, hoặc chỉ gộp bên trong các hàng đó",
        en: "let the first row of the merged cell stand outside of the pair and the cell reach over all its rows, or merge within them alone"))
  }

  /// A value that cannot be printed where its tag stands.
  static func cannotPrint(_ kind: Wording, at place: Place, hint: Wording) -> Diagnostic {
    Diagnostic(
      "template.cannot-print", at: place,
      Wording(
        vi: "giá trị là \(kind.vi), không in được thành chữ ở chỗ này",
        en: "the value is \(kind.en), which cannot be printed as text here"),
      hint: hint)
  }

  /// What was kept in one part and is printed in another.
  static func keptElsewhere(at place: Place) -> Diagnostic {
    Diagnostic(
      "template.kept-elsewhere", at: place,
      Wording(
        vi: "đoạn giữ bằng set ở phần khác (thân, đầu trang, chân trang) không in được ở đây",
        en: "what set has kept in another part (body, header, footer) cannot be printed here"),
      hint: Wording(
        vi: "đặt cặp set … endset trong chính phần này", en: "put set … endset into this part itself"))
  }

  /// A footnote of content where none can stand.
  static func noNotesHere(at place: Place) -> Diagnostic {
    Diagnostic(
      "template.no-notes-here", at: place,
      Wording(
        vi: "nội dung có chú thích cuối trang, ở chỗ này không đặt được",
        en: "the content has a footnote, which cannot stand here"),
      hint: Wording(
        vi: "chú thích chỉ đặt được trong thân văn bản, không ở đầu trang, chân trang hay trong chú thích khác",
        en: "footnotes stand in the body alone, not in headers, footers or other notes"))
  }

  /// A character that XML 1.0 does not allow.
  static func forbiddenCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    let code = "U+\(String(scalar.value, radix: 16, uppercase: true))"
    return Diagnostic(
      "template.forbidden-character", at: place,
      Wording(
        vi: "giá trị có ký tự điều khiển \(code), tệp Word và LibreOffice không chứa được",
        en: "the value holds the control character \(code), which Word and LibreOffice files cannot hold"),
      hint: Wording(vi: "xóa ký tự đó trong dữ liệu", en: "delete that character in the data"))
  }
}

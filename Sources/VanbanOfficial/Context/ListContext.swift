import VanbanContent
import VanbanExpression
import VanbanSource
import VanbanText

/// Marks, addressees, grounds, recipients, signatories.
extension ContextBuilder {
  mutating func bindMarks() {
    let marks = document.marks
    for (key, text, known) in [
      ("do_mat", marks.doMat, MarkStamp.doMat), ("do_khan", marks.doKhan, MarkStamp.doKhan),
      ("pham_vi", marks.phamVi, MarkStamp.phamVi),
    ] {
      var found = Diagnostics()
      let printed = values[key]?.printed() ?? ""
      let content = MarkStamp.content(
        text.map { hoa($0.text) == printed ? $0.text : printed } ?? "", key, among: known, at: text?.place ?? document.place,
        diagnostics: &found)
      for diagnostic in found.all { report(diagnostic) }
      set("dau_\(key)", .object(content))
    }
  }

  mutating func bindLists() {
    set("kinh_gui", .object(addressees()))
    set("can_cu", .list(Punctuation.grounds(printLines(document.canCu)).map(Value.text)))
    let signatories = document.nguoiKy.enumerated().map { signatory($1, formOffice: formOffice(of: $0)) }
    set("ky", .list(signatories))
    set("nguoi_ky", .list(signatories))
    set("noi_nhan", .object(Recipients(items: recipients())))
  }

  private mutating func addressees() -> Addressees {
    let items = printed(document.kinhGui)
    if items.count == 1, items[0].children.isEmpty {
      return Addressees(words: addressWords(), mot: items[0].text, lines: [items[0].text])
    }
    let lines = Punctuation.items(items).flatMap { [$0.text] + $0.children }
    return Addressees(words: addressWords(), mot: nil, lines: lines)
  }

  /// Items as they print; one of several lines is several items.
  mutating func printed(_ items: [ListItem]) -> [(text: String, children: [String])] {
    var result: [(text: String, children: [String])] = []
    for item in items {
      let children = printLines(item.children)
      for line in printLines([item.text]) { result.append((line, [])) }
      if !children.isEmpty, !result.isEmpty { result[result.count - 1].children = children }
    }
    return result
  }

  private mutating func recipients() -> [(text: String, children: [String])] {
    var items = printed(document.noiNhan)
    let code = draftersCode
    guard !code.isEmpty else { return Punctuation.items(items) }
    let archive = items.lastIndex { fold($0.text).hasPrefix("luu") }
    if let archive {
      items[archive].text = items[archive].text.withoutStops + code
    } else {
      report(.noArchiveLine(at: (document.nguoiSoan ?? document.soBan)?.place ?? document.place))
    }
    return Punctuation.items(items)
  }

  /// `, PL.(5).` after "Lưu: VT, …": who drafted, and how many copies (PL1 III.3).
  private var draftersCode: String {
    let drafter = values["nguoi_soan"]?.printed() ?? ""
    let copies = values["so_ban"]?.printed() ?? ""
    switch (drafter.isEmpty, copies.isEmpty) {
    case (true, true): return ""
    case (false, true): return ", \(drafter)."
    case (true, false): return " (\(copies))."
    case (false, false): return ", \(drafter).(\(copies))."
    }
  }

  /// - Parameter formOffice: the office that the form names where the model names none.
  mutating func signatory(_ signatory: Signatory, formOffice: String? = nil) -> Value {
    let authority = printLines(signatory.quyenHan).map(hoa)
    var office = printLines(signatory.chucVu.map { [$0] } ?? []).map(hoa)
    if let formOffice, signatory.quyenHan.isEmpty, signatory.chucVu == nil { office = [hoa(formOffice)] }
    let other = print(signatory.chucVuKhac).map(hoa) ?? ""
    return .map(
      ValueMap([
        ("quyen_han", .object(Lines(authority))),
        ("chuc_vu", .object(Lines(office))),
        ("chuc_vu_khac", .text(other)),
        ("ho_ten", .text(print(signatory.hoTen) ?? "")),
        ("dong", .object(Lines(authority + office))),
        ("anh_chu_ky", SigningPictures.signature(signatory)),
        ("anh_dau", SigningPictures.seal(signatory)),
      ]))
  }
}

extension String {
  /// The text without `.`, `;` and `,` at its end.
  fileprivate var withoutStops: String {
    var text = self[...]
    while let last = text.last, ".;, ".contains(last) { text.removeLast() }
    return String(text)
  }
}

extension Diagnostic {
  fileprivate static func noArchiveLine(at place: Place) -> Diagnostic {
    Diagnostic(
      "official.no-archive-line", .warning, at: place,
      Wording(
        vi: "ký hiệu người soạn, số bản in sau dòng “Lưu” của nơi nhận, nhưng không có dòng ấy",
        en: "drafter and copies print after the line “Lưu” of the recipients, and there is no such line"),
      hint: Wording(vi: "thêm mục “Lưu: VT” vào noi_nhan", en: "add an item “Lưu: VT” to noi_nhan"))
  }
}

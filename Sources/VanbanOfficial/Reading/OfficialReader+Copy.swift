import VanbanExpression
import VanbanSource
import VanbanText
import VanbanYAML

/// The form of a certified copy.
extension OfficialReader {
  mutating func readCopy() -> CertifiedCopy? {
    guard let node = fields["ban_sao"] else { return nil }
    guard node.kind == .mapping else {
      reader.diagnostics.report(.wrongType("ban_sao", node, expected: Expected.copy, hint: Expected.copyHint))
      return nil
    }
    let fields = reader.fields(node, Key.copy)
    let kind = copyKind(fields, in: node)
    // The rest is read for its faults even where the kind is not known.
    var copy = CertifiedCopy(kind: kind ?? CopyKind.all[0])
    copy.so = reader.text(fields, "so")
    copy.kyHieu = reader.text(fields, "ky_hieu")
    copy.vietTat = reader.text(fields, "viet_tat")
    copy.coQuan = reader.texts(fields, "co_quan")
    copy.diaDanh = reader.text(fields, "dia_danh")
    copy.ngay = date(fields)
    copy.nguoiKy = readSignatories(fields)
    copy.noiNhan = listItems(fields, "noi_nhan")
    if let written = self.fields["ngay"], let place = fields["ngay"]?.place { checkOrder(copy.ngay, at: place, after: written) }
    return kind == nil ? nil : copy
  }

  private mutating func copyKind(_ fields: Fields, in node: YAMLNode) -> CopyKind? {
    guard let text = reader.text(fields, "hinh_thuc") else {
      let place = fields.key("hinh_thuc")?.place ?? fields.place
      reader.diagnostics.report(.missingKey("hinh_thuc", at: place, Expected.copyKind))
      return nil
    }
    if let kind = CopyKind.find(text.text) { return kind }
    reader.diagnostics.report(
      .wrongValue("hinh_thuc", text.text, at: text.place, allowed: CopyKind.all.map(\.key)))
    return nil
  }

  /// A copy is made of a document that is there: not before its date.
  private mutating func checkOrder(_ copied: PartialDate, at place: Place, after written: YAMLNode) {
    guard let original = PartialDate(ModelText(written).text), copied.isBefore(original) else { return }
    reader.diagnostics.report(.copyBeforeDocument(at: place, document: written.place))
  }
}

extension PartialDate {
  /// True where both dates are whole and this one is the earlier.
  fileprivate func isBefore(_ other: PartialDate) -> Bool {
    guard let year, let month, let day, let otherYear = other.year, let otherMonth = other.month,
      let otherDay = other.day
    else { return false }
    return (year, month, day) < (otherYear, otherMonth, otherDay)
  }
}

extension Expected {
  static let copy = Wording(vi: "nhóm khóa (hinh_thuc, so, ngay …)", en: "a map (hinh_thuc, so, ngay …)")
  static let copyHint = Wording(
    vi: "viết dưới ban_sao: dòng “hinh_thuc: sao_y”, rồi so, ngay, nguoi_ky, noi_nhan của bản sao",
    en: "write under ban_sao: a line “hinh_thuc: sao_y”, then the copy's so, ngay, nguoi_ky, noi_nhan")
  static let copyKind = Wording(
    vi: "hình thức sao: sao_y, trich_sao hoặc sao_luc", en: "the kind of copy: sao_y, trich_sao or sao_luc")
}

extension Diagnostic {
  fileprivate static func copyBeforeDocument(at place: Place, document: Place) -> Diagnostic {
    Diagnostic(
      "official.copy-before-document", .warning, at: place,
      Wording(
        vi: "ngày của bản sao sớm hơn ngày của văn bản được sao",
        en: "the copy is dated before the document that it copies"),
      notes: [Note(at: document, Wording(vi: "ngày của văn bản ở đây", en: "the document's date stands here"))],
      hint: Wording(vi: "sửa một trong hai ngày", en: "change one of the two dates"))
  }
}

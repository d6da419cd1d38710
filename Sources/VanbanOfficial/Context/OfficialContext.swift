import VanbanContent
public import VanbanExpression
public import VanbanSource
import VanbanText

extension OfficialDocument {
  /// The names that templates see; a key that is absent is null where nothing else is said.
  ///
  /// | name | holds |
  /// |---|---|
  /// | `quoc_hieu`, `tieu_ngu` | the two fixed lines |
  /// | `co_quan_chu_quan`, `co_quan` | lines in capitals; as text one under the other |
  /// | `ten_day_du` | text |
  /// | `tham_quyen` | text in capitals; empty where the words before `kinh_gui` name it |
  /// | `vach_tieu_ngu`, `vach_co_quan`, `vach_trich_yeu` | a rule, or no content |
  /// | `loai`, `ten_loai` | "Kế hoạch", "KẾ HOẠCH" |
  /// | `so`, `ky_hieu`, `viet_tat` | as typed, or derived; `viet_tat.co_quan`, `viet_tat.don_vi` |
  /// | `so_ky_hieu` | "15/KH-SYT"; room for a blank number |
  /// | `dia_danh` | text |
  /// | `ngay` | a date |
  /// | `ngay_ban_hanh` | "ngày 05 tháng 3 năm 2024"; room for blank parts |
  /// | `dong_ngay` | place and date in one line; empty in types that have none |
  /// | `co_chu`, `dau_trang_hep` | 13 or 14 in force; true where the left column is the narrow one |
  /// | `trich_yeu` | text, lines as typed |
  /// | `v_v` | "V/v …" in letters, else empty |
  /// | `kinh_gui` | lines with dashes and punctuation; `kinh_gui.mot` the single addressee, or null; |
  /// | | `kinh_gui.nhan` the words before them: "Kính gửi:", "Sở Y tế điện:" |
  /// | `mo_dau` | the sentence that opens the body: "Sở Y tế trân trọng kính mời: …", or empty |
  /// | `can_cu` | list of texts with punctuation |
  /// | `loi_quyet_dinh` | "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:", or empty |
  /// | `noi_dung` | content with its closing mark |
  /// | `ket_thuc` | the closing mark |
  /// | `nguoi_ky`, `ky` | list of `{quyen_han, chuc_vu, chuc_vu_khac, ho_ten, dong, anh_chu_ky, anh_dau}`; `dong` all lines |
  /// | `ky_ngang` | true where two signatures stand side by side |
  /// | `xac_nhan` | the head of the block in which another body confirms, or empty |
  /// | `noi_nhan` | list of `{van_ban, con}` with dashes and punctuation |
  /// | `nguoi_soan`, `so_ban` | as typed; printed in `noi_nhan` |
  /// | `lien_he` | lines |
  /// | `do_mat`, `do_khan`, `pham_vi` | text in capitals |
  /// | `dau_do_mat`, `dau_do_khan`, `dau_pham_vi` | a mark in its box, or no content |
  /// | `du_thao` | "DỰ THẢO", "DỰ THẢO LẦN 2", or empty |
  /// | `phu_luc` | list of `{ngat, nhan, tieu_de, kem_theo, noi_dung, vach}` and, with a `ten_loai`, of documents |
  /// | | issued with this one: `trich_yeu`, `can_cu` |
  /// | `ban_sao` | null, or `{hinh_thuc, co_quan, vach_co_quan, so_ky_hieu, dong_ngay, ky, noi_nhan}` |
  /// | `bang` | tables by name, each content |
  /// | `dien_tu` | true or false |
  /// | `so_lieu`, `bien`, `tinh` | a person's own; their names bare, too, where they are none of these |
  public func context(functions: FunctionTable, diagnostics: inout Diagnostics) -> ValueMap {
    var builder = ContextBuilder(self, functions: functions)
    builder.build()
    diagnostics.report(builder.diagnostics)
    return builder.values
  }
}

extension Key {
  /// The names that a person's own values cannot take.
  static let reservedNames = Set(
    document.map(\.name) + [
      "quoc_hieu", "tieu_ngu", "vach_tieu_ngu", "vach_co_quan", "vach_trich_yeu", "ten_loai", "so_ky_hieu",
      "ngay_ban_hanh", "dong_ngay", "dau_trang_hep", "v_v", "ky", "dau_do_mat", "dau_do_khan", "dau_pham_vi",
      "mo_dau", "loi_quyet_dinh", "ky_ngang", "xac_nhan",
    ])
}

extension ContextBuilder {
  mutating func build() {
    bindFixed()
    bindData()
    bindTexts()
    bindHeader()
    bindMarks()
    bindLists()
    bindForm()
    bindTables()
    bindBodies()
    bindCopy()
  }

  /// What needs no text: type, number, date.
  private mutating func bindFixed() {
    let header = document.header
    set("quoc_hieu", HeaderFit.quocHieu)
    set("tieu_ngu", HeaderFit.tieuNgu)
    set("loai", document.type.name)
    set("ten_loai", hoa(document.type.name))
    set("so", header.so.map(\.value) ?? .null)
    set("ky_hieu", numberAndDate.symbol)
    set(
      "viet_tat",
      .map(
        ValueMap([
          ("co_quan", header.coQuanVietTat.map(\.value) ?? .null),
          ("don_vi", header.donViVietTat.map(\.value) ?? .null),
        ])))
    set("ngay", .date(header.ngay))
    set("so_ky_hieu", numberAndDate.soKyHieu)
    set("ngay_ban_hanh", numberAndDate.ngayBanHanh(size: Double(header.coChu)))
    set("dien_tu", .bool(header.dienTu))
  }

  private mutating func bindData() {
    let data = document.data
    set("so_lieu", .map(data.soLieu))
    set("bien", .map(data.bien))
    set("tinh", .map(ValueMap()))
    for map in [data.bien, data.soLieu] {
      for (name, value) in zip(map.keys, map.values) { bindBare(name, value) }
    }
    guard !data.tinh.isEmpty else { return }
    var found = Diagnostics()
    var figures = Figures(data.tinh, diagnostics: &found)
    for diagnostic in found.all { report(diagnostic) }
    figures.compute(&self)
  }
}

// MARK: - Texts of the header

extension ContextBuilder {
  private typealias Entry = (name: String, texts: [ModelText], value: (inout ContextBuilder) -> Value)

  /// Texts without tags have their names before any text with tags is printed.
  private mutating func bindTexts() {
    let entries = entries
    for holdsTags in [false, true] {
      for entry in entries where entry.texts.contains(where: \.mayHoldTags) == holdsTags {
        set(entry.name, entry.value(&self))
      }
    }
  }

  private var entries: [Entry] {
    let agency = document.agency
    let header = document.header
    return [
      ("ten_day_du", Array(agency.tenDayDu), { $0.value(agency.tenDayDu) }),
      (
        "co_quan_chu_quan", agency.coQuanChuQuan,
        { .object(Lines($0.printLines(agency.coQuanChuQuan).map(hoa))) }
      ),
      ("co_quan", agency.coQuan, { .object(Lines($0.issuingBody().map(hoa))) }),
      ("tham_quyen", Array(agency.thamQuyen), { $0.capitals(agency.thamQuyen) }),
      ("dia_danh", Array(header.diaDanh), { $0.value(header.diaDanh) }),
      ("trich_yeu", Array(header.trichYeu), { $0.linesValue(header.trichYeu) }),
      ("ket_thuc", Array(document.ketThuc), { $0.value(document.ketThuc) }),
      ("nguoi_soan", Array(document.nguoiSoan), { $0.value(document.nguoiSoan) }),
      ("so_ban", Array(document.soBan), { $0.value(document.soBan) }),
      ("lien_he", document.lienHe, { .object(Lines($0.printLines(document.lienHe))) }),
      ("do_mat", Array(document.marks.doMat), { $0.capitals(document.marks.doMat) }),
      ("do_khan", Array(document.marks.doKhan), { $0.capitals(document.marks.doKhan) }),
      ("pham_vi", Array(document.marks.phamVi), { $0.capitals(document.marks.phamVi) }),
      ("du_thao", Array(document.marks.duThao), { .text($0.draftMark(document.marks.duThao)) }),
    ]
  }

  private mutating func issuingBody() -> [String] {
    let lines = printLines(document.agency.coQuan)
    issuer = lines.joined(separator: " ")
    return lines
  }

  private mutating func capitals(_ text: ModelText?) -> Value {
    print(text).map { .text(hoa($0)) } ?? .null
  }

  /// A text whose lines are kept, without the blanks around each.
  private mutating func linesValue(_ text: ModelText?) -> Value {
    guard let text else { return .null }
    return .text(printLines([text]).joined(separator: "\n"))
  }

  /// `DỰ THẢO`, and what is said besides.
  private mutating func draftMark(_ text: ModelText?) -> String {
    guard let text else { return "" }
    if let isDraft = text.bool { return isDraft ? "DỰ THẢO" : "" }
    let printed = hoa(print(text))
    if printed.isEmpty || fold(printed).hasPrefix("du_thao") { return printed }
    return "DỰ THẢO \(printed)"
  }
}

extension Array where Element == ModelText {
  fileprivate init(_ text: ModelText?) {
    self = text.map { [$0] } ?? []
  }
}

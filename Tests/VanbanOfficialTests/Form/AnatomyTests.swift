import Testing
import VanbanOfficial
import VanbanReading
import VanbanSource

@Suite("Parts of a finished document")
struct AnatomyTests {
  @Test("A plan with an appendix")
  func plan() {
    let anatomy = Sketch.plan.anatomy
    let header = anatomy.main.header
    #expect(header.coQuanChuQuan.map(\.text) == ["UBND TỈNH HÒA SƠN"])
    #expect(header.coQuan.map(\.text) == ["SỞ Y TẾ"])
    #expect(header.soKyHieu?.text == "Số: 07/KH-SYT")
    #expect(header.diaDanhThoiGian?.text == "Hòa Sơn, ngày 05 tháng 3 năm 2024")
    #expect(header.tieuNguRule != nil && header.coQuanRule != nil)
    #expect(anatomy.main.title.type?.key == "ke_hoach")
    #expect(anatomy.main.title.trichYeu.map(\.text) == ["Tiêm chủng mở rộng năm 2024"])
    #expect(anatomy.main.body.map { $0.level?.kind } == [nil, .laMa, .so, .diem, nil])
    #expect(anatomy.main.foot.noiNhan.map(\.text) == ["- Bộ Y tế;", "- UBND tỉnh;", "- Lưu: VT, NVY."])
    #expect(anatomy.main.foot.signatures.map { $0.name?.text } == ["Nguyễn Văn An"])
    #expect(anatomy.attachments.map { $0.label?.text } == ["Phụ lục"])
    #expect(anatomy.attachments.first?.tieuDe.map(\.text) == ["CHỈ TIÊU TIÊM CHỦNG"])
    #expect(anatomy.attachments.first?.kemTheo.count == 1)
  }

  @Test("A decision: issuer, grounds, the word that decides, articles")
  func decision() {
    let main = Sketch.decision.anatomy.main
    #expect(main.thamQuyen.map(\.text) == ["GIÁM ĐỐC SỞ Y TẾ"])
    #expect(main.canCu.count == 3)
    #expect(main.loiQuyetDinh?.text == "QUYẾT ĐỊNH:")
    #expect(main.body.map { $0.level?.kind } == [.dieu, .dieu])
  }

  @Test("A header set with tabs, a signature set with tabs")
  func tabs() {
    let main = Sketch.tabbed.anatomy.main
    #expect(main.header.quocHieu?.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    #expect(main.header.coQuanChuQuan.map(\.text) == ["UBND TỈNH HÒA SƠN"])
    #expect(main.header.coQuan.map(\.text) == ["SỞ Y TẾ"])
    #expect(main.header.soKyHieu?.text == "Số:        /BC-SYT")
    #expect(main.header.diaDanhThoiGian?.text == "Hòa Sơn, ngày 05 tháng 3 năm 2024")
    #expect(main.title.type?.key == "bao_cao")
    #expect(main.foot.label?.text == "Nơi nhận:")
    #expect(main.foot.signatures.map { $0.office.map(\.text) } == [["GIÁM ĐỐC"]])
    #expect(main.foot.signatures.first?.name?.text == "Nguyễn Văn An")
    #expect(main.foot.noiNhan.map(\.text) == ["- Bộ Y tế;", "- Lưu: VT."])
  }

  @Test("Lines of one cell set apart by line breaks; capitals by format alone; rules typed or underlined")
  func breaks() {
    let main = Sketch.broken.anatomy.main
    #expect(main.header.quocHieu?.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    #expect(main.header.tieuNgu?.text == "Độc lập - Tự do - Hạnh phúc")
    #expect(main.header.coQuan.map(\.text) == ["SỞ Y TẾ"])
    guard case .underscores? = main.header.coQuanRule?.means else { Issue.record("no rule"); return }
    guard case .underline? = main.header.tieuNguRule?.means else { Issue.record("no underline"); return }
  }

  @Test("A header in text boxes")
  func boxes() {
    let main = Sketch.boxed.anatomy.main
    #expect(main.header.quocHieu != nil && main.header.tieuNgu != nil && main.header.soKyHieu != nil)
    #expect(main.header.coQuan.map(\.text) == ["SỞ Y TẾ"])
  }

  @Test("Nơi nhận within the content is no label of recipients")
  func inner() {
    var sketch = Sketch.letter
    sketch.document.sections[0].blocks.insert(
      text("Nơi nhận báo cáo: Sở Y tế, số 01 đường Trần Hưng Đạo."), at: 4)
    #expect(sketch.anatomy.main.foot.label?.text == "Nơi nhận:")
    #expect(sketch.found == [])
  }

  @Test("An attachment without a label begins behind the signature, on a new page")
  func unlabelled() {
    var sketch = Sketch.letter
    guard case .paragraph(var title) = p("ĐỀ CƯƠNG BÁO CÁO", "bc14") else { return }
    title.beginsPage = true
    sketch.document.sections[0].blocks += [
      .paragraph(title), text("1. Kết quả thực hiện các chỉ tiêu được giao."),
    ]
    #expect(sketch.anatomy.attachments.map(\.kind) == [.other])
    #expect(sketch.anatomy.attachments.first?.tieuDe.map(\.text) == ["ĐỀ CƯƠNG BÁO CÁO"])
  }

  @Test("A certified copy below the document")
  func copy() {
    var sketch = Sketch.letter
    sketch.document.sections[0].blocks += [
      table(
        Sketch.widths,
        [
          [
            [p("SỞ Y TẾ", "bc13"), p("Số: 12/SY-SYT", "c13")],
            [p("SAO Y", "bc14"), p("Hòa Sơn, ngày 20 tháng 3 năm 2024", "ic14")],
          ]
        ]),
      Sketch.foot(["- Phòng NVY;", "- Lưu: VT."]),
    ]
    #expect(sketch.anatomy.copies.map { $0.header.soKyHieu?.text } == ["Số: 12/SY-SYT"])
    #expect(sketch.anatomy.copies.first?.foot.noiNhan.count == 2)
    #expect(sketch.anatomy.main.foot.noiNhan.count == 2)
    #expect(sketch.found == [])
  }

  @Test(
    "Levels by their first mark",
    arguments: [
      ("Phần thứ nhất", "phan thứ nhất"), ("Chương II", "chuong II"), ("Mục 1", "muc 1"),
      ("Điều 3. Phạm vi", "dieu 3"),
      ("I. MỤC TIÊU", "laMa I"), ("1. Các đơn vị", "so 1"), ("1.1.1. Sởi", "soNhieuCap 1.1.1"),
      ("(2) Kết quả", "soTrongNgoac 2"),
      ("đ) Đẩy mạnh", "diem đ"), ("a. Giám sát", "chuCham a"), ("- Bệnh sởi", "gach -"),
      ("*. Bệnh dại", "gach *"),
      ("Điều 5 của Nghị định này", ""), ("Phần lớn các đơn vị", ""), ("15.000 người", ""),
      ("Mục tiêu của kế hoạch", ""),
    ])
  func levels(text: String, expected: String) {
    let level = BodyLevel(text)
    #expect(level.map { "\($0.kind.rawValue) \($0.number)" } ?? "" == expected)
  }
}

extension Sketch {
  private static func tabbed(_ pieces: [(String, String)], tabs: Int = 1) -> ReadBlock {
    guard case .paragraph(var paragraph) = p(pieces.map(\.0).joined(separator: " "), "14") else {
      return p("")
    }
    paragraph.inlines = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { for _ in 0..<tabs { paragraph.inlines.append(.tab) } }
      guard case .paragraph(let part) = p(piece.0, piece.1) else { continue }
      paragraph.inlines += part.inlines
    }
    return .paragraph(paragraph)
  }

  static var tabbed: Sketch {
    Sketch([
      tabbed([("UBND TỈNH HÒA SƠN", "13"), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "b13")]),
      tabbed([("SỞ Y TẾ", "b13"), ("Độc lập - Tự do - Hạnh phúc", "b14")], tabs: 2),
      tabbed([("Số:        /BC-SYT", "13"), ("Hòa Sơn, ngày 05 tháng 3 năm 2024", "i14")]),
      p("BÁO CÁO", "bc14"), p("Kết quả năm 2024", "bc14"),
      text("1.\tKết quả thực hiện các chỉ tiêu được giao./."),
      tabbed([("Nơi nhận:", "bi12"), ("GIÁM ĐỐC", "b14")], tabs: 4), p("- Bộ Y tế;", "11"),
      p("- Lưu: VT.", "11"),
      p("", "14"), p("", "14"), tabbed([("", "14"), ("Nguyễn Văn An", "b14")], tabs: 5),
    ])
  }

  private static func lines(_ pieces: [(String, String)], capitals: Bool = false, underlined: Bool = false)
    -> ReadBlock
  {
    guard case .paragraph(var paragraph) = p(pieces.map(\.0).joined(), "c13") else { return p("") }
    paragraph.inlines = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { paragraph.inlines.append(.lineBreak) }
      guard case .paragraph(var part) = p(piece.0, piece.1) else { continue }
      part.changeRuns { $0.look.isAllCapitals = capitals && index == 0 }
      part.changeRuns { $0.look.isUnderlined = underlined && index > 0 }
      paragraph.inlines += part.inlines
    }
    return .paragraph(paragraph)
  }

  static var broken: Sketch {
    Sketch([
      table(
        widths,
        [
          [
            [
              lines(
                [
                  ("UBND tỉnh Hòa Sơn", "13"), ("SỞ Y TẾ", "b13"), ("__________", "13"),
                  ("Số: 07/KH-SYT", "13"),
                ], capitals: true)
            ],
            [
              lines(
                [("Cộng hòa xã hội chủ nghĩa Việt Nam", "b13"), ("Độc lập - Tự do - Hạnh phúc", "b14")],
                capitals: true, underlined: true),
              p("Hòa Sơn, ngày 05 tháng 3 năm 2024", "ic14"),
            ],
          ]
        ]), p("KẾ HOẠCH", "bc14"), p("Tiêm chủng", "bc14"), text("Sở Y tế ban hành Kế hoạch./."),
      foot(["- Lưu: VT."]),
    ])
  }

  static var boxed: Sketch {
    func box(_ blocks: [ReadBlock]) -> ReadInline {
      .drawing(ReadDrawing(kind: .box(blocks, hasOutline: false), width: 200, isInline: false))
    }
    guard case .paragraph(var anchor) = p("") else { return plan }
    anchor.inlines = [
      box([p("UBND TỈNH HÒA SƠN", "c13"), p("SỞ Y TẾ", "bc13"), p("Số: 07/KH-SYT", "c13")]),
      box([p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bc13"), p("Độc lập - Tự do - Hạnh phúc", "bc14")]),
    ]
    return Sketch([
      .paragraph(anchor), p("KẾ HOẠCH", "bc14"), p("Tiêm chủng", "bc14"), text("Sở Y tế ban hành./."),
    ])
  }
}

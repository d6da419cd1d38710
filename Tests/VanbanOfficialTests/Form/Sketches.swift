import VanbanOfficial
import VanbanReading
import VanbanText

extension Sketch {
  /// The document of these blocks.
  init(_ blocks: [ReadBlock], appendices: [[ReadBlock]] = []) {
    var sections = [ReadSection(page: .a4, blocks: blocks, headers: .folio)]
    for blocks in appendices {
      var page = ReadPage.a4
      page.startNumber = 1
      sections.append(ReadSection(page: page, blocks: blocks, headers: .folio))
    }
    document = ReadDocument(name: "van-ban.docx", format: .docx, sections: sections)
  }

  static let widths = [187.1, 280.6]

  static func header(_ number: String, _ date: String, below: [ReadBlock] = []) -> ReadBlock {
    let agency = TextWidth.points("SỞ Y TẾ", bold: true, size: 13)
    let motto = TextWidth.points("Độc lập - Tự do - Hạnh phúc", bold: true, size: 14)
    let rows: [[[ReadBlock]]] = [
      [
        [p("UBND TỈNH HÒA SƠN", "c13"), p("SỞ Y TẾ", "bc13"), line(agency * 0.4, in: widths[0])],
        [
          p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bc13"), p("Độc lập - Tự do - Hạnh phúc", "bc14"),
          line(motto, in: widths[1]),
        ],
      ],
      [[p(number, "c13", before: 4)], [p(date, "ic14", before: 4)]],
    ]
    return table(widths, below.isEmpty ? rows : rows + [[below, [p("")]]])
  }

  static func foot(_ items: [String], office: [String] = ["GIÁM ĐỐC"], name: String = "Nguyễn Văn An")
    -> ReadBlock
  {
    let gap = (0..<5).map { _ in p("", "c14") }
    return table(
      [196, 271],
      [
        [
          [p("Nơi nhận:", "bi12")] + items.map { p($0, "11") },
          office.map { p($0, "bc14") } + gap + [p(name, "bc14")],
        ]
      ])
  }

  static let subjectLine = line(
    TextWidth.points("Tiêm chủng mở rộng năm 2024", bold: true, size: 14) * 0.4, in: 467.7)

  static var plan: Sketch {
    Sketch(
      [
        header("Số: 07/KH-SYT", "Hòa Sơn, ngày 05 tháng 3 năm 2024"), p("KẾ HOẠCH", "bc14", before: 18),
        p("Tiêm chủng mở rộng năm 2024", "bc14"), subjectLine,
        text(
          "Thực hiện Quyết định số 15/QĐ-BYT ngày 05/01/2024 của Bộ Y tế, Sở Y tế ban hành Kế hoạch như "
            + "sau:"),
        text("I. MỤC TIÊU", "bj14"),
        text("1. Bảo đảm tỷ lệ tiêm chủng đầy đủ cho trẻ em dưới 1 tuổi đạt ít nhất 95% trên toàn tỉnh."),
        text("a) Đối với vùng khó khăn, tổ chức tiêm chủng lưu động ít nhất mỗi quý một lần tại từng xã."),
        text("Các đơn vị triển khai thực hiện theo Phụ lục kèm theo Kế hoạch này, báo cáo về Sở Y tế./."),
        foot(["- Bộ Y tế;", "- UBND tỉnh;", "- Lưu: VT, NVY."]),
      ], appendices: [appendix("Phụ lục")])
  }

  static func appendix(_ label: String) -> [ReadBlock] {
    [
      p(label, "bc14"), p("CHỈ TIÊU TIÊM CHỦNG", "bc14"),
      p("(Kèm theo Kế hoạch số 07/KH-SYT ngày 05 tháng 3 năm 2024 của Sở Y tế)", "ic14"), line(80, in: 467.7),
      table(
        [200, 267], grid: true,
        [[[p("Chỉ tiêu", "bc13")], [p("Tỷ lệ", "bc13")]], [[p("Sởi", "13")], [p("95", "c13")]]]),
    ]
  }

  static var letter: Sketch {
    Sketch([
      header(
        "Số: 128/SYT-NVY", "Hòa Sơn, ngày 12 tháng 02 năm 2024",
        below: [p("V/v báo cáo tiến độ tiêm chủng", "c13", before: 6)]),
      p("Kính gửi:", "14", before: 12, left: 99),
      p("- Bệnh viện đa khoa tỉnh;", "14", before: 2, first: -8, left: 157),
      p("- Các trung tâm y tế.", "14", before: 2, first: -8, left: 157),
      text(
        "Căn cứ Kế hoạch số 07/KH-SYT, Sở Y tế đề nghị các đơn vị báo cáo tiến độ tiêm chủng trước ngày "
          + "15/3/2024."
      ),
      text("Đề nghị các đơn vị nghiêm túc thực hiện./."),
      foot(["- Như trên;", "- Lưu: VT, NVY."], office: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
    ])
  }

  static var decision: Sketch {
    Sketch([
      header("Số: 56/QĐ-SYT", "Hòa Sơn, ngày 20 tháng 11 năm 2024"), p("QUYẾT ĐỊNH", "bc14", before: 18),
      p("Về việc thành lập Tổ công tác", "bc14"),
      line(TextWidth.points("Về việc thành lập Tổ công tác", bold: true, size: 14) * 0.4, in: 467.7),
      p("GIÁM ĐỐC SỞ Y TẾ", "bc14", before: 12),
      text("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "ij14"),
      text("Căn cứ Quyết định số 12/QĐ-UBND ngày 02/01/2024 của Ủy ban nhân dân tỉnh;", "ij14"),
      text("Theo đề nghị của Chánh Văn phòng Sở Y tế.", "ij14"), p("QUYẾT ĐỊNH:", "bc14", before: 12),
      text("Điều 1. Thành lập Tổ công tác gồm các ông, bà có tên sau đây.", "bj14"),
      text(
        "Điều 2. Chánh Văn phòng và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định "
          + "này./.",
        "bj14"),
      foot(["- Như Điều 2;", "- Lưu: VT, VP."]),
    ])
  }
}

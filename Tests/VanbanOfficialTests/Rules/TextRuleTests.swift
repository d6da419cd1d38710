import Testing
import VanbanOfficial
import VanbanReading
import VanbanSource

/// A rule, the paragraphs, and the stretches that it finds something at.
struct ProofCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let text: String
  let found: [String]

  init(_ rule: String, _ text: String, _ found: [String] = []) {
    self.rule = rule
    self.text = text
    self.found = found
  }

  var testDescription: String { "\(rule): \(text)" }
}

@Suite("Rules of proof-reading")
struct TextRuleTests {
  @Test("Spaces and signs", arguments: spacingCases)
  func spacing(_ example: ProofCase) {
    #expect(Proof(example.text).found(example.rule) == example.found)
  }

  static let spacingCases = [
    ProofCase("hai-dau-cach", "Sở  Y tế và các   đơn vị", ["  ", "   "]),
    ProofCase("hai-dau-cach", "kết thúc.  Câu sau", ["  "]),
    ProofCase("hai-dau-cach", "số      /KH-SYT ngày      tháng      năm 2026 của Sở"),
    ProofCase("hai-dau-cach", "Hòa Sơn, ngày     tháng 3 năm 2026"),
    ProofCase("hai-dau-cach", "Sở Y tế"),
    ProofCase("dau-cach-truoc-dau", "thuốc , vật tư ; hóa chất . Sau đó", [" ,", " ;", " ."]),
    ProofCase("dau-cach-truoc-dau", "gồm : thuốc", [" :"]),
    ProofCase("dau-cach-truoc-dau", "tỷ lệ 1 : 2; từ .... đến …, ngày .../.../2026; hết ./."),
    ProofCase("dau-cach-truoc-dau", "tệp .docx hoặc .odt, trang .gov.vn"),
    ProofCase("thieu-dau-cach", "(dài hạn,trung hạn)", [",t"].map { _ in ",trung" }),
    ProofCase("thieu-dau-cach", "3.1.1.Về công tác", [".Về"]),
    ProofCase("thieu-dau-cach", "1.Mục tiêu", [".Mục"]),
    ProofCase("thieu-dau-cach", "a)Đối với", [")Đối"]),
    ProofCase("thieu-dau-cach", "-Thực hiện", ["-Thực"]),
    ProofCase("thieu-dau-cach", "đã xong.Sau đó", [".Sau"]),
    ProofCase("thieu-dau-cach", "Sở Y tế(sau đây gọi là Sở)", ["tế("]),
    ProofCase("thieu-dau-cach", "17,6% và 5.130; PGS.TS. Nguyễn Văn A, TP.Hòa Sơn; 14h30; 1:2; f(x)"),
    ProofCase("thieu-dau-cach", "https://soyte.gov.vn/a,b;c và a.b@c.vn, www.soyte.gov.vn"),
    ProofCase("thieu-dau-cach", "08 giờ 30, ngày 05/3/2026; số 15/KH-SYT; H’Drai; (COVID-19)"),
    ProofCase("dau-cach-trong-ngoac", "( đạt kế hoạch ) và “ đúng hạn ”", ["( ", " )", "“ ", " ”"]),
    ProofCase("dau-cach-trong-ngoac", "( x ) có, (   ) không; (từ … ) và (a)"),
    ProofCase("dau-cau-lap", "thuốc,, vật tư;; hóa chất.. Sau ,. đó", [",,", ";;", "..", ",."]),
    ProofCase("dau-cau-lap", "theo quy định... và …., ngày ../11/2026; v.v.; hết./."),
    ProofCase("ky-tu-an", "Sở\u{200B} Y tế", ["\u{200B}"]),
    ProofCase("to-hop-dau", "tie\u{302}\u{301}p nhận", ["tie\u{302}\u{301}p"]),
    ProofCase("to-hop-dau", "tiếp nhận"),
    ProofCase("to-hop-dau", "qua\u{309} đo\u{323}ng", ["qua\u{309}", "đo\u{323}ng"]),
    ProofCase("dau-cau-viet-hoa", "đã hoàn thành. sau đó", ["sau"]),
    ProofCase("dau-cau-viet-hoa", "PGS. TS. Nguyễn; v.v. và; đ. chí; xong. Sau đó"),
  ]

  @Test("One way throughout", arguments: usageCases)
  func usage(_ example: ProofCase) {
    #expect(Proof(example.text).found(example.rule) == example.found)
  }

  static let usageCases = [
    ProofCase("dau-thanh", "hòa giải, khỏe mạnh, ủy ban, hoá chất", ["hoá"]),
    ProofCase("dau-thanh", "Ủy ban; UỶ BAN; hoà; khoẻ", ["Ủy"]),
    ProofCase("dau-thanh", "hòa, quý, quỹ, hoàn thành, toàn, thuốc, ngoài, khuỷu, quả, hoá đơn".replacing("hoá", with: "hóa")),
    ProofCase("hai-cach-viet", "tỷ lệ tiêm và tỉ lệ mắc, tỷ lệ", ["tỉ lệ"]),
    ProofCase("hai-cach-viet", "bác sĩ, bác sĩ, bác sỹ", ["bác sỹ"]),
    ProofCase("hai-cach-viet", "quản lý\nxử lý\nquản lí", ["quản lí"]),
    ProofCase("hai-cach-viet", "vắc xin sởi, vắc xin, vaccine", ["vaccine"]),
    ProofCase("hai-cach-viet", "tỷ lệ, tỉ mỉ, bác sĩ, y sỹ, Tường Vy, Tường Vi, Mỹ, mì, ký tên, kí hiệu"),
    ProofCase("khoang-nam", "2021-2025, 2021 - 2025, 2016-2020", ["2021 - 2025"]),
    ProofCase("khoang-nam", "giai đoạn 2020 -2025", ["2020 -2025"]),
    ProofCase("khoang-nam", "2021-2025 và 2026-2030; ngày 2025-11-20; số 2021-2025/KH; 0203-3825"),
    ProofCase("gach-noi", "kinh tế - xã hội; kinh tế-xã hội; kinh tế - xã hội", ["tế-xã"]),
    ProofCase("gach-noi", "kinh tế- xã hội", ["tế- xã"]),
    ProofCase("gach-noi", "số 15/KH - SYT và số 16/KH-SYT"),
    ProofCase("gach-noi", "Y tế - Dân số; COVID-19; SYT-NVY; sởi - rubella; - Như trên; từ 5 -7 người"),
    ProofCase("gach-cheo", "99 buổi/ 2.054 người và sởi /rubella", ["buổi/ 2.054", "sởi /rubella"]),
    ProofCase("gach-cheo", "số /KH-UBND; 11/14 tiêu chí; sởi / rubella; 05/3/2026; ./."),
    ProofCase("phan-tram", "92,2 %, 95%, 97%", ["92,2 %"]),
    ProofCase("phan-tram", "92,2%, 95%, 0,2 ‰"),
    ProofCase("so-khong-dau", "Ghi nhận 01 ca tử vong, 5 ca mắc.", ["5 ca"]),
    ProofCase("so-khong-dau", "Ghi nhận 01 ca. Tuần trước 5 ca. Tổ chức 02 lớp, 5 buổi, ngày 5 tháng 3"),
    ProofCase("phay-hay-cham", "chi 191,162 triệu, thu 187.859 triệu", ["191,162"]),
    ProofCase("phay-hay-cham", "chi 191,1 triệu, thu 187.859 triệu, 0,125 mg, 1.200 mg"),
    ProofCase("phan-nhom", "5130 người và 12.400 người", ["5130"]),
    ProofCase("phan-nhom", "năm 2024 người dân; 900 người và 12.400 người"),
  ]

  @Test("Words, pairs, dates", arguments: wordsCases)
  func words(_ example: ProofCase) {
    #expect(Proof(example.text).found(example.rule) == example.found)
  }

  static let wordsCases = [
    ProofCase("tu-lap", "các sở và và các ngành", ["và và"]),
    ProofCase("tu-lap", "tổ chức thực hiện thực hiện kế hoạch", ["thực hiện thực hiện"]),
    ProofCase("tu-lap", "Ban chỉ đạo Ban chỉ đạo tỉnh", ["Ban chỉ đạo Ban chỉ đạo"]),
    ProofCase("tu-lap", "có tên tại Điều 1 chịu chịu trách nhiệm; giao các đơn đơn vị", ["chịu chịu", "đơn đơn"]),
    ProofCase("tu-lap", "phân công công việc; chương trình trình Ủy ban; tổ chức chức danh; đã phân công công khai"),
    ProofCase("tu-lap", "dần dần, ngày ngày, luôn luôn, xa xa, từ từ, năm năm, ba ba, thường thường"),
    ProofCase("tu-lap", "phát triển triển khai; triệu đồng đồng thời; trong trong sạch; từng bước từng bước"),
    ProofCase("tu-lap", "thực hiện Thực hiện; Kế hoạch kế hoạch hóa".replacing("Kế hoạch kế", with: "kế hoạch Kế")),
    ProofCase("tu-lap-co-the", "giám sát, kiểm tra, kiểm tra, đánh giá", ["kiểm tra, kiểm tra"]),
    ProofCase("tu-lap-co-the", "công tác kiểm tra tra.", ["tra tra"]),
    ProofCase("tu-lap-co-the", "từng bước, từng bước; diễn ra dần dần; sáng sớm, sáng mai; các bộ, ngành, các tỉnh"),
    ProofCase("ngoac", "đạt (kế hoạch năm", ["("]),
    ProofCase("ngoac", "đạt kế hoạch) năm", [")"]),
    ProofCase("ngoac", "a) Đối với (các) sở\n1) Một\ngồm: a) một; b) hai (ba)"),
    ProofCase("ngoac", "(Kèm theo Kế hoạch\ncủa Sở Y tế)"),
    ProofCase("ngoac-kep", "gọi là “Chương trình và các dự án", ["“"]),
    ProofCase("ngoac-kep", "gọi là Chương trình” và", ["”"]),
    ProofCase("ngoac-kep", "gọi là “Chương trình’’ và", ["’’"]),
    ProofCase("ngoac-kep", "gọi là \"Chương trình và", ["\""]),
    ProofCase("ngoac-kep", "ghi \"mục 5\" và \"mục 6\"; ngày \"20/11/2023\""),
    ProofCase("ngoac-kep", "sửa như sau:\n“Điều 5. Một\nHai.”\nhuyện H’Drai, ống 15\""),
    ProofCase("ngay-khong-co", "ngày 31 tháng 4 năm 2026 và 30/02/2026, ngày 31/9", ["31 tháng 4 năm 2026", "30/02/2026", "31/9"]),
    ProofCase("ngay-khong-co", "29/02/2024; 11/14 tiêu chí; số 31/2026/NQ-HĐND; ngày 30 tháng 4"),
    ProofCase("ngay-thang", "ngày 5 tháng 03 năm 2026", ["5 tháng 03 năm 2026"]),
    ProofCase("ngay-thang", "ngày 05 tháng 3 năm 2026, ngày 15 tháng 01 năm 2026, 05/3/2026"),
    ProofCase("ngay-thang", "05/3/2026, 06/3/2026 và 07/04/2026", ["07/04/2026"]),
    ProofCase("ngay-thang", "05/3/2026, 06/11/2026 và 7/4/2026", ["7/4/2026"]),
  ]

  @Test("Numbers and letters of items", arguments: sequencesCases)
  func sequences(_ example: ProofCase) {
    #expect(Proof(example.text).found("thu-tu") == example.found)
  }

  static let sequencesCases = [
    ProofCase("thu-tu", "I. A\nII. B\nIV. C", ["IV."]),
    ProofCase("thu-tu", "1. A.\n2. B.\n4. C.\n5. D.", ["4."]),
    ProofCase("thu-tu", "1. A.\n2. B.\n2. C.\n3. D.", ["2."]),
    ProofCase("thu-tu", "1. A.\n1. B.\n2. C.", ["1."]),
    ProofCase("thu-tu", "a) A;\nb) B;\nd) D;\nđ) Đ;\ne) E.", ["d)"]),
    ProofCase("thu-tu", "a) A;\nb) B;\nc) C;\nd) D;\ne) E.", ["e)"]),
    ProofCase("thu-tu", "a) A;\nb) B;\nc) C;\nd) D;\nđ) Đ;\ne) E;\nf) F.", ["f)"]),
    ProofCase("thu-tu", "I. A\n1. B\na) C\nb) D\n2. E\na) F\nII. G\n1. H\n2. I\nIII. K"),
    ProofCase("thu-tu", "1. A\n1.1. B\n1.2. C\n2. D\n2.1. E\n2.3. F", ["2.3."]),
    ProofCase("thu-tu", "1. Kết quả:\n1. A.\n2. B.\nTồn tại\n1. C.\n2. D."),
    ProofCase("thu-tu", "Điều 1. A\n1. B.\n2. C.\nĐiều 2. D\n1. E.\nĐiều 4. G", ["Điều 4"]),
    ProofCase("thu-tu", "Chương I\nĐiều 1. A\nĐiều 2. B\nChương II\nĐiều 3. C\nChương IV\nĐiều 4. D", ["Chương IV"]),
    ProofCase("thu-tu", "Phần thứ nhất\nI. A\nII. B\nPhần thứ hai\nI. C"),
    ProofCase("thu-tu", "(1) A\n(2) B\n(4) C", ["(4)"]),
    ProofCase("thu-tu", "A. X\nB. Y\nC. Z\nD. T"),
    ProofCase("thu-tu", "20.000 người tham gia\n2024. Năm\n05.3.2026 họp\n1.5 triệu đồng"),
    ProofCase("thu-tu", "2. B.\n3. C.", ["2."]),
    ProofCase("thu-tu", "{}\n2. B.\n3. C."),
    ProofCase("thu-tu", "1. A.\n{}\n4. B."),
    ProofCase("thu-tu", "|3. A\n|5. B"),
    ProofCase("thu-tu", "1. A.\n“2. Trích.\n2. B.\nĐiều 5 của Luật này\nMục tiêu\nV. I. Lê-nin"),
  ]

  @Test("What refers to something", arguments: referencesCases)
  func references(_ example: ProofCase) {
    #expect(Proof(example.text).found(example.rule) == example.found)
  }

  static let referencesCases = [
    ProofCase("nhu-tren", "@- Như trên;\n@- Lưu: VT.", ["- Như trên;"]),
    ProofCase("nhu-tren", ">Bộ Y tế\n@- Như trên;\n@- Lưu: VT."),
    ProofCase("nhu-tren", "Kính gửi: Bộ Y tế\n@- Như trên;"),
    ProofCase("nhu-tren", "Sở Y tế trân trọng giới thiệu:\n@- Như trên;"),
    ProofCase("nhu-dieu", "Điều 1. A\nĐiều 2. B\n@Như Điều 3;", ["Như Điều 3"]),
    ProofCase("nhu-dieu", "Điều 1. A\nĐiều 2. B\n@Như Điều 2;"),
    ProofCase("khoan-diem", "theo Khoản 2 Điều 5 và Điểm a khoản 1 Điều 6", ["Khoản", "Điểm"]),
    ProofCase("khoan-diem", "theo khoản 2 điều 5 của Luật", ["điều"]),
    ProofCase("khoan-diem", "chịu trách nhiệm thi hành điều 2.", ["điều"]),
    ProofCase("khoan-diem", "nhớ năm điều 2 bên đã hẹn"),
    ProofCase("khoan-diem", "Khoản 2 Điều 5 quy định; tại điểm a khoản 2 Điều 5; Điểm a; điều 2 bác sĩ; Điểm số"),
    ProofCase("phu-luc-thieu", "theo Phụ lục I và Phụ lục II kèm theo\n!Phụ lục I\n!BIỂU", ["Phụ lục I và Phụ lục II"]),
    ProofCase("phu-luc-thieu", "(Phụ lục kèm theo)", ["Phụ lục"]),
    ProofCase("phu-luc-thieu", "theo Phụ lục I-III\n!Phụ lục I\n!Phụ lục II", ["Phụ lục I-III"]),
    ProofCase("phu-luc-thieu", "theo Phụ lục I Nghị định số 30/2020/NĐ-CP và Phụ lục II ban hành kèm theo Thông tư số 1"),
    ProofCase("phu-luc-thieu", "gồm 16 chú thích và phụ lục; các Phụ lục của Nghị định"),
    ProofCase("phu-luc-thieu", "(Phụ lục kèm theo)\n!Phụ lục\n!BIỂU"),
    ProofCase("phu-luc-khong-neu", "theo Phụ lục I\n!Phụ lục I\n!A\n!Phụ lục II\n!B", ["Phụ lục II"]),
    ProofCase("phu-luc-khong-neu", "Không nói gì\n!Phụ lục\n!A"),
    ProofCase("phu-luc-thieu", "theo Phụ lục số 02\n!Phụ lục I\n!A", ["Phụ lục số 02"]),
    ProofCase("phu-luc-khong-neu", "(các phụ lục kèm theo)\n!Phụ lục I\n!A\n!Phụ lục II\n!B"),
    ProofCase("kem-theo", "(có danh sách kèm theo)", ["kèm theo"]),
    ProofCase("kem-theo", "Sở Y tế gửi kèm theo Công văn này danh sách", ["gửi kèm"]),
    ProofCase("kem-theo", "ban hành kèm theo Thông tư số 05/2025/TT-BNV"),
  ]

  @Test("Fixes leave nothing for the rule to find", arguments: [
    ("hai-dau-cach", "Sở  Y tế và các   đơn vị", "Sở Y tế và các đơn vị"),
    ("dau-cach-truoc-dau", "thuốc , vật tư ; hóa chất .", "thuốc, vật tư; hóa chất."),
    ("thieu-dau-cach", "dài hạn,trung hạn;ngắn hạn", "dài hạn, trung hạn; ngắn hạn"),
    ("thieu-dau-cach", "Sở Y tế(sau đây)", "Sở Y tế (sau đây)"),
    ("dau-cach-trong-ngoac", "( đạt kế hoạch )", "(đạt kế hoạch)"),
    ("dau-cau-lap", "thuốc,, vật tư", "thuốc, vật tư"),
    ("ky-tu-an", "Sở\u{200B} Y tế", "Sở Y tế"),
    ("to-hop-dau", "tie\u{302}\u{301}p nhận", "tiếp nhận"),
  ])
  func fixes(rule: String, text: String, fixed: String) {
    let result = Proof(text).fixed(rule)
    #expect(Array(result.utf8) == Array(fixed.utf8))
    #expect(Proof(result).found(rule) == [])
  }

  @Test("Numbers of rows", arguments: [
    (["TT", "1", "2", "4"], ["4"]), (["STT", "1.", "2.", "2."], ["2."]), (["TT", "1", "", "2", "2.1", "I", "1", "2"], []),
    (["Số", "1", "3"], []), (["TT", "1"], []),
  ])
  func rows(column: [String], found: [String]) throws {
    let document = ReadDocument.table(column.map { [$0, "a", "b"] })
    let check = try #require(RuleBook["soat.cot-tt"])
    var texts: [String] = []
    if case .found(let findings) = check(Subject(document: document)) {
      texts = findings.compactMap { if case .template(let place) = $0.place { place.text } else { nil } }
    }
    #expect(texts == found)
  }

  @Test("A row that numbers the columns is none of the table's own")
  func columnNumbers() throws {
    let document = ReadDocument.table([["TT", "Tên", "Số"], ["1", "2", "3"], ["1", "a", "b"], ["2", "c", "d"]])
    let check = try #require(RuleBook["soat.cot-tt"])
    if case .found = check(Subject(document: document)) { Issue.record("found something") }
  }

  @Test("Rules have ids of their own and ask something in both languages")
  func book() {
    let ids = RuleBook.all.map(\.rule.id)
    #expect(Set(ids).count == ids.count)
    #expect(RuleBook.all.allSatisfy { !$0.rule.demand.vi.isEmpty && !$0.rule.demand.en.isEmpty && !$0.rule.judges.isEmpty })
  }
}

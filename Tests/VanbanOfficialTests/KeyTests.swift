import Testing
import VanbanOfficial
import VanbanSource

@Suite("Keys of a model")
struct KeyTests {
  @Test(
    "A key may be written with diacritics, capitals, spaces or hyphens",
    arguments: [
      "dia_danh", "Địa danh", "địa_danh", "dia-danh", "ĐỊA DANH",
    ])
  func spelling(key: String) {
    let reading = Reading.letter("\(key): Hòa Sơn")
    #expect(reading.faults.isEmpty)
    #expect(reading.text("dia_danh") == "Hòa Sơn")
  }

  @Test("Two spellings of one key are a fault that names both")
  func sameKey() {
    let reading = Reading.letter("dia_danh: Hòa Sơn\nĐịa danh: Tân Lập")
    #expect(reading.faults == ["official.same-key Địa danh"])
    #expect(reading.diagnostics.all[0].message.vi.contains("dia_danh"))
    #expect(stretch(reading.diagnostics.all[0].notes[0].place) == "dia_danh")
  }

  @Test(
    "An unknown key is a fault with the nearest key as a hint",
    arguments: [
      ("kinh_gu: Bộ Y tế", "official.unknown-key kinh_gu", "kinh_gui"),
      ("nguoi_ky: {ho_tn: Lê An}", "official.unknown-key ho_tn", "ho_ten"),
      ("phu_luc: [{tieu_d: A}]", "official.unknown-key tieu_d", "tieu_de"),
      ("viet_tat: {co_qan: SYT}", "official.unknown-key co_qan", "co_quan"),
    ])
  func unknown(line: String, fault: String, hint: String) {
    let reading = Reading.letter(line)
    #expect(reading.faults == [fault])
    #expect(reading.diagnostics.all[0].hint?.en.contains(hint) == true)
  }

  @Test("Keys of a person's own under so_lieu and bien are free")
  func free() {
    #expect(
      Reading.letter("so_lieu: {benh: [1]}\nbien: {Số ca: 5}\nbo_qua: {kinh-gui: không cần}").faults.isEmpty)
  }

  @Test(
    "A key that is recognised and not served yet is a fault where it is used",
    arguments: [
      "kiem_tra: [{dieu_kien: x}]",
      "phat_hanh: true",
    ])
  func unsupported(line: String) {
    let key = String(line.prefix { $0 != ":" })
    #expect(Reading.letter(line).faults == ["official.unsupported-key \(key)"])
  }

  @Test(
    "Nested keys that are not served yet",
    arguments: [
      ("so_lieu: {benh: {tep: benh.csv}}", "tep"),
    ])
  func unsupportedNested(line: String, key: String) {
    #expect(Reading.letter(line).faults == ["official.unsupported-key \(key)"])
  }

  @Test("What asks for nothing is no fault")
  func unused() {
    #expect(Reading.letter("phat_hanh: false\nbang: {}\nkiem_tra: []\nchu_thich:\n").faults.isEmpty)
  }
}

@Suite("Types of values")
struct WrongTypeTests {
  @Test(
    "A value of the wrong type is a fault at the value",
    arguments: [
      ("trich_yeu: [a, b]", "[a, b]"), ("so: {a: 1}", "{a: 1}"), ("kinh_gui: {a: b}", "{a: b}"),
      ("noi_nhan: Như trên", "Như trên"),
      ("can_cu: Luật A", "Luật A"), ("nguoi_ky: Lê An", "Lê An"), ("phu_luc: {noi_dung: a}", "{noi_dung: a}"),
      ("phu_luc: [a]", "a"), ("so_lieu: [1]", "[1]"), ("co_quan: {a: b}", "{a: b}"),
      ("co_quan: [[a]]", "[a]"),
      ("noi_nhan: [[a]]", "[a]"), ("ngay: [1]", "[1]"),
    ])
  func wrongType(line: String, found: String) {
    #expect(Reading.letter(line).faults == ["official.wrong-type \(found)"])
  }

  @Test("The message says what was found and what was expected")
  func message() throws {
    let message = try #require(Reading.letter("trich_yeu: [a, b]").diagnostics.all.first).message
    #expect(message.vi == "“trich_yeu” phải là chữ, ở đây lại là danh sách")
    #expect(message.en == "“trich_yeu” should be text, but this is a list")
  }

  @Test(
    "Values outside the few that a key takes",
    arguments: [
      ("co_chu: 15", "15"), ("dien_tu: chưa rõ", "chưa rõ"), ("phu_luc: [{huong: chéo}]", "chéo"),
      ("do_khan: gấp", "gấp"), ("do_mat: kín", "kín"), ("pham_vi: nội bộ", "nội bộ"),
    ])
  func wrongValue(line: String, found: String) {
    #expect(Reading.letter(line).faults == ["official.wrong-value \(found)"])
  }

  @Test(
    "A date that no calendar has", arguments: ["30/02/2024", "2024-13-01", "mai", "20-11-2023", "1/1/24"])
  func badDate(date: String) {
    #expect(Reading.letter("ngay: \(date)").faults == ["official.bad-date \(date)"])
  }

  @Test("Three signatories are too many")
  func signatories() {
    #expect(
      Reading.letter("nguoi_ky: [{ho_ten: A}, {ho_ten: B}, {ho_ten: C}]").faults == [
        "official.too-many-signatories {ho_ten: C}"
      ])
  }

  @Test("A missing body, and all faults in one run")
  func together() {
    let reading = Reading(
      "loai: Kế hoach lạ\nngay: 32/1/2024\nnguoi_ki: {}\nco_chu: 12\nkinh_gui: {a: b, c: d}\n")
    #expect(
      Set(reading.faults.map { $0.prefix { $0 != " " } }) == [
        "official.unknown-type", "official.bad-date", "official.unknown-key", "official.wrong-value",
        "official.wrong-type", "official.missing-key",
      ])
  }

  @Test("A fault of decoding does not hide those of the texts")
  func textsToo() {
    let reading = Reading.letter("ngay: 32/1/2024\ntrich_yeu: báo cáo {{ khong_co }}")
    #expect(reading.faults.count == 2)
    #expect(reading.faults.contains { $0.hasSuffix(" khong_co") })
  }
}

@Suite("The file")
struct FileTests {
  @Test(
    "Files that describe no document",
    arguments: [
      ("", "official.empty"), ("# chỉ ghi chú\n", "official.empty"), ("- a\n", "official.no-map"),
      ("chữ\n", "official.no-map"),
    ])
  func noDocument(yaml: String, id: String) {
    let reading = Reading(yaml)
    #expect(reading.model == nil)
    #expect(reading.faults.first?.hasPrefix(id) == true)
  }

  @Test("A second document is a fault")
  func second() {
    #expect(
      Reading("loai: KH\nnoi_dung: a\n---\nloai: KH\n").faults.first?.hasPrefix("official.several-documents")
        == true)
  }

  @Test("loai and noi_dung are enough")
  func enough() {
    #expect(Reading("loai: Báo cáo\nnoi_dung: Kết quả năm 2024").faults.isEmpty)
    #expect(Reading("loai: Báo cáo").faults == ["official.missing-key loai"])
    #expect(Reading("loai:\nnoi_dung: a").faults == ["official.missing-key loai"])
  }
}

@Suite("Plain models")
struct PlainModelTests {
  @Test("Any keys are data, found however they are spelled; a tag there is text")
  func data() {
    let reading = Reading("Họ tên: Lê {{ An }}\nđiểm: [1, 2]\nmau: giay.docx\n")
    #expect(reading.faults.isEmpty)
    #expect(reading.text("ho_ten") == "Lê {{ An }}")
    #expect(reading.list("diem") == ["1", "2"])
    #expect(reading.model?.mau?.text == "giay.docx")
  }

  @Test("Text becomes content where a template asks for it")
  func content() {
    #expect(Reading("mo_ta: |\n  - một\n  - hai\n").paragraphs("mo_ta | noi_dung") == ["- một", "- hai"])
  }

  @Test("A name that folds to two keys is an error, an exact one is not")
  func twoKeys() {
    let reading = Reading("Số ca: 1\nsố_ca: 2\n")
    #expect(reading.text("số_ca") == "2")
    #expect(reading.text("so_ca") == "?")
  }

  @Test("A model that looks like a document without its type says so")
  func looksOfficial() throws {
    guard case .plain(let plain)? = Reading("trich_yeu: a\nnoi_dung: b\n").model else {
      return #expect(Bool(false))
    }
    #expect(plain.missingTemplate.id == "official.missing-key")
    guard case .plain(let other)? = Reading("ten: a\n").model else { return #expect(Bool(false)) }
    #expect(other.missingTemplate.id == "official.missing-template")
  }
}

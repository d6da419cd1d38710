import Testing
import VanbanContent
import VanbanSource

@Suite("Files that a model includes (bao_gom)")
struct MergingTests {
  private let letter = "loai: Công văn\nnoi_dung: Nội dung\n"

  @Test("Maps merge deeply; lists and texts replace; the model wins, and of two files the later")
  func precedence() {
    let reading = Reading(
      letter + """
        bao_gom: [mot.yaml, hai.yaml]
        so: 5
        can_cu: [Của văn bản]
        bien: {a: văn bản, nhom: {x: văn bản}}
        """,
      files: [
        "mot.yaml":
          "so: 1\ndia_danh: Một\ncan_cu: [Một, Hai]\nbien: {a: một, b: một, nhom: {x: một, y: một}}",
        "hai.yaml": "dia_danh: Hai\nbien: {b: hai, nhom: {z: hai}}",
      ])
    #expect(reading.faults.isEmpty)
    #expect(reading.text("so") == "5")
    #expect(reading.text("dia_danh") == "Hai")
    #expect(reading.list("can_cu") == ["Của văn bản."])
    #expect(
      ["a", "b", "nhom.x", "nhom.y", "nhom.z"].map(reading.text) == [
        "văn bản", "hai", "văn bản", "một", "hai",
      ])
  }

  @Test("Keys fold when they are merged, names of a person's own too; marks are no part of a name")
  func folding() {
    let reading = Reading(
      letter + "bao_gom: a.yaml\nNơi nhận: [Như trên]\nbien: {Dân số: 5, \"<22\": nhỏ}",
      files: ["a.yaml": "noi_nhan: [Khác]\nbien: {dan_so: 4, \"≥22\": lớn}"])
    #expect(reading.faults.isEmpty)
    #expect(reading.text("noi_nhan") == "- Như trên.")
    #expect(reading.text("bien.dan_so") == "5")
    #expect(reading.text("bien[\"<22\"] ~ bien[\"≥22\"]") == "nhỏlớn")
  }

  @Test("Null leaves what lies below, empty text does not")
  func null() {
    let reading = Reading(
      letter + "bao_gom: a.yaml\ndia_danh:\nso: \"\"", files: ["a.yaml": "dia_danh: Hòa Sơn\nso: 7"])
    #expect(reading.text("dia_danh") == "Hòa Sơn")
    #expect(reading.text("so") == "")
  }

  @Test("A value keeps the file it came from, and a file may include others, relative to itself")
  func places() {
    let reading = Reading(
      letter + "bao_gom: chung/a.yaml",
      files: ["chung/a.yaml": "bao_gom: b.yaml", "chung/b.yaml": "\nngay: 31/02/2025"])
    #expect(reading.faults == ["official.bad-date 31/02/2025"])
    guard case .source(let source, let span)? = reading.diagnostics.all.first?.place else {
      Issue.record("no place")
      return
    }
    #expect(source.name == "chung/b.yaml")
    #expect(span.start == 7)
  }

  @Test("Two files may include a third")
  func diamond() {
    let reading = Reading(
      letter + "bao_gom: [a.yaml, b.yaml]",
      files: [
        "a.yaml": "bao_gom: c.yaml", "b.yaml": "bao_gom: ./c.yaml", "c.yaml": "so: 9", "./c.yaml": "so: 9",
      ])
    #expect(reading.faults.isEmpty)
    #expect(reading.text("so") == "9")
  }

  @Test(
    "A circle is an error where it closes",
    arguments: [
      (
        ["a.yaml": "bao_gom: b.yaml", "b.yaml": "bao_gom: x/../a.yaml", "x/../a.yaml": "bao_gom: b.yaml"],
        "x/../a.yaml"
      ),
      (["a.yaml": "bao_gom: van-ban.yaml", "van-ban.yaml": ""], "van-ban.yaml"),
      (["a.yaml": "bao_gom: ./a.yaml", "./a.yaml": "bao_gom: ./a.yaml"], "./a.yaml"),
    ])
  func circle(files: [String: String], closing: String) {
    #expect(
      Reading(letter + "bao_gom: a.yaml", files: files).faults == ["official.included-in-itself \(closing)"])
  }

  @Test("Paths that never come out equal end at a depth")
  func depth() {
    let endless = FileAccess { file in
      .file(Array("bao_gom: y.yaml".utf8), path: file.namedIn + "/" + file.path)
    }
    #expect(faults(letter + "bao_gom: y.yaml", endless) == ["official.included-too-deep"])
  }

  @Test("Without file access, and where a file is missing, that is said and nothing that follows from it")
  func missing() {
    #expect(faults("loai: Công văn\nbao_gom: a.yaml", .none) == ["content.cannot-read-file"])
    #expect(faults(letter + "ho_so: a.yaml\nnguoi_ky: giam_doc", .none) == ["content.cannot-read-file"])
    #expect(
      Reading("loai: Công văn\nbao_gom: [a.yaml, b.yaml]\nngay: x").faults
        == ["content.cannot-read-file a.yaml", "content.cannot-read-file b.yaml", "official.bad-date x"])
  }

  @Test("What is no map, no YAML or no text is a fault at its place")
  func wrongFiles() {
    #expect(
      Reading(letter + "bao_gom: a.yaml", files: ["a.yaml": "- so: 1"]).faults == ["official.no-map - so: 1"])
    #expect(Reading(letter + "bao_gom: a.yaml", files: ["a.yaml": "so: [1"]).faults.count == 1)
    #expect(Reading(letter + "bao_gom: {a: b}").faults == ["official.wrong-type {a: b}"])
    #expect(Reading(letter + "bao_gom: a.yaml", files: ["a.yaml": "# trống"]).faults.isEmpty)
    #expect(
      Reading(letter + "bao_gom: a.yaml", files: ["a.yaml": "so_hieu: 1"]).faults == [
        "official.unknown-key so_hieu"
      ])
  }

  @Test("In a plain model bao_gom and ho_so are data")
  func plain() {
    let reading = Reading("bao_gom: [máy in, máy quét]\nho_so: 12 bộ")
    #expect(reading.faults.isEmpty)
    #expect(reading.list("bao_gom") == ["máy in", "máy quét"])
  }

  @Test("Maps that aliases put in a great many places end at a limit")
  func aliases() {
    var text = "a0: &a0 {x: 1}\n"
    for level in 1...7 {
      let inner = (0..<10).map { "k\($0): *a\(level - 1)" }.joined(separator: ", ")
      text += "a\(level): &a\(level) {\(inner)}\n"
    }
    let bomb = "bien:\n" + text.split(separator: "\n").map { "  \($0)\n" }.joined()
    #expect(
      Reading(letter + "bao_gom: a.yaml\n" + bomb, files: ["a.yaml": bomb]).faults.contains {
        $0.hasPrefix("official.included-too-much") || $0.hasPrefix("yaml.")
      })
  }

  private func faults(_ yaml: String, _ files: FileAccess) -> [String] {
    Reading(yaml, access: files).diagnostics.all.map(\.id)
  }
}

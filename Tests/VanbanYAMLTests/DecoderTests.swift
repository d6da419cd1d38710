import Testing
import VanbanSource
import VanbanYAML

@Suite struct DecoderTests {
  struct Letter: Decodable, Equatable {
    enum Urgency: String, Decodable, CaseIterable { case khan, thuong_khan, hoa_toc }
    struct Signatory: Decodable, Equatable {
      var ho_ten: String
      var tuoi: Int?
    }
    var loai: String
    var so: String?
    var so_ban: Int
    var ty_le: Double
    var phat_hanh: Bool
    var do_khan: Urgency?
    var noi_nhan: [String]
    var nguoi_ky: [Signatory]
    var bien: [String: Int]
  }

  private func decode<Value: Decodable>(
    _ type: Value.Type, _ yaml: String, strict: Bool = false
  ) -> (value: Value?, faults: [String], messages: [String]) {
    let parsed = Parsed(yaml)
    guard let root = parsed.root else { return (nil, ["no root"], []) }
    var diagnostics = Diagnostics()
    let value = YAMLDecoder(refusesUnknownKeys: strict).decode(type, from: root, diagnostics: &diagnostics)
    let faults = diagnostics.all.map { diagnostic in
      guard case .source(let text, let span) = diagnostic.place else { return diagnostic.id }
      let position = text.position(of: span.start)
      return "\(diagnostic.id) \(position.line):\(position.column)"
    }
    return (value, faults, diagnostics.all.map(\.message.en))
  }

  static let letter = """
    loai: công văn
    so: 05
    so_ban: 5
    ty_le: 17.5
    phat_hanh: true
    do_khan: hoa_toc
    noi_nhan: [Sở Y tế, 123]
    nguoi_ky:
      - ho_ten: Nguyễn Văn A
        tuoi: 50
      - {ho_ten: B}
    bien: {x: 1, y: 2}
    """

  @Test func decodes() {
    let result = decode(Letter.self, Self.letter, strict: true)
    #expect(result.faults == [])
    #expect(
      result.value
        == Letter(
          loai: "công văn", so: "05", so_ban: 5, ty_le: 17.5, phat_hanh: true, do_khan: .hoa_toc,
          noi_nhan: ["Sở Y tế", "123"],
          nguoi_ky: [.init(ho_ten: "Nguyễn Văn A", tuoi: 50), .init(ho_ten: "B", tuoi: nil)],
          bien: ["x": 1, "y": 2]))
  }

  @Test func collectsAllFaults() {
    let result = decode(
      Letter.self,
      """
      so_ban: năm
      ty_le: [1]
      phat_hanh: có
      do_khan: gấp
      noi_nhan: Sở Y tế
      nguoi_ky:
        - tuoi: già
        - {ho_ten: }
      bien: {x: 1.5}
      """)
    #expect(result.value == nil)
    #expect(
      result.faults == [
        "yaml.missing-key 1:1", "yaml.wrong-value 1:9", "yaml.wrong-value 2:8", "yaml.wrong-value 3:12",
        "yaml.wrong-value 4:10", "yaml.wrong-kind 5:11", "yaml.missing-key 7:5", "yaml.wrong-value 7:11",
        "yaml.wrong-value 8:13", "yaml.wrong-value 9:11",
      ])
    #expect(result.messages[0] == "\"loai\" is missing")
    #expect(result.messages[7].hasPrefix("\"nguoi_ky[0].tuoi\" must be a whole number"))
  }

  @Test func refusesUnknownKeys() {
    let result = decode(Letter.Signatory.self, "ho_ten: A\ntuoii: 5\n", strict: true)
    #expect(result.faults == ["yaml.unknown-key 2:1"])
    #expect(decode(Letter.Signatory.self, "ho_ten: A\ntuoii: 5\n").faults == [])
  }

  @Test func hintsAtTheNearestKey() {
    var diagnostics = Diagnostics()
    guard let root = Parsed("ho_ten: A\ntuoii: 5\n").root else { return }
    _ = YAMLDecoder(refusesUnknownKeys: true).decode(
      Letter.Signatory.self, from: root, diagnostics: &diagnostics)
    #expect(diagnostics.all.first?.hint?.en == "did you mean \"tuoi\"?")
  }

  @Test func integersKeepTheirRange() {
    #expect(decode([Int8].self, "[127, 128]").faults == ["yaml.wrong-value 1:7"])
    #expect(decode([UInt64].self, "[18446744073709551615]").value == [.max])
    #expect(decode([Int].self, "[0x10, 0o10]").value == [16, 8])
  }

  @Test func keepsPlaces() {
    let result = decode([YAMLPlaced<Int>].self, "- 1\n- 22\n")
    #expect(result.value?.map { quoted($0.place) } == ["1", "22"])
  }
}

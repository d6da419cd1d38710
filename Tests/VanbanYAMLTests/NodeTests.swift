import Testing
import VanbanSource
import VanbanYAML

@Suite struct NodeTests {
  static let letter = """
    # Công văn
    loai: công văn
    so: 05
    ký hiệu: "SYT-KHTC"   # ký hiệu
    trich_yeu: >-
      về việc báo cáo
      tình hình
    kinh_gui:
    - Sở Y tế
    - Lưu: VT, KHTC
    nguoi_ky: {ho_ten: 'Nguyễn Văn A', chuc_vu: Giám đốc}
    noi_dung: |
      Dòng một.

        Dòng hai.
    trong:
    """

  @Test func readsALetter() {
    let parsed = Parsed(Self.letter)
    #expect(parsed.faults == [])
    #expect(
      outline(parsed.root)
        == "{loai: công văn, so: 05, ký hiệu: SYT-KHTC, trich_yeu: về việc báo cáo tình hình, "
        + "kinh_gui: [Sở Y tế, {Lưu: VT, KHTC}], nguoi_ky: {ho_ten: Nguyễn Văn A, chuc_vu: Giám đốc}, "
        + "noi_dung: Dòng một.\n\n  Dòng hai.\n, trong: null}")
  }

  @Test func keepsWhatWasTyped() {
    let root = Parsed(Self.letter).root
    #expect(root?["so"]?.sourceText == "05")
    #expect(root?["ký hiệu"]?.sourceText == "\"SYT-KHTC\"")
    #expect(root?["ký hiệu"]?.style == .doubleQuoted)
    #expect(root?["trich_yeu"]?.style == .folded)
    #expect(root?["nguoi_ky"]?.style == .flow)
    #expect(root?["kinh_gui"]?.style == .block)
    #expect(root?["nguoi_ky"]?.sourceText == "{ho_ten: 'Nguyễn Văn A', chuc_vu: Giám đốc}")
  }

  @Test func looksUpByKeyAndIndex() {
    let root = Parsed(Self.letter).root
    #expect(root?["kinh_gui"]?[0]?.text == "Sở Y tế")
    #expect(root?["kinh_gui"]?[1]?["Lưu"]?.text == "VT, KHTC")
    #expect(root?["kinh_gui"]?[2] == nil)
    #expect(root?["khong_co"] == nil)
    #expect(root?[0] == nil)
  }

  @Test func knowsNull() {
    let parsed = Parsed("a:\nb: ~\nc: null\nd: \"\"\ne: 'null'\nf: nul\ng: NULL")
    let nulls = parsed.root?.pairs.filter { $0.value.isNull }.map { $0.key.text }
    #expect(nulls == ["a", "b", "c", "g"])
  }

  @Test func sharesAliases() {
    let parsed = Parsed("goc: &g {a: 1}\nban: *g\n")
    #expect(parsed.faults == [])
    let copy = parsed.root?["ban"]
    #expect(copy?.isAlias == true)
    #expect(copy?.anchor == "g")
    #expect(copy?.span == parsed.root?["goc"]?.span)
    #expect(copy?.writtenSpan == SourceSpan(start: 20, end: 22))
    #expect(outline(copy) == "{a: 1}")
  }

  @Test func resolvesTags() {
    let parsed = Parsed(
      "%TAG !x! tag:x.vn,2024:\n---\n- !!str a\n- !x!b c\n- !<tag:y> d\n- ! e\n- !f%20g h\n")
    #expect(parsed.faults == [])
    #expect(
      parsed.root?.items.map(\.tag) == ["tag:yaml.org,2002:str", "tag:x.vn,2024:b", "tag:y", "!", "!f g"])
    #expect(parsed.documents.first?.tagHandles.first?.prefix == "tag:x.vn,2024:")
  }

  @Test func separatesDocuments() {
    let parsed = Parsed("a\n---\nb\n...\n# hết\n---\n...\n")
    #expect(parsed.documents.map { outline($0.root) } == ["a", "b", "nothing"])
    #expect(parsed.documents.map(\.hasExplicitStart) == [false, true, true])
    #expect(parsed.documents.map(\.hasExplicitEnd) == [false, true, true])
  }

  @Test func isEmptyWithoutText() {
    #expect(Parsed("").documents.isEmpty)
    #expect(Parsed("# chỉ chú thích\n").documents.isEmpty)
  }

  @Test func itemsByTheirIndex() {
    let root = Parsed("[a, [b, c], {d: e}, f]").root
    #expect((-1...4).map { root?[$0]?.sourceText } == [nil, "a", "[b, c]", "{d: e}", "f", nil])
    #expect(root?.eachItem.map(\.sourceText) == root?.items.map(\.sourceText))
    #expect(root?[2]?[0] == nil && root?[0]?[0] == nil)
  }
}

import Testing
import VanbanSource
import VanbanYAML

@Suite struct WriterTests {
  private func rewritten(_ yaml: String, width: Int = 100) -> String {
    YAMLWriter(width: width).write(Parsed(yaml).documents)
  }

  @Test(arguments: [
    "loai: công văn\nso: 05\nkinh_gui:\n  - Sở Y tế\n  - Lưu: VT, KHTC\n",
    "a: {x: 1, y: [1, 'hai', \"ba\"]}\nb:\nc: \"x: y\"\nd: []\ne: {}\n",
    "a: |\n  Dòng 1\n\n    Dòng 2\nb: |-\n  x\nc: |+\n  x\n\nd: >\n  một\n\n  hai\n",
    "- &a x\n- *a\n- !!str 5\n- !x y\n- ! z\n",
    "- - a\n  - b\n- k: v\n  l:\n    m: n\n",
    "a\n---\nb\n...\nc\n",
    "? - a\n: b\n",
    "a: |2\n    hai\n  một\n",
    // A mark that combines with a quote; found by the fuzzer.
    "'a: ''\u{747}'\n", "[x, 'b ''\u{301}c']\n",
  ])
  func keepsWhatAPersonTypes(_ yaml: String) {
    #expect(rewritten(yaml) == yaml)
  }

  @Test(arguments: [
    "# đầu\n# hai dòng\na: 1  # một\n# trên b\nb:  # bên b\n  # trên mục\n  - x  # x\n  - y\n# cuối\n",
    "a: |  # khối\n  # chữ\n  b\nc: >-  # gấp\n  d\n# sau\ne: {x: 1}  # bảng\n",
    "- # trước\n  a: 1\n", "# chỉ\n---\n# hai\na\n", "a: [1, # một\n  2] # hai\n",
    "? a # khóa\n: b # giá trị\n",
    "a: &n # neo\n  b: 1\n", "a:\n  # sâu\n  b: 1\n\n  # sau b\nc: 2\n", "--- # x\na: 1\n... # y\n",
  ])
  func losesNoComment(_ yaml: String) {
    let options = YAMLOptions(keepsComments: true)
    let before = Parsed(yaml, options: options)
    let written = YAMLWriter().write(before.documents)
    let after = Parsed(written, options: options)
    #expect(after.faults == [])
    #expect(after.documents.map { outline($0.root) } == before.documents.map { outline($0.root) })
    let comments = [before, after].map { parsed in
      (parsed.documents.first?.comments ?? []).map { parsed.source[$0] }.sorted()
    }
    #expect(comments[0] == comments[1], "\(written)")
  }

  @Test func commentsStayInTheirPlaces() {
    let yaml = "# đầu\na: 1  # một\n# trên b\nb:  # bên b\n  # trên mục\n  - x  # x\n# cuối\n"
    #expect(YAMLWriter().write(Parsed(yaml, options: YAMLOptions(keepsComments: true)).documents) == yaml)
  }

  @Test(arguments: [
    "# đầu\n\n# hai\na: 1\n\nb:\n  - x\n\n  # giữa\n  - y\n\n# cuối\n",
    "a: |\n  x\n\nb: |+\n  y\n\nc: >+\n  z\n\n\nd: 1\n\n# e\n",
    "a: 1\n\nb:\n  c: 2\n\n  d: 3\n\ne: {x: 1}\n",
  ])
  func keepsEmptyLines(_ yaml: String) {
    #expect(YAMLWriter().write(Parsed(yaml, options: YAMLOptions(keepsComments: true)).documents) == yaml)
  }

  @Test func choosesStyles() {
    let tree = YAMLTree.mapping([
      "a": .text("chữ"), "b": .text("5"), "c": .plain("05"), "d": .text(""), "e": .plain(""),
      "f": .text("x\ny\n"),
      "g": .text("a: b"), "h": .text("true"), "i": .text("\u{7}"),
      "j": .sequence([.text("- x"), .text("#")]),
    ])
    #expect(
      YAMLWriter().write(tree) == """
        a: chữ
        b: "5"
        c: 05
        d: ""
        e:
        f: |
          x
          y
        g: "a: b"
        h: "true"
        i: "\\x07"
        j:
          - "- x"
          - "#"

        """)
  }

  @Test func foldsLongLines() {
    let text = "một hai ba bốn năm sáu"
    let written = YAMLWriter(width: 14).write(YAMLTree(.scalar(text), style: .folded))
    #expect(written == ">-\n  một hai ba\n  bốn năm sáu\n")
    #expect(Parsed(written).root?.text == text)
  }

  @Test func breaksLongListsInBrackets() {
    let numbers = "so: [" + (1...40).map { "\($0 * 111)" }.joined(separator: ", ") + "]\n"
    let people = "- ky: [{ten: An, tuổi: 30}, {ten: Bình, tuổi: 31}, [1, 2, 3]]\n"
    #expect(
      YAMLWriter(width: 24).write(Parsed(people).documents) == """
        - ky: [{ten: An,
            tuổi: 30},
            {ten: Bình,
            tuổi: 31},
            [1, 2, 3]]

        """)
    #expect(
      rewritten(people, width: 40) == """
        - ky: [{ten: An, tuổi: 30},
            {ten: Bình, tuổi: 31}, [1, 2, 3]]

        """)
    let written = rewritten(numbers)
    let lines = written.split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.count <= 100 && $0.count > 40 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") && !$0.hasPrefix("   ") })
    #expect(outline(Parsed(written).root) == outline(Parsed(numbers).root))
    let keys = "[[a, b, c, d]: {[e, f]: g, h: i}]\n"
    #expect(Parsed(rewritten(keys, width: 4)).faults == [])
    #expect(outline(Parsed(rewritten(keys, width: 4)).root) == outline(Parsed(keys).root))
  }

  @Test func nothingWithinBracketsIsSpelledOut() {
    let tree = YAMLTree(.sequence([.plain(""), .plain("~"), .text("")]), style: .flow)
    #expect(YAMLWriter().write(tree) == "[null, ~, \"\"]\n")
  }

  @Test(arguments: ["!", "!x", "!x y", "!a!b", "tag:yaml.org,2002:int", "tag:x", "x", "$:y", "%", "1:2", ":", "đ:ơ"])
  func tagsReadBack(_ tag: String) {
    let written = YAMLWriter().write(YAMLTree(.scalar("a"), tag: tag))
    #expect(Parsed(written).faults == [])
    #expect(Parsed(written).root?.tag == tag)
  }

  @Test func styleThatDoesNotFitIsNotTaken() {
    for style: YAMLStyle in [.plain, .singleQuoted, .literal, .folded] {
      let written = YAMLWriter().write(YAMLTree(.scalar("\u{7}"), style: style))
      #expect(written == "\"\\x07\"\n")
    }
  }

  @Test(arguments: 0..<600)
  func randomTreesReadBack(_ seed: Int) {
    var random = RandomTree(seed: UInt64(seed))
    let tree = random.tree()
    let written = YAMLWriter(width: 20).write(tree)
    let parsed = Parsed(written)
    #expect(parsed.faults == [])
    let again = parsed.root.map { YAMLTree($0) } ?? .plain("")
    let isSame = again.bare == tree.bare
    #expect(isSame, "\(written)")
    for (before, after) in zip(tree.scalars, again.scalars) where before.style == nil && before.tag == nil {
      guard case .scalar(let text) = after.content, after.style == .plain else { continue }
      #expect(YAMLSchema.core.value(ofPlain: text) == .string(text))
    }
  }
}

import Testing
import VanbanContent
import VanbanExpression

@Suite("Footnotes in a text")
struct NoteTests {
  @Test("Beside the word, with markup and balanced brackets in them")
  func inline() {
    #expect(read("đến năm 2030^[Kế hoạch *số* [5]], tỷ lệ") == ["p đến năm 2030{Kế hoạch <i>số</i> [5]}, tỷ lệ"])
    #expect(read("# I. A^[b]") == ["h1+ <b>I. A</b>{b}"])
    #expect(read("- x^[ a ]") == ["item - x{a}"])
    #expect(read("**đậm^[a] hết**") == ["p <b>đậm</b>{a}<b> hết</b>"])
  }

  @Test("By name, defined before or after, used twice")
  func named() {
    #expect(read("[^b]: hai\na[^b] c[^b]") == ["p a{b: hai} c{b: hai}"])
    #expect(read("một[^Nghị_định-30]\n[^Nghị_định-30]:  Số **30**") == ["p một{Nghị_định-30: Số <b>30</b>}"])
  }

  @Test("What is typed behind a backslash, or is no note, prints as typed")
  func literal() {
    #expect(read(#"a\[^1] b\^[x]"#) == ["p a[^1] b^[x]"])
    #expect(read("m^2^ [^] ^[x") == ["p m<sup>2</sup> [^] ^[x"])
  }

  @Test("A value put in by a tag is no note, and stands in one as text")
  func values() {
    #expect(body("{{ x }}^[{{ x }}]", [("x", .text("[^a]"))]) == ["p [^a]{[^a]}"])
  }

  @Test("Defined and unused, used and undefined, defined twice, a note in a note")
  func faults() {
    #expect(body("a\n[^b]: c") == ["p a", "! content.uncalled-note [^b]"])
    #expect(body("a[^b]") == ["p a{b: }", "! content.undefined-note [^b]"])
    #expect(body("a[^b]\n[^b]: c\n[^b]: d") == ["p a{b: c}", "! content.note-defined-twice [^b]"])
    #expect(body("a^[x ^[y] z]") == ["p a{x  z}", "! content.note-in-note ^[y]"])
    #expect(body("a[^b]\n[^b]: x[^b]").last == "! content.note-in-note [^b]")
  }

  @Test("In a for each pass makes its own; a named one is a fault")
  func loops() {
    let xs = Value.list([.text("1"), .text("2")])
    let text = "{% for x in xs %}\na{{ x }}^[n{{ x }}]\n{% endfor %}"
    #expect(body(text, [("xs", xs)]) == ["p a1{n1}", "p a2{n2}"])
    let named = body("{% for x in xs %}\na[^n]\n{% endfor %}\n[^n]: b", [("xs", xs)])
    #expect(named.last == "! content.named-note-in-loop [^n]")
  }

  @Test("A note in a branch not taken is neither undefined nor unused")
  func branches() {
    #expect(body("{% if x %}a[^n]{% endif %}b\n[^n]: c", [("x", .bool(false))]) == ["p b"])
    #expect(body("{% if x %}\n[^n]: c\n{% endif %}b", [("x", .bool(false))]) == ["p b"])
  }

  @Test("A note in a kept stretch counts where it is printed")
  func kept() {
    let text = "{% set x %}a^[b] c[^n]{% endset %}\n[^n]: d\n{{ x }}; {{ x }}"
    #expect(body(text) == ["p a{b} c{n: d}; a{b} c{n: d}"])
    #expect(body("{% set x %}\n[^n]: d\n{% endset %}\na[^n]") == ["p a{n: d}"])
    #expect(body("{% set x %}a^[b]{% endset %}\nc^[{{ x }}]").last == "! content.note-in-note {{ x }}")
  }

  @Test("A text read by noi_dung has notes of its own, or those of the text around it")
  func noiDung() {
    #expect(body("{{ t | noi_dung }}", [("t", .text("a[^n]\n[^n]: b"))]) == ["p a{n: b}"])
    #expect(body("{{ t | noi_dung }}\n[^n]: b", [("t", .text("a[^n]"))]) == ["p a{n: b}"])
  }
}

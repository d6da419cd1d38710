import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

@Suite("Values in a body")
struct ValueTests {
  @Test(
    "A value is text whatever it holds",
    arguments: ["# a", "- a", "*a*", "| a |", "[^a]", "{{ a }}", #"\*"#, "-> a <-"])
  func inert(value: String) {
    #expect(read(.value(value)) == ["p \(value)"])
    #expect(read(typed("x "), .value(value), typed(" y")) == ["p x \(value) y"])
  }

  @Test("The first typed characters decide the kind of a line")
  func kindOfLine() {
    #expect(read(typed("- "), .value("Sở Y tế")) == ["item - Sở Y tế"])
    #expect(read(typed("# "), .value("*I.*"), typed(" MỤC TIÊU")) == ["h1+ <b>*I.* MỤC TIÊU</b>"])
    #expect(read(.value(""), typed("# không phải tiêu đề")) == ["p # không phải tiêu đề"])
    #expect(read(.value("-"), typed(" a")) == ["p - a"])
  }

  @Test("Emphasis around a value does not depend on it", arguments: ["a", " ", "", "(1)"])
  func emphasisAroundValue(value: String) {
    let expected = value.isEmpty ? "p x  y" : "p x <b>\(value)</b> y"
    #expect(read(typed("x **"), .value(value), typed("** y")) == [expected])
  }

  @Test("A line end in a value is a line break, a last one is nothing")
  func lineEnds() {
    #expect(read(typed("x "), .value("a\nb\n"), typed(" y")) == ["p x a⏎b y"])
  }

  @Test("A line that holds only values that printed nothing is blank")
  func emptyValues() {
    #expect(read(typed("a\n"), .value(""), typed("  "), .value(""), typed("\nb")) == ["p a", "p b"])
    #expect(read(.value(""), typed("  b")) == ["p b"])
  }
}

@Suite("Content in a body")
struct ContentValueTests {
  let two = Content([
    .paragraph(Paragraph(.heading(1), [.run("I", .bold)])), .paragraph(Paragraph(.text, [.run("một", [])])),
  ])

  @Test("A line that holds only content is replaced by its blocks")
  func ownLine() {
    #expect(
      read(typed("a\n  "), .object(two, .nowhere), typed(" \nb")) == ["p a", "h1 <b>I</b>", "p một", "p b"])
  }

  @Test("Content of one paragraph stands in a line and takes its emphasis")
  func inLine() {
    let one = Content([.paragraph(Paragraph(.text, [.run("a", []), .run("b", .bold)]))])
    #expect(read(typed("x *"), .object(one, .nowhere), typed("* y")) == ["p x <i>a</i><bi>b</bi> y"])
    let link = InlineContent([.link("https://x.vn", [.run("trang", [])])])
    #expect(read(typed("**"), .object(link, .nowhere), typed("**")) == ["p [<b>trang</b>→https://x.vn]"])
  }

  @Test("Content of several blocks in a line is a fault")
  func blocksInLine() {
    #expect(read(typed("x "), .object(two, .nowhere)) == ["p x ", "! content.blocks-in-line"])
  }

  @Test("Empty content prints nothing")
  func empty() {
    #expect(read(.object(Content(), .nowhere)).isEmpty)
  }
}

@Suite("Directives of a body")
struct DirectiveTests {
  func tag(_ name: String, _ arguments: String = "") -> MarkupPiece {
    .directive(name, arguments: arguments, .nowhere)
  }

  @Test("Page breaks and landscape pages")
  func breaks() {
    #expect(read(typed("a\n"), tag("ngat_trang"), typed("\nb")) == ["p a", "page", "p b"])
    #expect(
      read(tag("huong", "ngang"), typed("\na\n"), tag("het_huong")) == ["section ngang", "p a", "section"])
  }

  @Test("Directives at fault")
  func faults() {
    #expect(read(typed("a "), tag("ngat_trang")) == ["p a ", "! content.directive-in-line"])
    #expect(read(tag("huong", "cheo")) == ["! content.misplaced-tag"])
    #expect(read(tag("het_huong")) == ["! content.misplaced-tag"])
    #expect(read(tag("huong", "ngang")) == ["section ngang", "! content.landscape-without-end"])
  }
}

@Suite("Places of faults in markup")
struct MarkupPlaceTests {
  @Test("The place of a fault is that of the markup")
  func place() throws {
    var diagnostics = Diagnostics()
    _ = Markup.read([typed("dòng một\n- số ca[^a] tăng")], diagnostics: &diagnostics)
    let fault = try #require(diagnostics.all.first)
    guard case .source(let source, let span) = fault.place else { return #expect(Bool(false)) }
    #expect(source[span] == "[^a]")
  }
}

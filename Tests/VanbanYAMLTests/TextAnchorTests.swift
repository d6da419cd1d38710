import Testing
import VanbanSource
import VanbanYAML

/// Every stretch of a scalar's text leads back to the bytes it was made from.
@Suite struct TextAnchorTests {
  private func origin(of part: String, in yaml: String) -> String {
    guard let node = Parsed(yaml).root?["k"] else { return "no node" }
    let text = Array(node.text.utf8)
    let wanted = Array(part.utf8)
    guard
      let start = (0...max(0, text.count - wanted.count)).first(where: { text[$0...].starts(with: wanted) })
    else { return "not in \(node.text)" }
    return quoted(node.textAnchor.place(of: start..<start + wanted.count))
  }

  @Test func plain() {
    #expect(origin(of: "Y tế", in: "k: Sở Y tế Hà Nội\n") == "Y tế")
    #expect(origin(of: "tế Hà", in: "k: Sở Y tế\n   Hà Nội\n") == "tế\n   Hà")
    #expect(origin(of: "Nội", in: "k: Sở Y tế\n   Hà Nội\n") == "Nội")
  }

  @Test func quotes() {
    #expect(origin(of: "b", in: #"k: "a\tb""#) == "b")
    #expect(origin(of: "\t", in: #"k: "a\tb""#) == #"\t"#)
    #expect(origin(of: "ế", in: #"k: "t\u1EBF""#) == #"\u1EBF"#)
    #expect(origin(of: "'", in: "k: 'a''b'") == "'")
    #expect(origin(of: "b", in: "k: 'a''b'") == "b")
    #expect(origin(of: "ab", in: "k: \"a\\\n   b\"") == "a\\\n   b")
  }

  @Test func blocks() {
    let literal = "k: |\n  một\n  hai {{ x }}\n\n  ba\n"
    #expect(origin(of: "{{ x }}", in: literal) == "{{ x }}")
    #expect(origin(of: "ba", in: literal) == "ba")
    #expect(origin(of: "một\nhai", in: literal) == "một\n  hai")
    let folded = "k: >\n  một\n  hai\n"
    #expect(origin(of: "hai", in: folded) == "hai")
    #expect(origin(of: "một hai", in: folded) == "một\n  hai")
  }

  @Test func emptyStretch() {
    guard let node = Parsed("k: abc").root?["k"], case .source(_, let span) = node.textAnchor.place(of: 1..<1)
    else {
      Issue.record("no node")
      return
    }
    #expect(span == SourceSpan(at: 4))
  }
}

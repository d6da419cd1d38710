import Testing
import VanbanOfficial
import VanbanReading
import VanbanSource

@Suite("Rules of form")
struct FormRuleTests {
  @Test("What the decree asks for is in order in clean documents of each kind")
  func clean() {
    #expect(Sketch.plan.found == [])
    #expect(Sketch.letter.found == [])
    #expect(Sketch.decision.found == [])
  }

  @Test("Ids are unique, begin alike and hold small letters, digits and hyphens")
  func ids() {
    let ids = FormRules.all.map(\.rule.id)
    #expect(Set(ids).count == ids.count)
    #expect(
      ids.allSatisfy {
        $0.hasPrefix("nd30.")
          && $0.dropFirst(5).allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
      })
    #expect(FormRules.all.allSatisfy { !$0.rule.demand.vi.isEmpty && !$0.rule.demand.en.isEmpty })
  }

  @Test("One fault, one finding, and no other", arguments: FormCase.all)
  func fault(_ one: FormCase) {
    #expect(one.sketch.found == one.expected, "\(one.name)")
  }

  @Test("What is missing may stand in a text box that could not be read")
  func unread() {
    var sketch = Sketch.plan.removing("CỘNG HÒA")
    #expect(sketch.found == ["quoc-hieu"])
    sketch.document.unread = [
      Unread(.textBox, at: TemplatePlace(document: "", part: Wording(same: ""), paragraph: nil, text: ""))
    ]
    #expect(sketch.found == [])
    guard case .notJudged = sketch.verdict("quoc-hieu") else { Issue.record("judged"); return }
  }

  @Test("Rules that only a page or a person can judge say so")
  func others() {
    for check in FormRules.all where check.rule.judges != [.file] {
      guard case .notJudged = check(Subject(document: Sketch.plan.document)) else {
        Issue.record("\(check.rule.id)")
        continue
      }
    }
  }

  @Test("A finding says the figure, in millimetres or points, and both languages")
  func figures() {
    let sketch = Sketch.plan.page { $0.left = 25 * millimetre }
    guard case .found(let findings)? = sketch.verdict("le-trang") else { Issue.record("clean"); return }
    #expect(findings.first?.message.vi == "lề trang: trái 25 mm (yêu cầu 30–35 mm)")
    #expect(findings.first?.message.en == "margins: left 25 mm (expected 30–35 mm)")
    #expect(findings.first?.rule.clause == "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.3")
  }
}

/// A document with one thing wrong.
struct FormCase: Sendable, CustomTestStringConvertible {
  let name: String
  let sketch: Sketch
  let expected: [String]

  init(_ name: String, _ sketch: Sketch, _ expected: String...) {
    self.name = name
    self.sketch = sketch
    self.expected = expected
  }

  var testDescription: String { name }

  static let all: [FormCase] = page + plan + header + title + grounds + body + foot + appendices + marks + slips
}

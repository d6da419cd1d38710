import Testing
import VanbanContent
import VanbanExpression
import VanbanODT
import VanbanSource

@Suite("Places as a person tells them")
struct ToldPlaceTests {
  private func places(_ faults: [Diagnostic]) -> [String] {
    faults.compactMap { fault in
      guard case .template(let place) = fault.place else { return nil }
      return place.part.en + (place.paragraph.map { " \($0)" } ?? "")
    }
  }

  @Test("Separators are no notes")
  func notes() throws {
    let separators = ["separator", "continuationSeparator"].enumerated().map { id, type in
      "<w:footnote w:id=\"\(id)\" w:type=\"\(type)\"><w:p><w:r><w:\(type)/></w:r></w:p></w:footnote>"
    }
    let notes = ["a", "{{ k }}", "{{ l }}"].enumerated().map { id, text in
      "<w:footnote w:id=\"\(id + 2)\"><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:footnote>"
    }
    let faults = try PlaceCase.faults(inDOCX: "word/footnotes.xml:" + (separators + notes).joined())
    #expect(places(faults) == ["footnote 2", "footnote 3"])
  }

  @Test("Headers and footers of ODT, each counted by itself")
  func headers() throws {
    let page = """
      <style:master-page><style:header><text:p>a</text:p><text:p>{{ k }}</text:p></style:header>\
      <style:footer><text:p>{{ l }}</text:p></style:footer></style:master-page>
      """
    #expect(places(try PlaceCase.faults(inODT: "styles.xml:" + page)) == ["header 2", "footer 1"])
  }

  @Test("In a property no paragraph is spoken of")
  func property() throws {
    for faults in [
      try PlaceCase.faults(inDOCX: "docProps/core.xml:<dc:title>{{ chen(\"a\") }}</dc:title>", functions: .content),
      try PlaceCase.faults(inODT: "meta.xml:<dc:title>{{ chen(\"a\") }}</dc:title>", functions: .content),
    ] {
      #expect(faults.map(\.id) == ["template.cannot-print"])
      #expect(faults.first?.hint?.en.hasPrefix("one line of plain text") ?? false)
    }
  }

  @Test("Copies of an endnote are numbered in the figures that stand there", arguments: [
    ("i", ["i", "ii", "iii"]), ("1", ["1", "2", "3"]), ("I", ["I", "II", "III"]), ("*", ["*", "*", "*"]),
  ])
  func endnotes(_ citation: String, _ expected: [String]) throws {
    let note = """
      <text:note text:id="e1" text:note-class="endnote"><text:note-citation>\(citation)</text:note-citation>\
      <text:note-body><text:p>{{ x }}</text:p></text:note-body></text:note>
      """
    let body = "<text:p>a{% for x in [1, 2, 3] %}b\(note){% endfor %}</text:p>"
    let content = try PlaceCase.render(ODTFormat.self, Notation.odt(body: body))["content.xml"] ?? ""
    let found = content.split(separator: "<text:note-citation>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(found.map(String.init) == expected)
  }
}

import Testing
import VanbanContent
import VanbanExpression
import VanbanSource

@Suite("Documents that a template brings in")
struct SubDocumentTests {
  static let files = [
    "k": "x\n| 1 | 2 |\ny", "the": "Tên {{ x }}¦ và {{ ten }}", "bang": "| {{ x }} | b |",
    "ngoai": "đầu\n{{ chen(\"the\", dien=true) }}\ncuối", "vong": "{{ chen(\"vong\", dien=true) }}",
    "a": "{{ chen(\"b\", dien=true) }}", "b": "{{ chen(\"a\", dien=true) }}", "loi": "một\n{{ khong_co }}",
    "dien": "{% for y in ys %}\n{{ y }}.{{ x }}\n{% endfor %}", "sai": "{{ 1 + }}",
  ]

  static let context: [(String, Value)] = [
    ("xs", texts("An", "Bình")), ("ys", texts("1", "2")), ("ten", .text("A & B")), ("x", .text("ngoài")),
  ]

  @Test(
    "The blocks of the other document stand where the paragraph stood, in both formats alike",
    arguments: [
      ("a\n{{ chen(\"k\") }}\nb", "a\nx\n| 1 | 2 |\ny\nb"),
      ("a\n{{ chen(\"the\") }}", "a\nTên {{ x }} và {{ ten }}"),
      ("{{ chen(\"the\", dien=true) }}", "Tên ngoài và A & B"),
      ("{% for x in xs %}\n{{ chen(\"the\", dien=true) }}\n{% endfor %}", "Tên An và A & B\nTên Bình và A & B"),
      ("{% for x in xs %}\n{{ chen(\"k\") }}\n{% endfor %}", "x\n| 1 | 2 |\ny\nx\n| 1 | 2 |\ny"),
      ("{% for x in xs %}\n{{ chen(\"dien\", dien=true) }}\n{% endfor %}", "1.An\n2.An\n1.Bình\n2.Bình"),
      ("{% for x in xs %}\n{{ chen(\"ngoai\", dien=true) }}\n{% endfor %}",
       "đầu\nTên An và A & B\ncuối\nđầu\nTên Bình và A & B\ncuối"),
      ("| {{ chen(\"the\") }} | b |", "| Tên {{ x }} và {{ ten }} | b |"),
      ("| {% for x in xs %}{{ x }} | {{ chen(\"the\", dien=true) }} / {% endfor %} |",
       "| An | Tên An và A & B |\n| Bình | Tên Bình và A & B |"),
      ("{% set t %}\n{{ chen(\"the\", dien=true) }}\n{% endset %}\n{{ t }}\n{{ t }}", "Tên ngoài và A & B\nTên ngoài và A & B"),
      ("{% if false %}\n{{ chen(\"khong-co\") }}\n{% endif %}\na", "a"),
      ("{{ van_ban | noi_dung }}", "trước\nsau"),
    ])
  func standing(_ template: String, _ expected: String) throws {
    let context = Self.context + [("van_ban", .text("trước\nsau"))]
    for rendered in try SubDocumentCase(template, Self.files, context).both {
      #expect(rendered.diagnostics.isEmpty)
      #expect(rendered.text == expected)
    }
  }

  @Test("No mark is left, and a container does not end with a table where it may not")
  func marks() throws {
    for rendered in try SubDocumentCase("| {{ chen(\"bang\") }} |", Self.files).both {
      #expect(rendered.diagnostics.isEmpty)
      for bytes in rendered.parts.values { #expect(!String(decoding: bytes, as: UTF8.self).contains("vanban-chen")) }
    }
    let word = try SubDocumentCase("| {{ chen(\"bang\") }} |", Self.files).docx.part("word/document.xml")
    #expect(!word.contains("</w:tbl></w:tc>"))
  }

  @Test(
    "What cannot be brought in is told at its tag, and there is no document",
    arguments: [
      ("{{ chen(\"khong-co\") }}", ["content.cannot-read-file"]),
      ("{{ chen(\"rac\") }}", ["package.not-zip"]),
      ("{{ chen(\"khac\") }}", ["template.other-format"]),
      ("{{ chen(\"vong\", dien=true) }}", ["template.document-in-itself"]),
      ("{{ chen(\"a\", dien=true) }}", ["template.document-in-itself"]),
      ("{{ chen(\"loi\", dien=true) }}", ["expression.unknown-name"]),
      ("{{ chen(\"\") }}", ["content.no-file-name"]),
      ("a {{ chen(\"k\") }} b", ["template.cannot-print"]),
      ("{% for x in xs %}\n{{ chen(\"rac\") }}\n{% endfor %}\n{{ chen(\"khac\") }}",
       ["package.not-zip", "template.other-format"]),
    ])
  func faults(_ template: String, _ expected: [String]) throws {
    for rendered in try SubDocumentCase(template, Self.files, Self.context).both {
      #expect(rendered.diagnostics.map(\.id) == expected)
      #expect(rendered.parts.isEmpty)
    }
  }

  @Test("Documents brought in one after the other spend of the same limits, within each other too")
  func limits() throws {
    let files = ["dem": "{% for i in [1, 2, 3, 4, 5] %}{{ i }}{% endfor %}", "hai": "{{ chen(\"dem\", dien=true) }}"]
    let template = "{% for x in [1, 2, 3, 4, 5] %}\n{{ chen(\"hai\", dien=true) }}\n{% endfor %}"
    for (steps, faults) in [(1000, [String]()), (30, ["expression.too-many-steps"])] {
      for rendered in try SubDocumentCase(template, files, limits: steps).both {
        #expect(Set(rendered.diagnostics.map(\.id)) == Set(faults))
        #expect(rendered.parts.isEmpty != faults.isEmpty)
      }
    }
  }

  @Test("A fault in a document that is filled is told by that document's name, with the place that asks for it")
  func places() throws {
    for rendered in try SubDocumentCase("một\nhai\n{{ chen(\"loi\", dien=true) }}", Self.files, Self.context).both {
      let fault = try #require(rendered.diagnostics.first)
      guard case .template(let place) = fault.place, case .template(let note)? = fault.notes.last?.place else {
        Issue.record("no places in templates")
        return
      }
      #expect(place.document == "loi")
      #expect(place.paragraph == 2)
      #expect(note.document == "mau")
      #expect(note.paragraph == 3)
    }
  }
}

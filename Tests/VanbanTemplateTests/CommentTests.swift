import Testing
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
import VanbanSource
import VanbanTemplate

@Suite("Faults as comments in a copy of the template")
struct CommentTests {
  private func template<Format: TemplateFormat>(
    _: Format.Type, _ package: Package
  ) throws -> (template: Template<Format>, faults: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let template = try Template<Format>(
      lookingInto: package, name: "mau", functions: .standard, diagnostics: &diagnostics)
    return (template, diagnostics.all)
  }

  /// A remark at each fault.
  private func commented<Format: TemplateFormat>(_: Format.Type, _ package: Package) throws -> Package {
    let (template, faults) = try template(Format.self, package)
    let remarks = faults.compactMap { fault -> TemplateRemark? in
      guard case .template(let place) = fault.place else { return nil }
      return TemplateRemark(at: place, DiagnosticText(language: .en).remark(fault))
    }
    let bytes = try #require(try template.commented(remarks, in: .en, ending: nil))
    return try Package.read(bytes, name: "mau")
  }

  private func part(_ name: String, _ package: Package) throws -> String {
    String(decoding: try package.bytes(of: name) ?? [], as: UTF8.self)
  }

  private let notation = """
    Một
    Hai ¦{{ a. }}¦ ba {{ la(x) }}
    | {{ so() }} | b |
    """

  @Test("Word: a range around the run, the text in a part of its own")
  func word() throws {
    let package = try commented(DOCXFormat.self, Notation(notation).docx())
    let body = try part("word/document.xml", package)
    #expect(body.contains("<w:commentRangeStart w:id=\"0\"/><w:r><w:rPr><w:b/></w:rPr><w:t>{{ a. }}</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"))
    #expect(body.contains("<w:p><w:commentRangeStart w:id=\"2\"/><w:r><w:t>{{ so() }}</w:t></w:r>"))
    let comments = try part("word/comments.xml", package)
    #expect(comments.contains("w:id=\"1\" w:author=\"vanban\""))
    #expect(comments.contains("expression.unknown-function"))
    #expect(try part("word/_rels/document.xml.rels", package).contains("/comments\" Target=\"comments.xml\""))
    #expect(try part("[Content_Types].xml", package).contains("wordprocessingml.comments+xml"))
  }

  @Test("LibreOffice: annotations around the tag itself")
  func office() throws {
    let body = try part("content.xml", commented(ODTFormat.self, Notation(notation).odt()))
    #expect(body.contains("</office:annotation><text:span text:style-name=\"B\">{{ a. }}</text:span><office:annotation-end"))
    #expect(body.contains("</office:annotation>{{ la(x) }}<office:annotation-end"))
  }

  @Test("A copy that was marked is marked again: comments are no tags, and their numbers are free ones")
  func again() throws {
    let once = try commented(DOCXFormat.self, Notation(notation).docx())
    let (_, faults) = try template(DOCXFormat.self, once)
    #expect(faults.count == 3)
    let comments = try part("word/comments.xml", commented(DOCXFormat.self, once))
    for number in 0..<6 { #expect(comments.contains(" w:id=\"\(number)\" ")) }
    let twice = try commented(ODTFormat.self, commented(ODTFormat.self, Notation(notation).odt()))
    #expect(try part("content.xml", twice).contains("office:name=\"vanban6\""))
  }

  @Test("A fault outside the body stands in a comment at the top, with its place")
  func elsewhere() throws {
    let place = TemplatePlace(document: "mau", part: Wording(vi: "đầu trang", en: "header"), paragraph: 1, text: "{{ a. }}")
    let (template, _) = try template(DOCXFormat.self, Notation("Một").docx())
    let bytes = try #require(
      try template.commented([TemplateRemark(at: place, ["error: x"])], in: .en, ending: nil))
    let package = try Package.read(bytes, name: "mau")
    #expect(try part("word/comments.xml", package).contains(">header, paragraph 1 \"{ { a. } }\":"))
    #expect(try part("word/document.xml", package).contains("<w:p><w:commentRangeStart w:id=\"0\"/>"))
  }
}

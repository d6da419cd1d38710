/// OpenDocument as several programs write it: spans with automatic styles wherever an edit began or ended.
extension ProducerLetter {
  private static let styles = (1...3).map {
    "<style:style style:name=\"T\($0)\" style:family=\"text\"><style:text-properties officeooo:rsid=\"00\($0)a2b3c\"/></style:style>"
  }.joined() + "<style:style style:name=\"P1\" style:family=\"paragraph\"/>"

  private static func span(_ number: Int, _ text: String) -> String { "<text:span text:style-name=\"T\(number)\">\(text)</text:span>" }

  private static func p(_ text: String) -> String { "<text:p text:style-name=\"P1\">\(text)</text:p>" }

  private static func table(_ cell: (String) -> String) -> String {
    let rows = [["TT", "Việc"], ["{% for m in muc %}{{ loop.index }}", "{{ m.ten }}{% endfor %}"]].map { row in
      "<table:table-row>" + row.map { "<table:table-cell office:value-type=\"string\">\(p(cell($0)))</table:table-cell>" }.joined() + "</table:table-row>"
    }
    return "<table:table table:name=\"B\"><table:table-column table:number-columns-repeated=\"2\"/>\(rows.joined())</table:table>"
  }

  static let libreOffice = odt(
    "LibreOffice", styles: styles,
    body: """
      <text:sequence-decls><text:sequence-decl text:display-outline-level="0" text:name="Table"/></text:sequence-decls>
      """ + p("Kính gửi: {" + span(1, "{ noi") + "<text:bookmark-start text:name=\"__DdeLink__1\"/>" + span(2, "_nhan ") + "<text:bookmark-end text:name=\"__DdeLink__1\"/>}}.")
      + p("{% for<text:s/>m in<text:soft-page-break/> muc %}") + p(span(1, "{{ loop.index") + " }}. {{ m." + span(3, "ten }}: ") + "{{ m.so }}" + span(2, " ca"))
      + p(span(3, "{% end") + "for %}") + table { $0 }
      + p("Ghi chú: {% if loai == “công " + span(1, "văn” %}gửi {{ ") + "loai<text:tab/>}}{% endif %} trước ngày 05/6.") + p("{{ nguoi_ky |<text:line-break/>hoa }}"))

  static let googleDocsODT = odt(
    "Google Docs, OpenDocument", styles: styles,
    body: p(span(1, "Kính gửi: {\u{200B}{ ") + span(1, "noi_nhan }}.")) + p(span(1, "{% for m in muc %}")) + p(span(1, "{{ loop.index }}. {{ m.ten }}: {{ m.so }}") + span(2, "<text:s text:c=\"1\"/>ca").replacing("<text:s text:c=\"1\"/>", with: " "))
      + p(span(1, "{% endfor %}\u{FEFF}")) + table { span(1, $0) }
      + p(span(1, "Ghi chú: {% if loai == “công văn” %}gửi {{ loai }}{% endif %}") + span(1, " trước ngày 05/6.")) + p(span(1, "{{ nguoi_ky | hoa }}") + span(2, "")))

  static let wordODT = odt(
    "Word, OpenDocument", styles: styles,
    body: p(span(1, "Kính gửi:<text:s/>") + span(2, "{{ noi_") + "<text:bookmark text:name=\"_GoBack\"/>" + span(3, "nhan") + span(2, " }}") + span(1, "."))
      + p(span(1, "{%") + span(1, "<text:s/>for m in muc %}")) + p(span(1, "{{ loop.index }}.<text:s/>{{ m.ten }}:<text:s/>{{ m.so }}<text:s/>ca"))
      + p(span(2, "{% endfor %}")) + table { span(2, $0) }
      + p(span(1, "Ghi chú: {% if loai == ‘công văn’ %}gửi {{ loai }}{% endif %} trước ngày 05/6.")) + p(span(1, "{{ nguoi_ky | hoa }}")))
}

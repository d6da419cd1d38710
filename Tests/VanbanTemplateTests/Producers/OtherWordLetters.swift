/// Word's format as other programs write it.
extension ProducerLetter {
  private static let section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"

  /// A paragraph of runs with the properties that a program gives each of them.
  private static func p(_ properties: String, _ runs: String...) -> String {
    "<w:p>" + runs.map { "<w:r>\(properties)<w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }.joined() + "</w:p>"
  }

  private static func table(_ cell: (String) -> String) -> String {
    let rows = [["TT", "Việc"], ["{% for m in muc %}{{ loop.index }}", "{{ m.ten }}{% endfor %}"]].map { row in
      "<w:tr>" + row.map { "<w:tc><w:tcPr><w:tcW w:w=\"4785\" w:type=\"dxa\"/></w:tcPr>\(cell($0))</w:tc>" }.joined() + "</w:tr>"
    }
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4785\"/><w:gridCol w:w=\"4785\"/></w:tblGrid>\(rows.joined())</w:tbl>"
  }

  // Every run says that it does not run from right to left; stretches that were suggested stand in content controls.
  private static let rtl = "<w:rPr><w:rtl w:val=\"0\"/></w:rPr>"

  static let googleDocs = docx(
    "Google Docs",
    names: """
       xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"
      """,
    body: """
      <w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="00000001"><w:pPr>\(rtl)</w:pPr><w:r w:rsidDel="00000000" w:rsidR="00000000">\(rtl)\
      <w:t xml:space="preserve">Kính gửi: {\u{200B}{ </w:t></w:r><w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>\
      <w:r>\(rtl)<w:t xml:space="preserve">noi_nhan</w:t></w:r></w:sdtContent></w:sdt><w:r>\(rtl)<w:t xml:space="preserve"> }}.</w:t></w:r>\
      <w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>
      """ + p(rtl, "{% for m ", "in muc %}\u{FEFF}") + p(rtl, "{{ loop.index }}. ", "{{ m.ten", " }}: {{ m.so }} ca") + p(rtl, "{% endfor %}")
      + table { p(rtl, $0) } + p(rtl, "Ghi chú: {% if loai == “công văn” ", "%}gửi {{ loai }}{% endif %} trước ngày 05/6.")
      + p(rtl, "{{ nguoi_ky | hoa }}", "") + section)

  // Runs are cut where scripts change, each with hints for East Asian fonts; braces may be full-width ones.
  private static let hint = "<w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr>"

  static let wps = docx(
    "WPS",
    names: " xmlns:wpsCustomData=\"http://www.wps.cn/officeDocument/2013/wpsCustomData\"",
    body: p(hint, "Kính gửi: ", "｛｛", " noi_nhan ", "｝｝", ".") + p(hint, "｛%", " for m in muc ", "%｝")
      + p(hint, "{{loop.index}}", ". {{", "m.ten", "}}: {{m.so}} ca") + p(hint, "{", "% endfor %", "}")
      + table { p(hint, $0) }
      + p(hint, "Ghi chú: {% if loai", " == ", "＂công văn＂ %}gửi {{ loai }}{% endif %} trước ngày 05/6.")
      + "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r>\(hint)<w:t>{{ nguoi_ky | hoa }}</w:t></w:r><w:bookmarkEnd w:id=\"0\"/></w:p>"
      + section)

  // Empty runs between runs, and properties that say nothing.
  private static let plain = "<w:rPr></w:rPr>"

  static let onlyOffice = docx(
    "OnlyOffice",
    body: p(plain, "Kính gửi: {", "{ noi_nhan }", "}", ".", "") + "<w:p><w:pPr><w:pBdr/><w:spacing/><w:ind/></w:pPr><w:r></w:r><w:r><w:t>{% for m in </w:t></w:r><w:r></w:r><w:r><w:t xml:space=\"preserve\">muc %}</w:t></w:r><w:r/></w:p>"
      + p(plain, "", "{{ loop.index }}. {{ m.ten }}: {{ m.so", " }}", " ca") + p(plain, "{% endfor %}", "") + table { p(plain, $0, "") }
      + p(plain, "Ghi chú: {% if loai == \"công văn\" %}gửi {{ loai }}{% endif %} trước ngày 05/6.") + p(plain, "{{ nguoi_ky | hoa }}", "") + section)

  static let libreOfficeWord = docx(
    "LibreOffice, Word's format",
    body: p(plain, "Kính gửi: {{ ", "noi", "_nhan }}.") + p(plain, "{% for m in muc %}")
      + "<w:p><w:pPr><w:bidi w:val=\"0\"/><w:jc w:val=\"start\"/><w:rPr></w:rPr></w:pPr><w:r>\(plain)<w:t>{{ loop.index }}. {{ m.ten }}: {{</w:t></w:r><w:r>\(plain)<w:t> </w:t></w:r><w:r>\(plain)<w:t>m.so }}</w:t></w:r><w:r>\(plain)<w:t xml:space=\"preserve\"> ca</w:t></w:r></w:p>"
      + p(plain, "{% endfor %}") + table { p(plain, $0) }
      + p(plain, "Ghi chú: {% if loai == “công văn” %}gửi {{ loai }}{% endif %} trước ngày 05/6.") + p(plain, "{{ nguoi_ky | hoa }}") + section)

  static let python = ProducerLetter(
    name: "a script with a prefix of its own",
    parts: wps.parts.map { name, xml in
      guard name == "word/document.xml" else { return (name, xml) }
      let pairs = [("<w:", "<ns0:"), ("</w:", "</ns0:"), (" w:", " ns0:"), ("xmlns:w=", "xmlns:ns0=")]
      return (name, pairs.reduce(xml) { $0.replacing($1.0, with: $1.1) })
    })
}

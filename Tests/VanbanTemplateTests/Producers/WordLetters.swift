/// What Word leaves in a template: revision ids, proofing marks, languages run by run, smart tags, the bookmark of the
/// last edit, curly quotes, and a paragraph's identity.
extension ProducerLetter {
  private static let rsid = "w:rsidR=\"00A77B3E\" w:rsidRPr=\"00B61F22\""
  private static let vi = "<w:rPr><w:lang w:val=\"vi-VN\"/></w:rPr>"
  private static let noProof = "<w:rPr><w:noProof/><w:sz w:val=\"28\"/></w:rPr>"
  private static let section = """
    <w:sectPr w:rsidR="00A77B3E"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" \
    w:left="1701" w:header="709" w:footer="709" w:gutter="0"/><w:cols w:space="708"/><w:docGrid w:linePitch="360"/></w:sectPr>
    """

  static let word2007 = docx(
    "Word 2007",
    names: """
       xmlns:ve="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:st1="urn:schemas-microsoft-com:office:smarttags" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      """,
    body: """
      <w:p \(rsid) w:rsidRDefault="00B61F22"><w:pPr>\(vi)</w:pPr><w:proofErr w:type="spellStart"/><w:r>\(vi)<w:t>Kính</w:t></w:r>\
      <w:proofErr w:type="spellEnd"/><w:r \(rsid)>\(vi)<w:t xml:space="preserve"> gửi: {</w:t></w:r><w:r w:rsidR="00C35A10">\
      <w:t xml:space="preserve">{ </w:t></w:r><w:proofErr w:type="spellStart"/><w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" \
      w:element="place"><w:r><w:t>noi</w:t></w:r></w:smartTag><w:r>\(vi)<w:t>_nhan</w:t></w:r><w:proofErr w:type="spellEnd"/>\
      <w:r><w:t xml:space="preserve"> }</w:t></w:r><w:r>\(vi)<w:t>}.</w:t></w:r></w:p>\
      <w:p \(rsid)><w:r><w:t>{%</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve"> for m in muc %}</w:t></w:r></w:p>\
      <w:p \(rsid)><w:r><w:t>{{</w:t></w:r><w:proofErr w:type="gramStart"/><w:r><w:t>loop.index</w:t></w:r>\
      <w:proofErr w:type="gramEnd"/><w:r><w:t xml:space="preserve">}}. {{ m.ten }}: </w:t></w:r><w:r>\(noProof)<w:t>{{ m.so }}</w:t></w:r>\
      <w:r><w:t xml:space="preserve"> ca</w:t></w:r></w:p><w:p \(rsid)><w:r><w:t>{% endfor %}</w:t></w:r></w:p>\
      \(table(p: "w:rsidR=\"00A77B3E\"", tr: "w:rsidR=\"00A77B3E\" w:rsidTr=\"00D14B2C\""))\
      <w:p \(rsid)><w:r><w:t>Ghi chú: {% if loai == “công văn” %}gửi {{ loai</w:t></w:r><w:bookmarkStart w:id="0" w:name="_GoBack"/>\
      <w:bookmarkEnd w:id="0"/><w:r><w:t xml:space="preserve"> }}{% endif %} trước ngày {{ ‘05/6’ }}.</w:t></w:r></w:p>\
      <w:p \(rsid)><w:r><w:t>{{ nguoi_ky</w:t></w:r><w:r><w:tab/><w:t>| hoa }}</w:t></w:r></w:p>\(section)
      """)

  private static func table(p: String, tr: String) -> String {
    func cell(_ text: String) -> String {
      "<w:tc><w:tcPr><w:tcW w:w=\"4785\" w:type=\"dxa\"/></w:tcPr><w:p \(p)><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }
    return """
      <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="4785"/>\
      <w:gridCol w:w="4785"/></w:tblGrid><w:tr \(tr)>\(cell("TT"))\(cell("Việc"))</w:tr><w:tr \(tr)>\
      \(cell("{% for m in muc %}{{ </w:t></w:r><w:r><w:t>loop.index }}"))\(cell("{{ m.ten }}{% endfor %}"))</w:tr></w:tbl>
      """
  }

  static let word365 = docx(
    "Word 365, with changes tracked",
    names: """
       xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
      xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"
      """,
    body: """
      <w:p w14:paraId="1A2B3C4D" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:r><w:t xml:space="preserve">Kính gửi: </w:t></w:r>\
      <w:sdt><w:sdtPr><w:alias w:val="Nơi nhận"/><w:id w:val="-1"/><w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>\
      <w:r><w:t>{{</w:t></w:r><w:r><w:t>\u{A0}noi_</w:t></w:r><w:del w:id="1" w:author="Lan" w:date="2025-01-02T03:04:05Z"><w:r>\
      <w:delText>gui</w:delText></w:r></w:del><w:ins w:id="2" w:author="Lan" w:date="2025-01-02T03:04:05Z"><w:r w:rsidR="00B80A11">\
      <w:t>nhan</w:t></w:r></w:ins><w:r><w:t>\u{A0}}}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>.</w:t></w:r></w:p>\
      <w:p w14:paraId="1A2B3C4E" w14:textId="77777777"><w:r><w:t>{% </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>for</w:t></w:r>\
      <w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve"> m in muc %}</w:t></w:r></w:p>\
      <w:sdt><w:sdtPr><w:id w:val="-2"/></w:sdtPr><w:sdtContent><w:p w14:paraId="1A2B3C4F" w14:textId="77777777"><w:r>\
      <w:t>{{loop.in</w:t></w:r><w:r><w:softHyphen/><w:t>dex}}. {{m.ten}}: {{m.so}} ca</w:t></w:r></w:p></w:sdtContent></w:sdt>\
      <w:p w14:paraId="1A2B3C50" w14:textId="77777777"><w:r><w:t>{% endfor %}</w:t></w:r></w:p>\
      \(table(p: "w14:paraId=\"1A2B3C51\" w14:textId=\"77777777\"", tr: "w14:paraId=\"1A2B3C52\" w14:textId=\"77777777\""))\
      <w:p w14:paraId="1A2B3C53" w14:textId="77777777"><w:r><w:t>Ghi chú: {% if loai == “công</w:t></w:r><w:r><w:noBreakHyphen/></w:r>\
      <w:r><w:t>văn” or loai %}gửi {{ loai }}{% endif %} trước ngày 05/6.</w:t></w:r></w:p>\
      <w:p w14:paraId="1A2B3C54" w14:textId="77777777"><w:pPr><w:rPr><w:ins w:id="3" w:author="Lan" w:date="2025-01-02T03:04:05Z"/>\
      </w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{ nguoi_ky</w:t></w:r><w:r><w:t xml:space="preserve"> | </w:t></w:r>\
      <w:r><w:rPr><w:b/></w:rPr><w:t>hoa }}</w:t></w:r></w:p>\(section)
      """)
}

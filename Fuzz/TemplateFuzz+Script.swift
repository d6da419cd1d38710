/// Bytes as a script: one of two kinds of steps, an element to open or close or a piece of text to put.
struct Script {
  private(set) var xml = ""
  private var open: [String] = []

  init(_ bytes: ArraySlice<UInt8>, isODT: Bool) {
    let elements = isODT ? Self.odtElements : Self.docxElements
    for byte in bytes.prefix(600) {
      switch byte >> 6 {
      case 0, 1: put(Self.pieces[Int(byte & 127) % Self.pieces.count])
      case 2: push(elements[Int(byte & 63) % elements.count])
      default: (0...Int(byte & 3)).forEach { _ in pop() }
      }
    }
    while !open.isEmpty { pop() }
  }

  private mutating func put(_ piece: String) { xml += piece }

  private mutating func push(_ element: String) {
    if element.hasSuffix("/") {
      xml += "<\(element)>"
    } else {
      open.append(String(element.prefix { $0 != " " }))
      xml += "<\(element)>"
    }
  }

  private mutating func pop() {
    if let last = open.popLast() { xml += "</\(last)>" }
  }

  private static let pieces = [
    "{{ x }}", "{{ c }}", "{{ n }}", "{{ y }}", "{{ m.a }}", "{{ i }}", "{{ loop.index }}", "{# chú #}",
    "{% for i in xs %}", "{% for i in rong %}", "{% for k, v in m %}", "{% for q in xs cot %}", "{% endfor %}",
    "{% if n %}", "{% if rong %}", "{% elif x %}", "{% else %}", "{% endif %}", "{% set s %}", "{% endset %}", "{{ s }}",
    "{% set n = n + 1 %}", "{{ c | noi_dung }}", "{{ lien_ket(x, 'http://a.vn') }}", "{", "}", "{{", "}}", "{%", "%}",
    " ", "chữ", "\u{FF5B}\u{FF5B} x \u{FF5D}\u{FF5D}", "&amp;", "&#123;", "<![CDATA[{{ x }}]]>", "<!-- a -->",
    "{{ x", "~ 'a' }}", "\u{A0}", "“", "\u{200B}", "endfor", "for i in xs", "{{ \"", "\" }}",
    "{{ bang }}", "{{ anh(anh_a) }}", "{{ anh('a.png', '50%', tren_chu=true, mo_ta=x) }}", "{{ ghi_chu | noi_dung }}",
    "{% for i in ghi_chu %}", "{{ t ?? x }}", "{% set t %}", "{{ (n + 1) | bang_chu }}", "{{ khong_co }}",
    "{% for r in [m, m] %}", "{{ r.a }}",
    "{{ chen('b') }}", "{{ chen('b', dien=true) }}",
  ]

  private static let docxElements = [
    "w:p", "w:r", "w:t", "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:tblGrid", "w:gridCol w:w=\"100\"/",
    "w:tcPr", "w:gridSpan w:val=\"2\"/", "w:tcW w:w=\"100\" w:type=\"dxa\"/", "w:pPr", "w:sectPr", "w:rPr", "w:b/",
    "w:sdt", "w:sdtContent", "w:hyperlink r:id=\"r1\"", "w:ins w:id=\"1\"", "w:del w:id=\"2\"", "w:br/", "w:tab/",
    "w:bookmarkStart w:id=\"0\" w:name=\"b\"/", "w:bookmarkEnd w:id=\"0\"/", "w:drawing", "wp:docPr id=\"1\" name=\"{{ x }}\"/",
    "w:txbxContent", "w:footnoteReference w:id=\"2\"/", "w:instrText", "w:fldChar w:fldCharType=\"begin\"/",
    "w:fldSimple w:instr=\"DATE\"", "mc:AlternateContent", "mc:Fallback", "w:proofErr w:type=\"spellStart\"/", "w:numPr",
    "w:numId w:val=\"1\"/", "w:commentRangeStart w:id=\"0\"/",
    "w:commentRangeEnd w:id=\"0\"/", "w:commentReference w:id=\"0\"/", "w:endnoteReference w:id=\"2\"/",
    "w:p w14:paraId=\"00000001\"", "mc:Choice Requires=\"wps\"", "a:p", "a:r", "a:t", "w:permStart w:id=\"1\"/",
    "w:softHyphen/", "w:vMerge/", "w:sdtPr", "w:id w:val=\"5\"/", "w:tblPr", "w:trPr", "w:delText", "w:pict",
    "v:shape id=\"s1\"", "w:pageBreakBefore/", "w:lastRenderedPageBreak/",
  ]

  private static let odtElements = [
    "text:p", "text:p", "text:span text:style-name=\"T1\"", "text:h", "text:s/", "text:tab/", "text:line-break/",
    "table:table table:name=\"B\"", "table:table-row", "table:table-cell", "table:covered-table-cell/",
    "table:table-column table:number-columns-repeated=\"2\"/", "table:table-header-rows", "text:list", "text:list-item",
    "text:section text:name=\"S\"", "text:bookmark text:name=\"b\"/", "text:bookmark-start text:name=\"c\"/",
    "text:bookmark-end text:name=\"c\"/", "text:note text:note-class=\"footnote\"", "text:note-body", "text:note-citation",
    "text:a xlink:href=\"{{ x }}\"", "draw:frame draw:name=\"F\"", "draw:text-box", "svg:title", "office:annotation",
    "text:tracked-changes", "text:soft-page-break/", "text:list-header", "text:page-number",
    "text:list xml:id=\"l1\"", "text:list text:continue-list=\"l1\"", "text:p xml:id=\"p1\"", "text:reference-mark text:name=\"m\"/",
    "text:note text:id=\"ftn1\" text:note-class=\"footnote\"", "text:note-ref text:note-class=\"footnote\" text:ref-name=\"ftn1\"",
    "table:table-cell table:number-columns-spanned=\"2\"", "table:table-columns", "table:table-rows", "draw:image xlink:href=\"a.png\"/",
    "office:annotation office:name=\"n\"", "office:annotation-end office:name=\"n\"/", "text:placeholder text:placeholder-type=\"text\"",
    "text:change text:change-id=\"c\"/", "text:ruby", "text:ruby-base", "text:sequence text:ref-name=\"s0\"", "text:h text:outline-level=\"1\"",
  ]
}

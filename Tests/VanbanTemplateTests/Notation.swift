import VanbanPackage

/// A document in a compact notation, so that one case serves both formats: a line is a paragraph; a line that begins
/// with `|` is a row of a table, its cells between bars, `/` between the paragraphs of a cell; `¦` cuts a paragraph
/// into runs of different formatting, `⟦…⟧` is a footnote.
struct Notation {
  let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmed }
  }

  func docx() throws -> Package {
    let body = blocks(
      paragraph: { docxParagraph($0) },
      table: { rows in
        let grid = String(repeating: "<w:gridCol w:w=\"2000\"/>", count: rows.map(\.count).max() ?? 1)
        let xml = rows.map { cells in
          "<w:tr>" + cells.map { cell in
            "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>"
              + cell.map { docxParagraph($0) }.joined() + "</w:tc>"
          }.joined() + "</w:tr>"
        }
        return "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>\(xml.joined())</w:tbl>"
      })
    return try Self.docx(body: body, parts: noteParts)
  }

  /// A package around a body of its own.
  static func docx(body: String, parts: [(String, String)] = []) throws -> Package {
    try Self.package([
      ("[Content_Types].xml", """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
        <Override PartName="/word/numbering.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>\
        \(parts.contains { $0.0 == "word/footnotes.xml" } ? notesOverride : "")</Types>
        """),
      ("_rels/.rels", """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """),
      ("word/document.xml", """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:v="urn:schemas-microsoft-com:vml"><w:body>\(body)\
        <w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>
        """),
    ] + parts)
  }

  private static let notesOverride = """
    <Override PartName="/word/footnotes.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>
    """

  /// The texts of the footnotes, in order.
  private var notes: [Substring] {
    lines.flatMap { $0.split(separator: "⟦").dropFirst().compactMap { $0.split(separator: "⟧").first } }
  }

  private var noteParts: [(String, String)] {
    let xml = notes.enumerated().map { number, text in
      "<w:footnote w:id=\"\(number + 1)\"><w:p><w:r><w:footnoteRef/></w:r>\(docxRuns(text))</w:p></w:footnote>"
    }
    return xml.isEmpty ? [] : [
      ("word/footnotes.xml", """
        <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
        <w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\(xml.joined())\
        </w:footnotes>
        """),
      ("word/_rels/document.xml.rels", """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" \
        Target="footnotes.xml"/></Relationships>
        """),
    ]
  }

  /// Text and, between, what stands for each footnote in it.
  private func withNotes(_ text: Substring, _ plain: (Substring) -> String, _ note: (Substring) -> String) -> String {
    text.split(separator: "⟦", omittingEmptySubsequences: false).enumerated().map { index, piece in
      guard index > 0 else { return plain(piece) }
      let parts = piece.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
      return note(parts[0]) + plain(parts.count > 1 ? parts[1] : "")
    }.joined()
  }

  func odt() throws -> Package {
    let body = blocks(
      paragraph: { odtParagraph($0) },
      table: { rows in
        let columns = rows.map(\.count).max() ?? 1
        let xml = rows.map { cells in
          "<table:table-row>" + cells.map { cell in
            "<table:table-cell>" + cell.map { odtParagraph($0) }.joined() + "</table:table-cell>"
          }.joined() + "</table:table-row>"
        }
        return "<table:table><table:table-column table:number-columns-repeated=\"\(columns)\"/>"
          + xml.joined() + "</table:table>"
      })
    return try Self.odt(body: body)
  }

  /// A package around a body of its own, with these automatic styles.
  static func odt(body: String, styles: String = "") throws -> Package {
    try Self.package([
      ("content.xml", """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3">\
        <office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>\
        </office:document-content>
        """)
    ])
  }

  private static func package(_ parts: [(String, String)]) throws -> Package {
    let bytes = try Package.write(parts.map { PackagePart($0.0, .deflated(Array($0.1.utf8))) }, keepingFrom: nil)
    return try Package.read(bytes, name: "mau")
  }

  // MARK: Blocks

  private func blocks(paragraph: (String) -> String, table: ([[[String]]]) -> String) -> String {
    var xml = ""
    var rows: [[[String]]] = []
    for line in lines + [""] {
      if line.hasPrefix("|") {
        rows.append(line.split(separator: "|").map { $0.split(separator: "/").map { $0.trimmed } })
        continue
      }
      if !rows.isEmpty { xml += table(rows) }
      rows = []
      if !line.isEmpty { xml += paragraph(line) }
    }
    return xml
  }

  private func docxParagraph(_ text: String) -> String {
    let xml = withNotes(text[...], { docxRuns($0) }) { note in
      "<w:r><w:footnoteReference w:id=\"\((notes.firstIndex(of: note) ?? 0) + 1)\"/></w:r>"
    }
    return "<w:p>\(xml)</w:p>"
  }

  private func docxRuns(_ text: Substring) -> String {
    text.split(separator: "¦").enumerated().map { index, run in
      let bold = index % 2 == 1 ? "<w:rPr><w:b/></w:rPr>" : ""
      return "<w:r>\(bold)<w:t>\(escaped(run))</w:t></w:r>"
    }.joined()
  }

  private func odtParagraph(_ text: String) -> String {
    let xml = withNotes(text[...], { odtSpans($0) }) { note in
      let number = (notes.firstIndex(of: note) ?? 0) + 1
      return """
        <text:note text:id="ftn\(number)" text:note-class="footnote"><text:note-citation>\(number)\
        </text:note-citation><text:note-body><text:p>\(odtSpans(note))</text:p></text:note-body></text:note>
        """
    }
    return "<text:p>\(xml)</text:p>"
  }

  private func odtSpans(_ text: Substring) -> String {
    text.split(separator: "¦").enumerated().map { index, run in
      index % 2 == 1 ? "<text:span text:style-name=\"B\">\(escaped(run))</text:span>" : escaped(run)
    }.joined()
  }

  private func escaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    XMLEscape.appendText(String(text), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension StringProtocol {
  var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var text = String(self)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(text.drop(while: isSpace))
  }
}

import Testing
import VanbanOfficial
import VanbanReading
import VanbanSource

@Suite("Rules of the printed page")
struct PrintedPageTests {
  /// Pages by their lines, from the top of the text on; what stands in the margins by itself.
  private func page(_ lines: [String], number: String? = nil, foot: [String] = []) -> PrintedPage {
    var page = PrintedPage(width: 210 * millimetre, height: 297 * millimetre)
    if let number { page.words.append(PrintedWord(number, left: 300, top: 30, right: 307, bottom: 46)) }
    for (row, line) in lines.enumerated() { page.add(line, at: 60 + Double(row) * 17) }
    for (row, line) in foot.enumerated() { page.add(line, at: 790 + Double(row) * 15) }
    return page
  }

  private func verdict(_ rule: String, _ sketch: Sketch, _ pages: [PrintedPage]) -> Verdict? {
    var subject = Subject(document: sketch.document)
    subject.pages = .pages(pages)
    return RuleBook["nd30.\(rule)"].map { $0(subject) }
  }

  private func messages(_ rule: String, _ sketch: Sketch, _ pages: [PrintedPage]) throws -> [String] {
    switch try #require(verdict(rule, sketch, pages)) {
    case .clean: return []
    case .found(let findings): return findings.map(\.message.en)
    default:
      Issue.record("\(rule) was not judged")
      return []
    }
  }

  /// A letter's lines as they print, cell after cell.
  private var lines: [String] { Sketch.letter.anatomy.lines.map(\.text).filter { !$0.isEmpty } }
  private var foot: Int { lines.firstIndex { $0.hasPrefix("Nơi nhận") } ?? 0 }

  @Test("A letter on one page is in order")
  func onePage() throws {
    for rule in ["chu-ky-mot-trang", "chu-ky-trang-cuoi", "so-trang-in"] {
      #expect(try messages(rule, Sketch.letter, [page(lines)]) == [])
    }
  }

  @Test("The signature stays with a line of the text")
  func together() throws {
    let kept = [page(Array(lines[..<(foot - 1)])), page(Array(lines[(foot - 1)...]), number: "2")]
    #expect(try messages("chu-ky-trang-cuoi", Sketch.letter, kept) == [])
    let alone = [page(Array(lines[..<foot])), page(Array(lines[foot...]), number: "2")]
    #expect(
      try messages("chu-ky-trang-cuoi", Sketch.letter, alone)
        == ["signature and recipients stand alone on page 2, with no line of the text above them"])
    #expect(try messages("chu-ky-mot-trang", Sketch.letter, alone) == [])
  }

  @Test("A last paragraph that goes on over the page is a line of the text there")
  func paragraphOverPages() throws {
    let words = lines[foot - 1].split(separator: " ")
    let (head, tail) = (words.prefix(3).joined(separator: " "), words.dropFirst(3).joined(separator: " "))
    let pages = [
      page(lines[..<(foot - 1)] + [head], foot: ["1 Chú thích ở chân trang."]),
      page([tail] + lines[foot...], number: "2"),
    ]
    #expect(try messages("chu-ky-trang-cuoi", Sketch.letter, pages) == [])
  }

  @Test("The row of signature and recipients does not break, though its cells print one after another")
  func unbroken() throws {
    let name = try #require(lines.lastIndex { $0.contains("Nguyễn") })
    let pages = [page(Array(lines[..<name])), page(Array(lines[name...]), number: "2")]
    let found = try messages("chu-ky-mot-trang", Sketch.letter, pages)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("signature and recipients begin on page 1, “Nguyễn") ?? false)

    // The recipients, too, go on over the page: what is painted second begins on the first page all the same.
    let recipients = Array(lines[foot..<name].prefix { $0 != "GIÁM ĐỐC" && !$0.hasPrefix("KT.") })
    let offices = Array(lines[(foot + recipients.count)..<name])
    let last = try #require(recipients.last)
    let broken = [
      page(lines[..<foot] + recipients.dropLast() + offices), page([last] + lines[name...], number: "2"),
    ]
    #expect(try messages("chu-ky-mot-trang", Sketch.letter, broken).count == 1)
  }

  @Test("Each page from the second prints its number", arguments: [
    (nil, "2", []), ("1", "2", ["page 1 prints the number “1”"]),
    (nil, nil, ["page 2 does not print its number “2”"]),
    (nil, "5", ["page 2 prints the number “5”, expected “2”"]),
  ] as [(String?, String?, [String])])
  func numbers(first: String?, second: String?, expected: [String]) throws {
    let half = lines.count / 2
    let pages = [page(Array(lines[..<half]), number: first), page(Array(lines[half...]), number: second)]
    #expect(try messages("so-trang-in", Sketch.letter, pages) == expected)
  }

  @Test("A section that numbers anew may leave its first number out")
  func appendix() throws {
    let blocks = [
      p("Phụ lục", "bc14"), p("SỐ LIỆU TIÊM CHỦNG NĂM 2024", "bc14"), text("Các xã báo cáo."),
    ]
    var sketch = Sketch.letter.appending(blocks)
    sketch.document.sections[1].page.startNumber = 1
    let annex = ["Phụ lục", "SỐ LIỆU TIÊM CHỦNG NĂM 2024"]
    func pages(_ second: String?, _ third: String?) -> [PrintedPage] {
      [page(lines), page(annex, number: second), page(["Các xã báo cáo."], number: third)]
    }
    #expect(try messages("so-trang-in", sketch, pages(nil, "2")) == [])
    #expect(try messages("so-trang-in", sketch, pages("1", "2")) == [])
    #expect(try messages("so-trang-in", sketch, pages("2", "3")).count == 2)
  }

  @Test("The address prints at the foot of page 1")
  func contact() throws {
    let address = "Địa chỉ: 25 đường Hòa Bình, tỉnh Hòa Sơn"
    let sketch = Sketch.letter.sections { $0.footers = ReadMargins(first: [p(address, "c11")]) }
    #expect(try messages("lien-he-chan-trang", sketch, [page(lines, foot: [address])]) == [])
    #expect(try messages("lien-he-chan-trang", sketch, [page([address] + lines)]).count == 1)
    guard case .doesNotApply? = verdict("lien-he-chan-trang", Sketch.letter, [page(lines)]) else {
      Issue.record("a letter without an address was judged")
      return
    }
  }

  @Test("A line that is not found again on the pages is not judged, and nor is what nobody asked for")
  func notJudged() {
    let without = page(lines.filter { !$0.hasPrefix("- Lưu") })
    guard case .notJudged(let lost)? = verdict("chu-ky-mot-trang", Sketch.letter, [without]) else {
      Issue.record("a foot that was not found was judged")
      return
    }
    #expect(lost.en.contains("not all lines"))
    let letter = Subject(document: Sketch.letter.document)
    guard case .notJudged(let unasked)? = RuleBook["nd30.so-trang-in"].map({ $0(letter) }) else {
      Issue.record("judged without pages")
      return
    }
    #expect(unasked.vi.contains("--pages") && unasked.en.contains("--pages"))
    var subject = letter
    subject.pages = .unknown(Wording(same: "no program"))
    guard case .notJudged(let missing)? = RuleBook["nd30.so-trang-in"].map({ $0(subject) }) else {
      Issue.record("judged without a program")
      return
    }
    #expect(missing.en == "no program")
  }
}

extension PrintedPage {
  fileprivate mutating func add(_ line: String, at top: Double) {
    for (column, word) in line.split(separator: " ").enumerated() {
      let left = 85 + Double(column) * 40
      words.append(PrintedWord(String(word), left: left, top: top, right: left + 36, bottom: top + 15))
    }
  }
}

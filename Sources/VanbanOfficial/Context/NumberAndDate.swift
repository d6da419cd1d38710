import VanbanExpression
import VanbanText

/// Number, symbol and date as header and Kèm theo lines print them (PL1 II.3, II.4).
struct NumberAndDate {
  /// The number as typed, with the leading zero of numbers below 10; empty where it is blank.
  let number: String
  /// The symbol; empty where there is none.
  let symbol: String
  let date: PartialDate

  /// Room for a number to be written or stamped in: with the space after "Số:" 12.6 mm at 13 points, 13.6 mm at 14.
  /// Ordinary spaces: LibreOffice sets an italic no-break space wider than Word does.
  static let numberBlank = String(repeating: " ", count: 10)

  /// Room for a day or a month at a size in points: with the spaces of the words 9.2 mm at 13, 8.6 mm at 14.
  static func dateBlank(size: Double) -> String { String(repeating: " ", count: size < 13.5 ? 6 : 5) }

  init(_ document: OfficialDocument) {
    let header = document.header
    number = Self.padded((header.so?.text ?? "").trimmed)
    symbol = (header.kyHieu?.text ?? Self.symbol(document.type, header)).trimmed
    date = header.ngay
  }

  /// Number and date of a copy: `12/SY-SYT`; the abbreviation is that of the document's agency unless given.
  init(_ copy: CertifiedCopy, of document: OfficialDocument) {
    number = Self.padded((copy.so?.text ?? "").trimmed)
    let agency = (copy.vietTat ?? document.header.coQuanVietTat)?.text.trimmed ?? ""
    symbol = copy.kyHieu?.text.trimmed ?? (agency.isEmpty ? "" : "\(copy.kind.abbreviation)-\(agency)")
    date = copy.ngay
  }

  /// The same with number and date blank.
  private init(symbol: String) {
    number = ""
    self.symbol = symbol
    date = PartialDate()
  }

  var blank: NumberAndDate { NumberAndDate(symbol: symbol) }

  var hasBlanks: Bool { number.isEmpty || date.day == nil || date.month == nil || date.year == nil }

  /// `15/KH-SYT`.
  var soKyHieu: String {
    let number = number.isEmpty ? Self.numberBlank : number
    return symbol.isEmpty ? number : "\(number)/\(symbol)"
  }

  /// `ngày 05 tháng 3 năm 2024`.
  ///
  /// - Parameter size: of the line in points, by which blanks get their room.
  func ngayBanHanh(size: Double) -> String {
    DateForm.long(day: date.day, month: date.month, year: date.year, blank: Self.dateBlank(size: size))
  }

  /// Type and agency; in letters, which have no abbreviation of their type, agency and unit.
  private static func symbol(_ type: DocumentType, _ header: OfficialDocument.Header) -> String {
    let agency = header.coQuanVietTat?.text ?? ""
    let parts =
      type.isLetter ? [agency, header.donViVietTat?.text ?? ""] : [type.abbreviation ?? "", agency]
    return agency.isEmpty ? "" : parts.filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func padded(_ number: String) -> String {
    guard number.utf8.count == 1, let digit = number.utf8.first, (0x30...0x39).contains(digit) else {
      return number
    }
    return "0" + number
  }
}

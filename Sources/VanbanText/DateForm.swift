/// Dates as the decree writes them: a day below 10 and the months 1 and 2 take a leading zero, other months
/// none (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b). A part that is nil stays blank.
public enum DateForm {
  /// Room for two digits to be written in by hand: about 8 mm at 13 and 14 points. No-break spaces, since
  /// word processors neither stretch nor break them.
  public static let blank = String(repeating: "\u{A0}", count: 7)

  /// `05`, `20`; room to write where it is nil.
  public static func day(_ day: Int?, blank: String = blank) -> String {
    day.map { padded($0, below: 10) } ?? blank
  }

  /// `02`, `9`, `12`; room to write where it is nil.
  public static func month(_ month: Int?, blank: String = blank) -> String {
    month.map { padded($0, below: 3) } ?? blank
  }

  /// `2024`; room to write where it is nil.
  public static func year(_ year: Int?, blank: String = blank) -> String {
    year.map(String.init) ?? blank
  }

  /// `06/9/2023`.
  public static func short(day: Int?, month: Int?, year: Int?, blank: String = blank) -> String {
    "\(self.day(day, blank: blank))/\(self.month(month, blank: blank))/\(self.year(year, blank: blank))"
  }

  /// `ngày 06 tháng 9 năm 2023`.
  public static func long(day: Int?, month: Int?, year: Int?, blank: String = blank) -> String {
    let (day, month) = (self.day(day, blank: blank), self.month(month, blank: blank))
    return "ngày \(day) tháng \(month) năm \(self.year(year, blank: blank))"
  }

  private static func padded(_ number: Int, below limit: Int) -> String {
    number < limit ? "0\(number)" : String(number)
  }
}

import VanbanText

/// A date any part of which may be blank, as drafts leave the day open until they are signed.
public struct PartialDate: Sendable, Hashable {
  /// 1…31; nil where it is blank.
  public let day: Int?
  /// 1…12; nil where it is blank.
  public let month: Int?
  /// 1000…9999; nil where it is blank.
  public let year: Int?

  /// The date of which nothing is known.
  public init() {
    (day, month, year) = (nil, nil, nil)
  }

  /// Nil where the calendar has no such date: 30/02, 31/04 or 29/02 of a common year. Years from 1000 to
  /// 9999.
  public init?(day: Int?, month: Int?, year: Int?) {
    if let year, !(1000...9999).contains(year) { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    (self.day, self.month, self.year) = (day, month, year)
  }

  /// True where no part is known.
  public var isBlank: Bool { day == nil && month == nil && year == nil }
  /// True where every part is known.
  public var isComplete: Bool { day != nil && month != nil && year != nil }

  /// `06/9/2023`, as the decree pads; blank parts keep room for two digits.
  public var short: String { DateForm.short(day: day, month: month, year: year) }

  /// `ngày 06 tháng 9 năm 2023`.
  public var long: String { DateForm.long(day: day, month: month, year: year) }

  private static func days(in month: Int?, of year: Int?) -> Int {
    switch month {
    case 2: year.map(isLeap) ?? true ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension PartialDate {
  /// Days since 01/3/0000 in the Gregorian calendar, where every part is known.
  public var dayNumber: Int? {
    guard let day, let month, let year else { return nil }
    // Years are counted from March, so that the leap day is their last.
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return marchYear * 365 + leapDays + (marchMonth * 153 + 2) / 5 + day - 1
  }

  /// The date that stands so many days after 01/3/0000; nil beyond the years 1000 to 9999.
  public init?(dayNumber: Int) {
    guard dayNumber >= 0, dayNumber < 4_000_000 else { return nil }
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    self.init(day: dayOfYear - (153 * marchMonth + 2) / 5 + 1, month: month, year: year)
  }
}

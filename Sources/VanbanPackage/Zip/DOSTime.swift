/// A time as zip keeps it: two-second steps from 1980 to 2107, without a time zone (APPNOTE 4.4.6).
struct DOSTime: Hashable {
  let time: UInt16
  let date: UInt16

  /// 1980-01-01 00:00:00 UTC, the earliest.
  static let earliest = 315_532_800
  private static let latest = 4_354_819_198

  /// From seconds since 1970-01-01 UTC; what is out of reach becomes the nearest that is not.
  init(secondsSince1970 seconds: Int) {
    let seconds = min(max(seconds, Self.earliest), Self.latest)
    let (year, month, day) = Self.civil(daysSince1970: seconds / 86_400)
    let second = seconds % 86_400
    date = UInt16((year - 1980) << 9 | month << 5 | day)
    time = UInt16((second / 3_600) << 11 | (second / 60 % 60) << 5 | second % 60 / 2)
  }

  /// The Gregorian date; years are counted from March, so that the leap day is the last of its year.
  private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

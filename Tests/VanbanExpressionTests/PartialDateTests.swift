import Testing
import VanbanExpression

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2023-11-20", "20/11/2023"), ("20/11/2023", "20/11/2023"), ("6/9/2023", "06/9/2023"),
    ("5/1/2024", "05/01/2024"), (" 20 / 11 / 2023 ", "20/11/2023"),
  ])
  func whole(text: String, short: String) {
    #expect(PartialDate(text)?.short == short)
    #expect(PartialDate(text)?.isComplete == true)
  }

  @Test(
    arguments: [
      ("../11/2023", nil, 11, 2023), ("…/11/2023", nil, 11, 2023), ("__/11/2023", nil, 11, 2023),
      ("  /11/2023", nil, 11, 2023), ("../../2024", nil, nil, 2024), ("2024-..-..", nil, nil, 2024),
      ("", nil, nil, nil), ("../../....", nil, nil, nil), ("20/../2023", 20, nil, 2023),
    ] as [(String, Int?, Int?, Int?)])
  func partsMayBeBlank(text: String, day: Int?, month: Int?, year: Int?) {
    let date = PartialDate(text)
    #expect(date?.day == day && date?.month == month && date?.year == year && date != nil)
  }

  @Test(arguments: [
    "30/02/2024", "29/02/2023", "31/4/2024", "32/1/2024", "1/13/2024", "20/11/23", "20.11.2023", "hôm nay",
    "20/11",
    "2023/11/20", "0/1/2024", "1/1/0999", "20-11-2023", "001/1/2024", "-1/1/2024", "1/1/20244",
  ])
  func anythingElseIsNoDate(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func calendar() {
    #expect(
      PartialDate("29/02/2024") != nil && PartialDate("29/02/2000") != nil && PartialDate("29/02/1900") == nil
    )
    #expect(PartialDate("29/02/….") != nil)
    for year in [1000, 1900, 1999, 2000, 2024, 9999] {
      for (day, month) in [(1, 1), (28, 2), (1, 3), (31, 12)] {
        let date = PartialDate(day: day, month: month, year: year)
        #expect(date?.dayNumber.flatMap { PartialDate(dayNumber: $0) } == date)
      }
    }
    let days = ["01/3/2024", "29/02/2024"].map { PartialDate($0)?.dayNumber ?? 0 }
    #expect(days[0] - days[1] == 1)
  }
}

import Testing
import VanbanExpression

@Suite struct WordingFunctionTests {
  @Test(arguments: [
    ("tang_giam(\"56\", \"0\", \"ca\")", "tăng 56 ca"), ("tang_giam(1.5, 3)", "giảm 1,5"),
    ("tang_giam(12, 2, chu_so=3)", "tăng 010"), ("tang_giam_phan_tram(5, 5)", "bằng"),
    ("tang_giam_phan_tram(0, 10)", "giảm 100%"), ("tang_giam_phan_tram(11, -10)", "tăng 210%"),
    ("tang_giam_phan_tram(5, 0)", "[expression.division-by-zero]"),
    ("tang_giam_phan_tram(4, 3)", "[expression.endless-quotient]"),
    ("so_lan(1, 0)", "[expression.division-by-zero]"),
    ("diem_phan_tram(96.6, 97.8)", "giảm 1,2 điểm phần trăm"), ("diem_phan_tram(1, 1)", "bằng"),
    ("dat(22, \"<22\")", "chưa đạt"), ("dat(22, \"≤ 22\")", "đạt"), ("dat(23, \"> 22\")", "đạt"),
    ("dat(95, \">=95\")", "đạt"), ("dat(54.9, 55)", "chưa đạt"), ("dat(\"97,8%\", \"≥95%\")", "đạt"),
    ("dat(0.978, \"≥95%\")", "[expression.percent]"), ("dat(5, \"nhiều\")", "[expression.not-a-number]"),
    ("phan_tram(12.5)", "1.250%"), ("phan_tram(1 / 3)", "[expression.endless-quotient]"),
    ("tien_bang_chu(21)", "Hai mươi mốt đồng"), ("bang_chu(-24, tu=\"bốn\")", "âm hai mươi bốn"),
    ("bang_chu(1, linh=\"x\")", "[expression.word]"), ("hai_chu_so(2.5)", "02,5"),
    ("doc_so(\"17,6\", \"may\")", "[expression.number-unclear]"),
    ("doc_so(\"1\", \"x\")", "[expression.notation]"),
  ])
  func wording(expression: String, result: String) {
    #expect(evaluate(expression) == result)
  }

  @Test(arguments: [
    ("ngay(\"../11/2023\")", "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/11/2023"),
    ("thang(\"../../2024\") | do_dai", "7"), ("nam(\"../../2024\") + 1", "2025"),
    ("thang(\"2024-02-05\") + 1", "3"),
    ("cong_ngay(\"../11/2023\", 1)", "[expression.wrong-kind]"),
    ("cong_ngay(\"20/11/2023\", 11)", "01/12/2023"),
    ("cong_ngay(\"31/12/9999\", 1)", "[expression.date-out-of-range]"),
    ("ngay(\"20/11/23\")", "[expression.wrong-kind]"),
    ("cong_ngay(\"2024-01-01\", 0) < \"2024-01-02\"", "đúng"), ("\"02/01/2024\" < \"01/02/2024\"", "đúng"),
    ("cong_ngay(\"2024-01-01\", 0) == \"01/01/2024\"", "đúng"),
  ])
  func dates(expression: String, result: String) {
    #expect(evaluate(expression) == result)
  }
}

import Testing
import VanbanExpression
import VanbanSource

@Suite struct FunctionTests {
  @Test(arguments: FunctionTable.standard.all.flatMap(\.examples).map { [$0.expression, $0.result] })
  func everyExampleInTheReferenceHolds(example: [String]) {
    #expect(evaluate(example[0]) == example[1])
  }

  @Test func everyFunctionIsDocumented() {
    for function in FunctionTable.standard.all {
      #expect(!function.examples.isEmpty && !function.summary.vi.isEmpty && !function.summary.en.isEmpty)
    }
    let reference = FunctionTable.standard.reference(in: .vi)
    #expect(reference.contains("| `so(n, thap_phan?)` | số có dấu chấm hàng nghìn"))
    #expect(reference.contains("`\"sở y tế\" \\| hoa`"))
  }

  /// The functions of expressions.md, without those that make content.
  @Test func allAreThere() {
    let names = """
      so lam_tron hai_chu_so phan_tram phan_nghin bang_chu tien_bang_chu la_ma tri_tuyet_doi doc_so \
      ngay ngay_thang_nam thang nam cong_ngay hoa thuong hoa_dau noi thay do_dai loc sap_xep nhom \
      xep_hang dem tong trung_binh lon_nhat nho_nhat lay dau cuoi duy_nhat noi_bang liet_ke tang_giam \
      tang_giam_phan_tram so_lan diem_phan_tram dat
      """
    #expect(names.split(separator: " ").map(String.init).filter { FunctionTable.standard[$0] == nil } == [])
  }

  @Test(arguments: [
    ("so()", "thiếu tham số “n”"), ("so(1, 2, 3)", "thừa tham số"),
    ("so(1, x=2)", "hàm không có tham số “x”"),
    ("so(1, n=2)", "tham số “n” được cho hai lần"), ("la_ma(0)", "số La Mã chỉ viết được từ 1 đến 3999"),
    ("lam_tron(1, 0.5)", "gặp số “0,5”, cần số chữ số thập phân, từ -30 đến 30"),
  ])
  func argumentsAtFault(call: String, message: String) {
    let (_, diagnostics) = outcome(call)
    #expect(diagnostics.all.map(\.message.vi) == [message])
  }

  @Test func callsAreCheckedWithoutData() {
    var diagnostics = Diagnostics()
    let expression = Expression("x if so(y, 1, 2) else khong_co(z)", diagnostics: &diagnostics)
    expression?.check(functions: .standard, diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.id) == ["expression.arguments", "expression.unknown-function"])
  }

  @Test func otherModulesAddFunctions() {
    var functions = FunctionTable.standard
    functions.add(
      Function("gap_doi", ["n", "lan?"], Wording(same: "")) { (arguments, environment) throws(Fault) in
        let number = try arguments.number(0, in: &environment)
        return .number(
          try arguments.computed(in: &environment) { () throws(DecimalFault) in
            try number.multiplied(by: Decimal(2))
          })
      })
    #expect(evaluate("21 | gap_doi", functions: functions) == "42")
    #expect(evaluate("\"x\" | gap_doi", functions: functions) == "[expression.not-a-number]")
  }
}

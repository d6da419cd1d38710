import Testing
import VanbanExpression
import VanbanSource

@Suite struct ListFunctionTests {
  private let benh: [(String, Value)] = [
    (
      "benh",
      table(
        ["ma", "Huyện", "Số ca"],
        [
          ["01", "Kon Rẫy", "26"], ["02", "Đăk Hà", "5"], ["03", "Kon Rẫy", "1.005"],
          ["04", "Ia H’Drai", "5"],
        ])
    ),
    ("dan", table(["ma", "dan_so"], [["02", "80.000"], ["01", "30.000"], ["03", "1"], ["04", "2"]])),
  ]

  @Test(arguments: [
    ("benh | tong(\"so_ca\")", "1041"), ("benh | tong(\"Số ca\") | so", "1.041"),
    ("benh | loc(\"huyen\", \"Kon Rẫy\") | tong(\"so_ca\")", "1031"), ("benh | loc(so_ca > 5) | dem", "2"),
    ("benh | loc(dieu_kien=so_ca == 5 and huyen != \"Đăk Hà\") | lay(\"ma\") | noi", "04"),
    ("benh | loc(\"ma\", \"1\") | dem", "1"),
    ("benh | sap_xep(\"so_ca\") | lay(\"ma\") | noi", "02, 04, 01, 03"),
    ("benh | sap_xep(\"so_ca\", true) | lay(\"ma\") | noi", "03, 01, 02, 04"),
    ("benh | sap_xep(\"huyen\") | lay(\"ma\") | noi", "02, 04, 01, 03"),
    ("benh | lon_nhat(\"so_ca\")", "1.005"), ("benh | nho_nhat(\"so_ca\")", "5"),
    ("benh | trung_binh(\"so_ca\") | so(1)", "260,3"),
    ("benh | nhom(\"huyen\") | lay(\"khoa\") | noi(\" - \")", "Kon Rẫy - Đăk Hà - Ia H’Drai"),
    ("(benh | nhom(\"huyen\"))[0].hang | tong(\"so_ca\")", "1031"),
    ("benh | xep_hang(\"so_ca\", giam=true) | lay(\"thu_hang\") | noi", "2, 3, 1, 3"),
    ("benh | xep_hang(\"so_ca\") | lay(\"ma\") | noi", "01, 02, 03, 04"),
    ("noi_bang(benh, dan, \"ma\") | lay(\"dan_so\") | noi", "30.000, 80.000, 1, 2"),
    ("benh | liet_ke(\"huyen\", \"so_ca\")", "Kon Rẫy 26, Đăk Hà 5, Kon Rẫy 1.005, Ia H’Drai 5"),
    ("benh | lay(\"huyen\") | duy_nhat | do_dai", "3"), ("(benh | dau).ma ~ (benh | cuoi).ma", "0104"),
    ("[] | tong", "0"), ("lon_nhat([]) ?? \"không có\"", "không có"), ("trung_binh([]) ?? 0", "0"),
  ])
  func tables(expression: String, result: String) {
    #expect(evaluate(expression, benh) == result)
  }

  @Test(arguments: [
    ("benh | tong(\"so\")", "expression.missing-key"), ("benh | tong", "expression.not-a-number"),
    ("5 | tong", "expression.wrong-kind"), ("benh | loc(\"huyen\")", "expression.arguments"),
    ("benh | loc(so_cac > 5)", "expression.unknown-name"), ("[] | dau", "expression.empty-list"),
    ("noi_bang(benh, dan, \"m\")", "expression.missing-key"), ("benh | noi", "expression.no-text"),
    ("noi_bang(dan, benh | loc(\"ma\", \"01\"), \"ma\")", "expression.no-partner"),
    ("noi_bang(benh, benh | nhom(\"huyen\"), \"khoa\")", "expression.missing-key"),
    ("noi_bang(dan, [dan[0], dan[0]], \"ma\")", "expression.double-key"),
    ("benh | xep_hang(\"so_ca\") | xep_hang(\"so_ca\")", "expression.column-taken"),
  ])
  func faults(expression: String, id: String) {
    let (result, diagnostics) = outcome(expression, benh)
    #expect(result == nil)
    #expect(diagnostics.all.map(\.id).contains(id), "\(diagnostics.all.map(\.id))")
  }

  @Test func aSumNamesEveryCellThatIsNoNumber() {
    let data: [(String, Value)] = [("t", table(["a"], [["1"], [""], ["<22"], ["17.6"], ["-"]]))]
    let (_, diagnostics) = outcome("t | tong(\"a\")", data)
    #expect(
      diagnostics.all.map(\.message.vi) == [
        "hàng 2, cột “a”: ô trống, cần một số", "hàng 3, cột “a”: gặp chữ “<22”, cần một số",
        "hàng 4, cột “a”: “17.6” không rõ là số nào: số viết theo lối Việt Nam là 5.130 hoặc 17,6",
        "hàng 5, cột “a”: gặp chữ “-”, cần một số",
      ])
    #expect(diagnostics.all.map(marked) == ["", "<22", "17.6", "-"])
  }

  @Test func aSubstituteStandsForWhatIsMissingOnly() {
    let data: [(String, Value)] = [
      ("t", table(["a"], [["1"], [""], ["-"]])), ("u", table(["a"], [["1"], ["<22"]])),
    ]
    #expect(evaluate("t | tong(\"a\", trong=0)", data) == "1")
    #expect(evaluate("t | trung_binh(\"a\", trong=4)", data) == "3")
    #expect(evaluate("u | tong(\"a\", trong=0)", data) == "[expression.not-a-number]")
  }

  @Test func missingFiguresSortLastAndKeepAColumnOneOfNumbers() {
    let cells = [
      typed("10"), Value.scalar(Scalar("…", isMissingFigure: true)), typed("9"), typed(""),
    ]
    #expect(evaluate("xs | sap_xep | noi", [("xs", .list(cells))]) == "9, 10, …, ")
    #expect(evaluate("xs | sap_xep(giam=true) | noi", [("xs", .list(cells))]) == "10, 9, …, ")
  }

  @Test func datesSortByTime() {
    let dates: Value = .list(["20/11/2023", "05/12/2022", "2023-01-31"].map { typed($0) })
    #expect(evaluate("xs | sap_xep | noi", [("xs", dates)]) == "05/12/2022, 2023-01-31, 20/11/2023")
  }

  @Test func keyedRows() {
    let rows = ValueMap([
      ("Kon Rẫy", .map(ValueMap([("so", typed("26"))]))), ("dak_ha", .map(ValueMap([("so", typed("5"))]))),
    ])
    let globals: [(String, Value)] = [("t", .object(KeyedRows(rows)))]
    #expect(evaluate("t.kon_ray.so + t[\"Kon Rẫy\"].so", globals) == "52")
    #expect(evaluate("t[\"kon_ray\"].so", globals) == "[expression.missing-key]")
    #expect(evaluate("t | tong(\"so\")", globals) == "31")
    #expect(render("{% for r in t %}{{ r.so }},{% endfor %}", globals) == "26,5,")
    #expect(render("{% for k, r in t %}{{ k }} {{ r.so }},{% endfor %}", globals) == "Kon Rẫy 26,dak_ha 5,")
  }
}

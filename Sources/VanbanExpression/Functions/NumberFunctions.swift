import VanbanSource
import VanbanText

let numberFunctions: [Function] = [
  Function(
    "so", ["n", "thap_phan?"], group: .numbers,
    Wording(
      vi: "Số có dấu chấm hàng nghìn, làm tròn đến `thap_phan` chữ số thập phân.",
      en: "A number with dots between thousands, rounded to `thap_phan` decimals."),
    examples: [
      .init("so(5130)", "5.130"), .init("1234567.85 | so(1)", "1.234.567,9"), .init("so(40, 1)", "40,0"),
      .init("(10 / 3) | so(2)", "3,33"),
    ]
  ) { (arguments, environment) throws(Fault) in
    let number = try arguments.number(0, in: &environment)
    let places = try arguments.places(1, in: &environment)
    return .text(try arguments.text(of: number, grouped: true, places: places, in: &environment))
  }
]
let listFunctions: [Function] = []
let tableFunctions: [Function] = []
let wordingFunctions: [Function] = []

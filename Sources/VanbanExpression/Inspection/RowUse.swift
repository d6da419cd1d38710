/// What a function makes of the rows that are its first argument, as far as it can be told without data.
struct RowUse {
  enum Result {
    /// The rows, or some of them, with columns added.
    case rows(adding: [String])
    /// One of the rows.
    case row
    case other
  }

  /// The parameters that name columns; where one that is given is no text literal, any column may be meant.
  let columns: [String]
  let result: Result
  /// The parameter in which columns stand bare.
  var condition: String?

  static let known: [String: RowUse] = [
    "loc": RowUse(columns: ["cot"], result: .rows(adding: []), condition: "dieu_kien"),
    "sap_xep": RowUse(columns: ["cot"], result: .rows(adding: [])),
    "duy_nhat": RowUse(columns: [], result: .rows(adding: [])),
    "xep_hang": RowUse(columns: ["cot"], result: .rows(adding: ["thu_hang"])),
    "dau": RowUse(columns: [], result: .row),
    "cuoi": RowUse(columns: [], result: .row),
    "dem": RowUse(columns: [], result: .other),
    "lay": RowUse(columns: ["cot"], result: .other),
    "tong": RowUse(columns: ["cot"], result: .other),
    "trung_binh": RowUse(columns: ["cot"], result: .other),
    "lon_nhat": RowUse(columns: ["cot"], result: .other),
    "nho_nhat": RowUse(columns: ["cot"], result: .other),
    "liet_ke": RowUse(columns: ["ten", "so"], result: .other),
  ]
}

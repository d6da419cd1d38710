/// The keys of tables (model.md section 4).
extension Key {
  static let table = [
    Key("cot", .list(.textOr(.column)), vi: "các cột", en: "the columns"),
    Key("hang", .list(.row), vi: "các hàng viết sẵn", en: "the rows, written out"),
    Key("tu", .text, vi: "số liệu sinh ra các hàng", en: "the data that give the rows"),
    Key("tong", .lines, vi: "các cột có tổng", en: "the columns with a sum"),
    Key("tieu_de", .text, vi: "tên bảng, in phía trên", en: "the title above it"),
    Key("don_vi", .text, vi: "đơn vị tính", en: "the unit"),
    Key("ghi_chu", .text, vi: "ghi chú dưới bảng", en: "the note below it"),
    Key("huong", .word(["doc", "ngang"]), vi: "hướng trang: doc hoặc ngang", en: "pages upright or across"),
  ]

  static let column = [
    Key("ma", .text, vi: "tên ngắn, để hàng gọi cột", en: "the name by which rows call it"),
    Key("ten", .text, vi: "chữ ở đầu cột", en: "its head"),
    Key(
      "rong", .text,
      vi: "bề rộng: 10mm, 1,5cm, 20% hoặc số phần", en: "the width: 10mm, 1,5cm, 20% or a share"),
    alignment,
    Key("gop", .lines, vi: "đầu chung với cột bên cạnh", en: "a head over this and its neighbours"),
    Key("gia_tri", .text, vi: "giá trị của cột trong mỗi hàng số liệu", en: "what a row of data has in it"),
    Key("tu", .text, vi: "số liệu sinh ra các cột", en: "the data that give columns"),
  ]

  private static let alignment = Key(
    "can", .word(["trai", "giua", "phai", "thap_phan"]),
    vi: "căn trái, giữa, phải, theo dấu phẩy", en: "the alignment")

  private static let look = Key(
    "kieu", .word(["nghieng", "dam", "dam_nghieng"]), vi: "kiểu chữ", en: "italic, bold, or both")

  private static let rowsBelow = Key("con", .list(.row), vi: "các hàng dưới hàng này", en: "the rows below it")

  static let row = [Key("o", .list(.cell), vi: "các ô", en: "the cells"), rowsBelow, look]

  static let cell = [
    Key("text", .text, vi: "chữ trong ô", en: "the cell's text"),
    Key("gop_cot", .count, vi: "số cột được gộp", en: "how many columns it spans"),
    Key("gop_hang", .count, vi: "số hàng được gộp", en: "how many rows it spans"),
    alignment, look,
  ]

  /// A row whose one text is merged over columns; its rows may stand below it.
  static func group(_ name: String) -> [Key] {
    [Key(name, .cell, vi: "chữ của hàng nhóm", en: "the text of a group row"), rowsBelow, look]
  }
}

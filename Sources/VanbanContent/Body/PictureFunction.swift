import VanbanExpression
import VanbanSource

extension Function {
  /// `anh(file, rong?, cao?, tren_chu?, mo_ta?)`.
  static let anh = Function(
    "anh", ["file", "rong?", "cao?", "tren_chu?", "mo_ta?"],
    Wording(
      vi: "ảnh PNG hoặc JPEG; tren_chu=true đặt ảnh đè lên chữ, như chữ ký, con dấu",
      en: "a PNG or JPEG picture; tren_chu=true lays it over the text, as a signature or seal")
  ) { (arguments, environment) throws(Fault) in
    let file = try arguments.file(0, in: &environment)
    let picture = Picture(
      file, width: try arguments.measure(1, in: &environment), height: try arguments.measure(2, in: &environment),
      description: try arguments.text(4, default: "", in: &environment),
      overText: try arguments.bool(3, in: &environment) ? OverText() : nil)
    return .object(InlineContent([.picture(picture)]))
  }
}

extension Arguments {
  /// An argument that names a file: looked for beside the file in which the name was typed.
  func file(_ index: Int, in environment: inout Environment) throws(Fault) -> FileReference {
    let value = try value(index, in: &environment)
    let path = try text(index, in: &environment)
    guard path.contains(where: { !$0.isWhitespace }) else {
      throw fault(
        "content.no-file-name", of: value, Wording(vi: "tên tệp để trống", en: "the name of the file is empty"),
        argument: index, hint: Wording(vi: "ghi tên tệp, hoặc đặt thẻ này trong {% if … %}", en: "name the file, or put the tag into {% if … %}"),
        in: &environment)
    }
    if case .scalar(let scalar) = value, let place = scalar.place { return FileReference(path, at: place) }
    return FileReference(path, at: place(index))
  }

  /// An optional argument that is a length or a percentage.
  func measure(_ index: Int, in environment: inout Environment) throws(Fault) -> Measure? {
    let value = try value(index, in: &environment)
    if case .null = value { return nil }
    let text = try text(index, in: &environment)
    if let measure = Measure(text) { return measure }
    throw fault(
      "content.picture-size", of: value,
      Wording(vi: "“\(text)” không phải là kích thước ảnh", en: "“\(text)” is no size of a picture"), argument: index,
      hint: .pictureSizes, in: &environment)
  }
}

extension Wording {
  static let pictureSizes = Wording(
    vi: "ghi số kèm đơn vị: \"12cm\", \"40mm\", \"50%\" (phần của bề rộng)",
    en: "write a number and its unit: \"12cm\", \"40mm\", \"50%\" (of the width)")
}

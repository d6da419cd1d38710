internal import VanbanSource

extension Fault {
  static func invalidUTF8(_ offset: Int, _ byte: UInt8, at place: Place) -> Diagnostic {
    let hex = hexadecimal(UInt32(byte), width: 2)
    return error(
      "invalid-utf8", place,
      vi: "byte thứ \(offset) (\(hex)) không phải là UTF-8", en: "byte \(offset) (\(hex)) is no UTF-8",
      hint: Wording(vi: "lưu tệp lại với bảng mã UTF-8", en: "save the file in UTF-8"))
  }

  static func invalidEncoding(_ encoding: YAMLEncoding, _ offset: Int, at place: Place) -> Diagnostic {
    let name = String(encoding.rawValue.prefix(6))
    return error(
      name == "UTF-16" ? "invalid-utf16" : "invalid-utf32", place,
      vi: "byte thứ \(offset) không phải là \(name)", en: "byte \(offset) is no \(name)",
      hint: Wording(vi: "lưu tệp lại với bảng mã UTF-8", en: "save the file in UTF-8"))
  }

  static func badCharacter(_ scalar: UnicodeScalar, at place: Place) -> Diagnostic {
    let name = "U+" + hexadecimal(scalar.value, width: 4)
    return error(
      "bad-character", place,
      vi: "ký tự \(name) không được có trong tệp YAML",
      en: "the character \(name) cannot stand in a YAML file",
      hint: Wording(
        vi: "xóa ký tự này, hoặc viết \"\\u…\" trong dấu nháy kép",
        en: "delete it, or write \"\\u…\" within double quotes"))
  }

  private static func hexadecimal(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

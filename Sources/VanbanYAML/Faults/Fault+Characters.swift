internal import VanbanSource

extension Fault {
  static func invalidUTF8(_ offset: Int, _ byte: UInt8, isOneOfMany: Bool, at place: Place) -> Diagnostic {
    let hex = hexadecimal(UInt32(byte), width: 2)
    return error(
      "invalid-utf8", place,
      vi: "byte thứ \(offset) (\(hex)) không phải là UTF-8" + (isOneOfMany ? ", và nhiều chỗ khác nữa" : ""),
      en: "byte \(offset) (\(hex)) is no UTF-8" + (isOneOfMany ? ", and so in many more places" : ""),
      hint: Wording(vi: "lưu tệp lại với bảng mã UTF-8", en: "save the file in UTF-8"))
  }

  static func noBreakSpace(at place: Place) -> Diagnostic {
    error(
      "no-break-space", place,
      vi: "ở đây là dấu cách không ngắt (U+00A0), YAML không coi đó là dấu cách",
      en: "this is a no-break space (U+00A0), which is no space to YAML",
      hint: Wording(
        vi: "xóa và gõ lại bằng dấu cách thường (chữ chép từ Word hay có ký tự này)",
        en: "replace it with an ordinary space (text copied from Word often has these)"))
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

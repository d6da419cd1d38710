internal import VanbanSource

extension XMLFault {
  var wording: Wording {
    switch kind {
    case .malformed(let code, let message): Self.wording(code: code, message: message)
    case .doctype:
      Wording(
        vi: "có khai báo <!DOCTYPE …>, không được phép trong văn bản",
        en: "there is a <!DOCTYPE …> declaration, which a document may not have")
    case .tooLarge(let limit):
      Wording(
        vi: "phần này lớn hơn giới hạn \(limit) byte",
        en: "the part is larger than the limit of \(limit) bytes")
    case .tooDeep(let limit):
      Wording(
        vi: "các phần tử lồng nhau quá \(limit) cấp",
        en: "elements are nested more than \(limit) levels deep")
    case .tooManyAttributes(let limit):
      Wording(
        vi: "một phần tử có quá \(limit) thuộc tính", en: "an element has more than \(limit) attributes")
    case .tooManyNamespaces(let limit):
      Wording(
        vi: "có quá \(limit) khai báo không gian tên cùng hiệu lực",
        en: "more than \(limit) namespace declarations are in scope")
    case .encoding(let name):
      Wording(
        vi: "bảng mã khai báo là “\(name)”; chỉ nhận UTF-8 và UTF-16",
        en: "the declared encoding is “\(name)”; only UTF-8 and UTF-16 are taken")
    case .notUTF8: Wording(vi: "byte tại đây không phải UTF-8", en: "the bytes here are no UTF-8")
    case .notUTF16: Wording(vi: "nội dung không phải UTF-16 hợp lệ", en: "the content is no valid UTF-16")
    case .forbiddenCharacter:
      Wording(vi: "có ký tự mà XML không cho phép", en: "there is a character that XML does not allow")
    case .noMemory: Wording(vi: "không đủ bộ nhớ", en: "out of memory")
    case .outOfStep:
      Wording(vi: "không đọc được cấu trúc XML tại đây", en: "the XML structure cannot be followed here")
    }
  }

  /// libxml2's codes (libxml/xmlerror.h) in our words; what is rare keeps libxml2's own.
  private static func wording(code: Int, message: String) -> Wording {
    if let known = codes[code] { return known }
    let trimmed = String(message.prefix { !$0.isNewline })
    return Wording(
      vi: "XML không đúng quy cách: \(trimmed.isEmpty ? "mã lỗi \(code)" : trimmed)",
      en: "the XML is not well-formed: \(trimmed.isEmpty ? "code \(code)" : trimmed)")
  }

  private static let codes: [Int: Wording] = [
    4: Wording(vi: "phần này rỗng hoặc không phải XML", en: "the part is empty or no XML"),
    5: Wording(
      vi: "sau phần tử gốc còn nội dung khác, hoặc nội dung bị cắt cụt",
      en: "there is more after the root element, or the part is cut short"),
    8: Wording(vi: "tham chiếu ký tự không hợp lệ", en: "a character reference is not valid"),
    9: Wording(vi: "có ký tự mà XML không cho phép", en: "there is a character that XML does not allow"),
    23: Wording(
      vi: "tham chiếu bắt đầu bằng & thiếu dấu “;”", en: "a reference that begins with & lacks its “;”"),
    26: Wording(vi: "thực thể chưa được khai báo", en: "an entity is not declared"),
    38: Wording(vi: "dấu “<” nằm trong giá trị thuộc tính", en: "there is a “<” in an attribute value"),
    39: Wording(vi: "giá trị thuộc tính thiếu dấu nháy", en: "an attribute value lacks its quotes"),
    41: Wording(vi: "thuộc tính thiếu giá trị", en: "an attribute has no value"),
    42: Wording(vi: "một thuộc tính được viết hai lần", en: "an attribute is written twice"),
    68: Wording(
      vi: "tên phần tử hoặc tham chiếu không hợp lệ", en: "the name of an element or reference is not valid"
    ),
    73: Wording(vi: "thẻ thiếu dấu “>”", en: "a tag lacks its “>”"),
    76: Wording(vi: "thẻ đóng không khớp với thẻ mở", en: "an end tag does not match its start tag"),
    77: Wording(
      vi: "phần này bị cắt cụt: có phần tử chưa đóng", en: "the part is cut short: an element is not closed"
    ),
    201: Wording(vi: "tiền tố không gian tên chưa được khai báo", en: "a namespace prefix is not declared"),
  ]
}

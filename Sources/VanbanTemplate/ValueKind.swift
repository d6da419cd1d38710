import VanbanExpression
import VanbanSource

extension Value {
  /// What messages call a value of this kind.
  var kindName: Wording {
    switch self {
    case .null: Wording(vi: "rỗng (null)", en: "null")
    case .bool: Wording(vi: "đúng/sai", en: "true or false")
    case .number: Wording(vi: "số", en: "a number")
    case .date: Wording(vi: "ngày", en: "a date")
    case .text, .scalar: Wording(vi: "chữ", en: "text")
    case .list: Wording(vi: "danh sách", en: "a list")
    case .map: Wording(vi: "bảng khóa - giá trị", en: "a map")
    case .object(let object): object.kind
    }
  }

  /// What to do where the value cannot be printed.
  var printingHint: Wording {
    switch self {
    case .list:
      Wording(
        vi: "dùng {% for x in … %} {{ x }} {% endfor %}, hoặc bộ lọc noi",
        en: "use {% for x in … %} {{ x }} {% endfor %}, or the filter noi")
    case .map:
      Wording(vi: "ghi tên khóa sau dấu chấm: {{ x.ten }}", en: "name the key after a point: {{ x.ten }}")
    default:
      Wording(
        vi: "để thẻ này một mình trong một đoạn, không có chữ đứng cạnh",
        en: "let the tag stand alone in its paragraph, with no text beside it")
    }
  }

  /// The same where there is no paragraph: in a property, an alternative text, an address.
  var plainPrintingHint: Wording {
    switch self {
    case .list, .map: printingHint
    default:
      Wording(
        vi: "chỗ này chỉ chứa một dòng chữ: dùng một tên có giá trị là chữ, số hay ngày",
        en: "one line of plain text stands here: use a name whose value is text, a number or a date")
    }
  }
}

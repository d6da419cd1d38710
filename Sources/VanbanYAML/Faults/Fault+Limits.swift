internal import VanbanSource

extension Fault {
  private static func limit(_ name: String, _ place: Place, vi: String, en: String) -> Diagnostic {
    error(
      "limit-\(name.lowercased())", place, vi: vi, en: en,
      hint: Wording(
        vi: "giới hạn này là YAMLLimits.\(name)", en: "this limit is YAMLLimits.\(name)"))
  }

  static func limitDepth(_ value: Int, at place: Place) -> Diagnostic {
    limit("depth", place, vi: "lồng nhau sâu quá \(value) cấp", en: "nested more than \(value) levels deep")
  }

  static func limitScalar(_ value: Int, at place: Place) -> Diagnostic {
    limit(
      "scalarBytes", place, vi: "giá trị dài quá \(value) byte", en: "a value of more than \(value) bytes")
  }

  static func limitBytes(_ value: Int, at place: Place) -> Diagnostic {
    limit("bytes", place, vi: "tệp lớn quá \(value) byte", en: "a file of more than \(value) bytes")
  }

  static func limitKeys(_ value: Int, at place: Place) -> Diagnostic {
    limit(
      "keys", place, vi: "nhiều hơn \(value) khóa trong một bảng khóa",
      en: "more than \(value) keys in one mapping")
  }

  static func limitEqualHashes(_ value: Int, at place: Place) -> Diagnostic {
    limit(
      "equalHashes", place, vi: "hơn \(value) khóa khác nhau có cùng một mã băm trong một bảng khóa",
      en: "more than \(value) different keys of one mapping have the same hash")
  }

  static func limitAliases(_ value: Int, at place: Place) -> Diagnostic {
    limit("aliases", place, vi: "nhiều hơn \(value) dẫn chiếu (*)", en: "more than \(value) aliases (*)")
  }

  static func limitExpansion(_ value: Int, at place: Place) -> Diagnostic {
    limit(
      "expandedNodes", place,
      vi: "các dẫn chiếu (*) bung ra thành hơn \(value) giá trị",
      en: "the aliases (*) stand for more than \(value) values")
  }

  static func limitFaults(_ value: Int, at place: Place) -> Diagnostic {
    limit(
      "faults", place, vi: "đã có \(value) lỗi; không đọc tiếp", en: "\(value) faults; reading stops here")
  }
}

internal import VanbanSource

/// The wording of what can be wrong with a node that becomes a Swift value.
enum DecodingFault {
  static func missingKey(_ path: String, at node: YAMLNode) -> Diagnostic {
    let end = min(node.span.end, node.span.start + 1)
    return Fault.error(
      "missing-key", .source(node.source, SourceSpan(start: node.span.start, end: end)),
      vi: "thiếu \"\(path)\"", en: "\"\(path)\" is missing",
      hint: Wording(vi: "thêm khóa này", en: "add this key"))
  }

  static func unknownKey(_ path: String, nearest: String?, at place: Place) -> Diagnostic {
    Fault.error(
      "unknown-key", place, vi: "không có khóa \"\(path)\"", en: "there is no key \"\(path)\"",
      hint: nearest.map { Wording(vi: "có phải là \"\($0)\"?", en: "did you mean \"\($0)\"?") })
  }

  static func wrongKind(_ path: String, expected: YAMLNode.Kind, found: YAMLNode) -> Diagnostic {
    let found = (place: head(of: found), kind: wording(found))
    let expected = wording(expected)
    return Fault.error(
      "wrong-kind", found.place,
      vi: "\(subject(path).vi) phải là \(expected.vi), ở đây là \(found.kind.vi)",
      en: "\(subject(path).en) must be \(expected.en), found \(found.kind.en)")
  }

  static func wrongScalar(_ path: String, expected: Wording, found: YAMLNode) -> Diagnostic {
    let kind = wording(found)
    let shown = found.kind == .scalar && !found.isNull ? "\"\(found.text.prefix(40))\"" : nil
    return Fault.error(
      "wrong-value", head(of: found),
      vi: "\(subject(path).vi) phải là \(expected.vi), ở đây là \(shown ?? kind.vi)",
      en: "\(subject(path).en) must be \(expected.en), found \(shown ?? kind.en)")
  }

  static func refused(_ path: String, _ node: YAMLNode, allowed: [String]) -> Diagnostic {
    let list = allowed.joined(separator: ", ")
    return Fault.error(
      "wrong-value", head(of: node),
      vi: "\(subject(path).vi) không nhận giá trị này", en: "\(subject(path).en) does not take this value",
      hint: allowed.isEmpty ? nil : Wording(vi: "một trong: \(list)", en: "one of: \(list)"))
  }

  private static func subject(_ path: String) -> Wording {
    path.isEmpty ? Wording(vi: "tài liệu", en: "the document") : Wording(same: "\"\(path)\"")
  }

  /// The place of a node; of a collection, its beginning.
  private static func head(of node: YAMLNode) -> Place {
    let span = node.span
    return node.kind == .scalar
      ? node.place : .source(node.source, SourceSpan(start: span.start, end: min(span.end, span.start + 1)))
  }

  private static func wording(_ node: YAMLNode) -> Wording {
    node.isNull ? Wording(vi: "giá trị trống", en: "nothing") : wording(node.kind)
  }

  private static func wording(_ kind: YAMLNode.Kind) -> Wording {
    switch kind {
    case .scalar: Wording(vi: "một giá trị đơn", en: "a single value")
    case .sequence: Wording(vi: "một danh sách", en: "a list")
    case .mapping: Wording(vi: "một bảng khóa", en: "a mapping")
    }
  }
}

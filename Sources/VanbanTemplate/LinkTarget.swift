import VanbanExpression
import VanbanSource

/// The address of a link that the part refers to by an id: its tags and what stands between them as one expression.
struct LinkTarget {
  let expression: Expression
  /// What word processors put before whatever is typed as an address.
  let scheme: String

  /// - Returns: nil where the address holds no tag, or tags at fault, which are reported.
  init?(_ address: String, at place: TemplatePlace, diagnostics: inout Diagnostics) {
    let bytes = LegibleText(Array(address.utf8), isAddress: true).bytes
    let found = findTags(in: bytes, anchor: Anchor(.template(place)), diagnostics: &diagnostics)
    guard let first = found.first else { return nil }
    scheme = TagFinder.scheme(before: first, in: bytes)
    var terms: [String] = []
    var at = scheme.utf8.count
    for tag in found {
      guard case .output(let expression)? = tag.tag else {
        if tag.tag != nil { diagnostics.report(.controlInAddress(at: place)) }
        return nil
      }
      terms += Self.literal(bytes[at..<tag.range.lowerBound]) + ["(\(expression.text))"]
      at = tag.range.upperBound
    }
    terms += Self.literal(bytes[at...])
    let joined = Expression(
      terms.joined(separator: " ~ "), anchor: Anchor(.template(place)), diagnostics: &diagnostics)
    guard let joined else { return nil }
    expression = joined
  }

  /// A text as a literal of the language; nothing for no text.
  private static func literal(_ bytes: ArraySlice<UInt8>) -> [String] {
    guard !bytes.isEmpty else { return [] }
    let escaped = bytes.flatMap { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), byte] : [byte]
    }
    return ["\"\(String(decoding: escaped, as: UTF8.self))\""]
  }
}

extension Diagnostic {
  fileprivate static func controlInAddress(at place: TemplatePlace) -> Diagnostic {
    Diagnostic(
      "template.control-in-address", at: .template(place),
      Wording(
        vi: "địa chỉ liên kết chỉ nhận thẻ in giá trị {{ … }}",
        en: "a link's address takes tags that print values only: {{ … }}"),
      hint: Wording(
        vi: "viết điều kiện trong biểu thức: {{ a if x else b }}",
        en: "write the condition in the expression: {{ a if x else b }}"))
  }
}

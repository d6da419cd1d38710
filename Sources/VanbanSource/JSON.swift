/// JSON texts (RFC 8259).
public enum JSON {
  /// An object of values that are JSON already.
  public static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  /// A list of values that are JSON already.
  public static func list(_ values: [String]) -> String { "[\(values.joined(separator: ","))]" }

  /// A text in both languages.
  public static func both(_ wording: Wording) -> String {
    object([("vi", quoted(wording.vi)), ("en", quoted(wording.en))])
  }

  /// A string (RFC 8259, section 7).
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

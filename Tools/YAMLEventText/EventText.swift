public import VanbanYAML

/// Writes events in the notation of the suite's `test.event`.
public enum EventText {
  /// The events of a stream, a line each.
  public static func lines(_ stream: YAMLEventStream) -> [String] { stream.map { line($0, stream) } }

  private static func line(_ event: YAMLEvent, _ stream: YAMLEventStream) -> String {
    switch event.kind {
    case .streamStart: "+STR"
    case .streamEnd: "-STR"
    case .documentStart: event.isExplicit ? "+DOC ---" : "+DOC"
    case .documentEnd: event.isExplicit ? "-DOC ..." : "-DOC"
    case .mappingStart: "+MAP" + (event.style == .flow ? " {}" : "") + properties(event, stream)
    case .mappingEnd: "-MAP"
    case .sequenceStart: "+SEQ" + (event.style == .flow ? " []" : "") + properties(event, stream)
    case .sequenceEnd: "-SEQ"
    case .alias: "=ALI *" + stream.text(of: event)
    case .scalar:
      "=VAL" + properties(event, stream) + " " + sign(event.style) + escaped(stream.text(of: event))
    }
  }

  private static func properties(_ event: YAMLEvent, _ stream: YAMLEventStream) -> String {
    (stream.anchor(of: event).map { " &" + $0 } ?? "") + (stream.tag(of: event).map { " <\($0)>" } ?? "")
  }

  private static func sign(_ style: YAMLStyle) -> String {
    switch style {
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    default: ":"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{08}": result += "\\b"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

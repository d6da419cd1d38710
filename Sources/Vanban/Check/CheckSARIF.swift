import VanbanOfficial
public import VanbanSource

/// Words a check as SARIF 2.1.0, for editors and code-review pages.
///
/// A finding in a model has a region; one in a finished document has its paragraph as a logical location. What a rule
/// could not judge is a result of the kind `open`, what a person has to look at one of the kind `review`; findings of a
/// rule that is switched off are suppressed, with the reason.
public struct CheckSARIF: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  public func callAsFunction(_ report: CheckReport) -> String {
    let run = JSON.object([
      ("tool", JSON.object([("driver", driver)])),
      ("columnKind", JSON.quoted("unicodeCodePoints")),
      ("results", JSON.list(report.documents.flatMap(results))),
      ("invocations", JSON.list([invocation(report)])),
    ])
    return JSON.object([
      ("$schema", JSON.quoted("https://json.schemastore.org/sarif-2.1.0.json")), ("version", JSON.quoted("2.1.0")),
      ("runs", JSON.list([run])),
    ])
  }

  // MARK: Rules

  private var driver: String {
    JSON.object([
      ("name", JSON.quoted("vanban")), ("version", JSON.quoted(vanbanVersion)),
      ("language", JSON.quoted(language.rawValue)), ("rules", JSON.list(RuleBook.all.map { rule($0.rule) })),
    ])
  }

  private func rule(_ rule: DocumentRule) -> String {
    let demand = rule.demand[language]
    let judges = rule.judges.map { $0.wording[language] }.joined(separator: ", ")
    let help = "\(demand).\n\(rule.clause.map { "\($0).\n" } ?? "")\(Wording(vi: "Xét theo", en: "Judged by")[language]): \(judges)."
    return JSON.object([
      ("id", JSON.quoted(rule.id)), ("shortDescription", message(demand)), ("help", message(help)),
      ("defaultConfiguration", JSON.object([("level", JSON.quoted(rule.severity.rawValue))])),
      ("properties", JSON.object([("clause", rule.clause.map(JSON.quoted) ?? "null"), ("judges", JSON.list(rule.judges.map { JSON.quoted($0.rawValue) }))])),
    ])
  }

  // MARK: Results

  private func results(_ checked: CheckedDocument) -> [String] {
    checked.results.flatMap { result -> [String] in
      switch result.verdict {
      case .found(let findings): findings.inOrderOfText.map { self.result($0) }
      case .switchedOff(let reason): result.suppressed.inOrderOfText.map { self.result($0, suppressed(result.rule, reason, checked)) }
      case .notJudged(let reason): [open(result.rule, reason, checked.name)]
      case .clean, .doesNotApply: []
      }
    }
  }

  private func result(_ finding: Finding, _ suppression: String? = nil) -> String {
    var fields = [
      ("ruleId", JSON.quoted(finding.rule.id)), ("level", JSON.quoted(finding.rule.severity.rawValue)),
      ("message", message("\(finding.message[language]). \(finding.hint[language])")),
      ("locations", JSON.list(location(finding.place).map { [JSON.object($0)] } ?? [])),
    ]
    let related = finding.notes.compactMap { note in
      location(note.place).map { JSON.object($0 + [("message", message(note.message[language]))]) }
    }
    if !related.isEmpty { fields.append(("relatedLocations", JSON.list(related))) }
    if let suppression { fields.append(("suppressions", JSON.list([suppression]))) }
    return JSON.object(fields)
  }

  private func suppressed(_ rule: DocumentRule, _ reason: String, _ checked: CheckedDocument) -> String {
    let switched = checked.switches.first { $0.rule == rule.id }
    var isInModel = false
    if case .source? = switched?.place { isInModel = true }
    return JSON.object([
      ("kind", JSON.quoted(isInModel ? "inSource" : "external")), ("justification", JSON.quoted(reason)),
    ])
  }

  private func open(_ rule: DocumentRule, _ reason: Wording, _ name: String) -> String {
    JSON.object([
      ("ruleId", JSON.quoted(rule.id)), ("kind", JSON.quoted(rule.judges == [.nobody] ? "review" : "open")),
      ("level", JSON.quoted("none")), ("message", message(reason[language])),
      ("locations", JSON.list([JSON.object([("physicalLocation", file(name))])])),
    ])
  }

  private func message(_ text: String) -> String { JSON.object([("text", JSON.quoted(text))]) }

  // MARK: Places

  private func location(_ place: Place) -> [(String, String)]? {
    switch place {
    case .source(let text, let span):
      return [("physicalLocation", JSON.object([("artifactLocation", artifact(text.name)), ("region", region(text, span))]))]
    case .template(let place):
      let name = JSON.quoted(place.position(in: language))
      return [
        ("physicalLocation", file(place.document)),
        ("logicalLocations", JSON.list([JSON.object([("fullyQualifiedName", name), ("kind", JSON.quoted("paragraph"))])])),
      ]
    case .file(let name): return [("physicalLocation", file(name))]
    case .argument, .nowhere: return nil
    }
  }

  private func file(_ name: String) -> String { JSON.object([("artifactLocation", artifact(name))]) }

  private func artifact(_ name: String) -> String {
    JSON.object([("uri", JSON.quoted(name == "-" ? "stdin:" : Self.uri(name)))])
  }

  /// Lines and columns of both ends, in code points from 1 (section 3.30).
  private func region(_ text: SourceText, _ span: SourceSpan) -> String {
    let (start, end) = (point(text, span.start), point(text, span.end))
    return JSON.object([
      ("startLine", "\(start.line)"), ("startColumn", "\(start.column)"), ("endLine", "\(end.line)"),
      ("endColumn", "\(end.column)"), ("byteOffset", "\(span.start)"), ("byteLength", "\(span.end - span.start)"),
    ])
  }

  private func point(_ text: SourceText, _ offset: Int) -> (line: Int, column: Int) {
    let position = text.position(of: offset)
    let before = text[SourceSpan(start: position.lineStart, end: max(position.lineStart, offset))]
    return (position.line, before.unicodeScalars.count + 1)
  }

  /// A path as a relative or absolute reference (RFC 3986, section 4.2).
  private static func uri(_ path: String) -> String {
    let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    let encoded = path.utf8.map { byte in
      kept.contains(byte)
        ? String(Character(Unicode.Scalar(byte))) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
    return path.hasPrefix("/") ? "file://\(encoded)" : encoded
  }

  // MARK: The run

  private func invocation(_ report: CheckReport) -> String {
    let notifications = report.diagnostics.all.map { fault in
      JSON.object([
        ("level", JSON.quoted(fault.severity.rawValue)), ("message", message(fault.message[language])),
        ("descriptor", JSON.object([("id", JSON.quoted(fault.id))])),
        ("locations", JSON.list(location(fault.place).map { [JSON.object($0)] } ?? [])),
      ])
    }
    return JSON.object([
      ("executionSuccessful", report.diagnostics.hasErrors ? "false" : "true"),
      ("exitCode", "\(report.status?.rawValue ?? 0)"), ("toolExecutionNotifications", JSON.list(notifications)),
    ])
  }
}

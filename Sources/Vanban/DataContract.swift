import VanbanExpression
public import VanbanSource

/// What a template asks of its data: names, what they have to be, and where they stand.
public struct DataContract: Sendable {
  private let template: String
  private let format: OutputFormat
  private let tags: Int
  private let used: NamesUsed

  init(_ template: AnyTemplate) {
    self.template = template.name
    format = template.format
    tags = template.tagCount
    used = template.namesUsed
  }

  // MARK: For people

  /// A line for each value: its name, and the places it stands at.
  public func text(in language: Language) -> String {
    let names = used.names.paths.map { path, node in
      let own = used.names.nodes[node]
      // Elements stand where the list is gone over.
      let list = used.names.nodes.first { $0.element == node }
      let stands = own.places.isEmpty ? list?.places ?? [] : own.places
      let optional = own.isOptional ? Wording(vi: " (không bắt buộc)", en: " (optional)")[language] : ""
      return "\(path)\(optional)\t\(places(stands, language))"
    }
    return (names + functions(in: language)).map { $0 + "\n" }.joined()
  }

  private func functions(in language: Language) -> [String] {
    guard !used.functions.isEmpty else { return [] }
    return ["\(Wording(vi: "hàm", en: "functions")[language]): \(used.functions.joined(separator: ", "))"]
  }

  private func places(_ places: [Place], _ language: Language) -> String {
    var shown: [String] = []
    for case .template(let place) in places {
      let number = place.paragraph.map { " \($0)" } ?? ""
      let text = place.part[language] + number
      if !shown.contains(text) { shown.append(text) }
    }
    return shown.joined(separator: "; ")
  }

  // MARK: For programs

  /// One JSON object: `template`, `format`, `tags`, `names`, `functions`.
  ///
  /// A name has a `kind` (`value`, `list`, `map`), `optional` where `??` guards it, `places`, and what it holds:
  /// `members` of a map, `items` of a list, of which `members` again are the columns.
  public var json: String {
    JSON.object([
      ("template", JSON.quoted(template)), ("format", JSON.quoted(format.rawValue)), ("tags", "\(tags)"),
      ("names", members(of: 0)), ("functions", JSON.list(used.functions.map(JSON.quoted))),
    ])
  }

  private func members(of node: Int) -> String {
    JSON.object(used.names.nodes[node].members.map { (used.names.nodes[$0].name ?? "", json(of: $0)) })
  }

  private func json(of node: Int) -> String {
    let own = used.names.nodes[node]
    let isMap = own.isMap || !own.members.isEmpty
    let kind = isMap ? "map" : own.element == nil ? "value" : "list"
    var fields = [("kind", JSON.quoted(kind))]
    if own.isOptional { fields.append(("optional", "true")) }
    if !own.members.isEmpty { fields.append(("members", members(of: node))) }
    if let element = own.element { fields.append((own.isMap ? "values" : "items", json(of: element))) }
    if !own.places.isEmpty { fields.append(("places", JSON.list(own.places.map { DiagnosticJSON().place($0) }))) }
    return JSON.object(fields)
  }
}

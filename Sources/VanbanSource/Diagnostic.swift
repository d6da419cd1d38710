/// One thing that is wrong, in the one shape that every phase reports it in.
public struct Diagnostic: Sendable {
  public enum Severity: String, Sendable {
    case error, warning, note
  }

  /// The stable name that documentation and scripts know the fault by: "yaml.tab-indentation".
  public let id: String
  public let severity: Severity
  public let place: Place
  /// What was found and what was expected.
  public let message: Wording
  /// Further places that belong to the fault: where a bracket opened, where a key stood first.
  public let notes: [Note]
  /// What to do.
  public let hint: Wording?

  public init(
    _ id: String, _ severity: Severity = .error, at place: Place, _ message: Wording,
    notes: [Note] = [], hint: Wording? = nil
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.message = message
    self.notes = notes
    self.hint = hint
  }

  /// A second place and what it has to do with the fault.
  public struct Note: Sendable {
    public let place: Place
    public let message: Wording

    public init(at place: Place, _ message: Wording) {
      self.place = place
      self.message = message
    }
  }
}

/// The faults found so far. Each phase adds to it and goes on where it can, so that one run shows them all.
public struct Diagnostics: Sendable {
  public private(set) var all: [Diagnostic] = []

  public init() {}

  public var hasErrors: Bool { all.contains { $0.severity == .error } }
  public var isEmpty: Bool { all.isEmpty }

  public mutating func report(_ diagnostic: Diagnostic) { all.append(diagnostic) }
  public mutating func report(_ others: Diagnostics) { all += others.all }

  /// The same faults as a person goes through a file: those without a place first, then those in a template part by
  /// part, then those in texts by their place, text by text.
  ///
  /// - Parameter limit: keeps at most so many.
  public func inOrderOfText(atMost limit: Int = .max) -> Diagnostics {
    var parts: [String: Int] = [:]
    var texts: [String: Int] = [:]
    let ranks = all.map { diagnostic -> [Int] in
      switch diagnostic.place {
      case .source(let source, let span):
        let text = texts[source.name] ?? texts.count
        texts[source.name] = text
        return [.max, text, span.start]
      case .template(let place):
        guard let location = place.location else { return [.max - 1, 0, 0] }
        let part = parts[location.part] ?? parts.count
        parts[location.part] = part
        return [part, 0, location.offset]
      case .file, .argument, .nowhere: return [-1, 0, 0]
      }
    }
    var sorted = Diagnostics()
    let order = all.indices.sorted { (ranks[$0] + [$0]).lexicographicallyPrecedes(ranks[$1] + [$1]) }
    for index in order.prefix(limit) { sorted.report(all[index]) }
    return sorted
  }
}

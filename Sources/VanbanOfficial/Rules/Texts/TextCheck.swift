import VanbanSource

/// One thing that a rule of proof-reading does not like, before it is said of which rule.
struct TextFault {
  let text: ProofText
  let range: Range<Int>
  let message: Wording
  let hint: Wording
  var notes: [Diagnostic.Note] = []
  /// What should stand in the place of the stretch, where only one thing can.
  var replacement: String?

  init(_ text: ProofText, _ range: Range<Int>, vi: String, en: String, hint: Wording, replacement: String? = nil) {
    self.text = text
    self.range = range
    message = Wording(vi: vi, en: en)
    self.hint = hint
    self.replacement = replacement
  }

  func finding(_ rule: DocumentRule) -> Finding {
    let fix = replacement.map {
      Fix(text: text.number, range: range, found: text.string(range), replacement: $0)
    }
    return Finding(rule, at: text.text.place(of: range), message, notes: notes, hint: hint, fix: fix)
  }
}

extension RuleCheck {
  /// A rule of proof-reading over all texts at once.
  ///
  /// - Parameter exempt: types of documents that it is not about, where a model says the type.
  static func texts(
    _ id: String, _ severity: Diagnostic.Severity, _ demand: Wording, clause: String? = nil, isFixable: Bool = false,
    exempt: Set<String> = [], _ judge: @escaping @Sendable ([ProofText]) -> [TextFault]
  ) -> RuleCheck {
    let rule = DocumentRule(
      "soat.\(id)", clause: clause, severity, by: [.model, .file], demand, isFixable: isFixable)
    return RuleCheck(rule) { subject in
      guard !subject.proof.isEmpty else { return .notJudged(.noTexts) }
      if let type = subject.model?.type.key, exempt.contains(type) { return .doesNotApply }
      let faults = judge(subject.proof)
      return faults.isEmpty ? .clean : .found(faults.map { $0.finding(rule) })
    }
  }

  /// A rule of proof-reading over each text for itself.
  static func text(
    _ id: String, _ severity: Diagnostic.Severity, _ demand: Wording, clause: String? = nil, isFixable: Bool = false,
    _ judge: @escaping @Sendable (ProofText) -> [TextFault]
  ) -> RuleCheck {
    texts(id, severity, demand, clause: clause, isFixable: isFixable) { $0.flatMap(judge) }
  }
}

extension Wording {
  static let noTexts = Wording(
    vi: "không có phần chữ nào của văn bản hành chính để đọc", en: "there is no text of an official document to read")
}

/// The ways in which a document writes one thing, for rules that ask for one way throughout.
struct Usage {
  struct Place {
    let text: ProofText
    let range: Range<Int>
  }

  /// By the way, in the order in which they first stand.
  private(set) var ways: [(name: String, places: [Place])] = []

  mutating func add(_ way: String, _ text: ProofText, _ range: Range<Int>) {
    let place = Place(text: text, range: range)
    if let known = ways.firstIndex(where: { $0.name == way }) {
      ways[known].places.append(place)
    } else {
      ways.append((way, [place]))
    }
  }

  /// True where there is more than one way.
  var isMixed: Bool { ways.count > 1 }

  /// How many places there are of each way: "“a” 3, “b” 1".
  var counts: String { ways.map { "“\($0.name)” \($0.places.count)" }.joined(separator: ", ") }

  /// The way that is used most, the first of several.
  var usual: String { ways.max { $0.places.count < $1.places.count }?.name ?? "" }

  /// The places of all other ways, as one fault: the first with the others in notes.
  func fault(_ message: Wording, hint: Wording, listing limit: Int = 12) -> [TextFault] {
    let usual = usual
    let rare = ways.filter { $0.name != usual }.flatMap(\.places)
    guard let first = rare.first else { return [] }
    var fault = TextFault(first.text, first.range, vi: message.vi, en: message.en, hint: hint)
    fault.notes = rare.dropFirst().prefix(limit).map { place in
      let found = place.text.string(place.range)
      return Diagnostic.Note(
        at: place.text.text.place(of: place.range), Wording(vi: "“\(found)” ở đây", en: "“\(found)” here"))
    }
    return [fault]
  }
}

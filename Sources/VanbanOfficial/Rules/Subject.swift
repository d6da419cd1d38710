public import VanbanReading
public import VanbanSource

/// What is judged: a model, a finished document, or a model with the document that it makes.
public struct Subject: Sendable {
  /// Nil for a file that no model is known of.
  public var model: OfficialDocument?
  /// Nil where only the model is looked at.
  public var document: ReadDocument? { didSet { anatomy = document.map(Anatomy.init) } }
  /// The parts found in `document`.
  public private(set) var anatomy: Anatomy?
  /// What a person wrote, text by text, for the rules of proof-reading.
  public var texts: [SubjectText]

  public init(model: OfficialDocument? = nil, document: ReadDocument? = nil, texts: [SubjectText] = []) {
    self.model = model
    self.document = document
    anatomy = document.map(Anatomy.init)
    self.texts = texts
  }
}

/// A paragraph of text with the place of each of its stretches.
public struct SubjectText: Sendable {
  public enum Role: String, Sendable {
    case heading, paragraph, cell, note, header, foot
  }

  public var text: String
  public var role: Role
  /// Tells where a stretch of `text`, in UTF-8 bytes, stands.
  public var anchor: Anchor

  public init(_ text: String, _ role: Role, anchor: Anchor) {
    self.text = text
    self.role = role
    self.anchor = anchor
  }
}

/// A rule and how it is judged.
public struct RuleCheck: Sendable {
  public let rule: DocumentRule
  let judge: @Sendable (Subject) -> Verdict

  public init(_ rule: DocumentRule, judge: @escaping @Sendable (Subject) -> Verdict) {
    self.rule = rule
    self.judge = judge
  }

  public func callAsFunction(_ subject: Subject) -> Verdict { judge(subject) }
}

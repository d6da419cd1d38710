public import VanbanReading
public import VanbanSource

/// What is judged: a model, a finished document, or a model with the document that it makes.
public struct Subject: Sendable {
  /// Nil for a file that no model is known of.
  public var model: OfficialDocument?
  /// Nil where only the model is looked at.
  public var document: ReadDocument? {
    didSet {
      anatomy = document.map(Anatomy.init)
      pagination = paginated
    }
  }
  /// The parts found in `document`.
  public private(set) var anatomy: Anatomy?
  /// The pages that `document` prints.
  public var pages = PrintedPages.unasked { didSet { pagination = paginated } }
  /// Where its lines print.
  private(set) var pagination: Pagination?
  /// What a person wrote, text by text, for the rules of proof-reading.
  public var texts: [SubjectText] { didSet { proof = Self.cut(texts) } }
  /// The same, cut into words.
  private(set) var proof: [ProofText]

  public init(model: OfficialDocument? = nil, document: ReadDocument? = nil, texts: [SubjectText] = []) {
    self.model = model
    self.document = document
    anatomy = document.map(Anatomy.init)
    self.texts = texts
    proof = Self.cut(texts)
  }

  private var paginated: Pagination? {
    guard let anatomy, case .pages(let pages) = pages else { return nil }
    return Pagination(pages, anatomy.lines)
  }

  private static func cut(_ texts: [SubjectText]) -> [ProofText] {
    texts.enumerated().map { ProofText($1, number: $0) }
  }
}

/// A paragraph of text with the place of each of its stretches.
public struct SubjectText: Sendable {
  public enum Role: String, Sendable {
    case heading, paragraph, cell, note, header, foot
    /// Căn cứ, a line of Kính gửi, a line of Nơi nhận.
    case ground, addressee, recipient  }

  /// Stands in `text` for what is to be read there and is no text of its own: a tag, a note's number, a picture.
  public static let object: Unicode.Scalar = "\u{FFFC}"

  public var text: String
  public var role: Role
  /// The label that a word processor puts before the text: "1.", "a)".
  public var label: String?
  /// Texts of one stretch follow one another as a reader goes through them: the body, an appendix, one cell.
  public var stretch: Int
  /// 0 for the document itself, then the number of the appendix or other attachment.
  public var attachment: Int
  /// Tells where a stretch of `text`, in UTF-8 bytes, stands.
  public var anchor: Anchor

  public init(
    _ text: String, _ role: Role, label: String? = nil, stretch: Int = 0, attachment: Int = 0, anchor: Anchor
  ) {
    self.text = text
    self.role = role
    self.label = label
    self.stretch = stretch
    self.attachment = attachment
    self.anchor = anchor
  }

  public func place(of range: Range<Int>) -> Place { anchor.place(of: range) }
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

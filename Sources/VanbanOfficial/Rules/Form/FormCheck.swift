import VanbanReading
import VanbanSource

/// What the rules of form look at: a finished document and the parts found in it.
struct Form {
  let document: ReadDocument
  let anatomy: Anatomy
  /// What the model says that it is; nil where no model is known.
  let modelType: DocumentType?

  var main: DocumentParts { anatomy.main }
  var type: DocumentType? { main.title.type }
  /// True for a letter, which has no type name (Mẫu 1.5).
  var isLetter: Bool {
    if let modelType { return modelType.isLetter }
    return main.title.tenLoai == nil && (!main.header.veViec.isEmpty || main.kinhGui.label != nil)
  }
  var decides: Bool { type?.key == "quyet_dinh" || type?.key == "nghi_quyet" }
  /// The document and the texts issued with it.
  var all: [DocumentParts] { [main] + anatomy.attachments.filter { $0.kind == .issued }.map(\.parts) }
}

/// What a rule of form came to, before it is said of which rule.
enum FormOutcome {
  case clean
  case doesNotApply
  case notJudged(Wording)
  case faults([FormFault])

  /// The faults, or what there is to say without any.
  static func of(_ faults: [FormFault]) -> FormOutcome { faults.isEmpty ? .clean : .faults(faults) }
}

/// One thing that a rule of form does not allow.
struct FormFault {
  let place: TemplatePlace?
  let message: Wording
  let hint: Wording
  /// What a line should end in, where that is all that is wrong with it.
  var ending: LineEnding?

  init(_ place: TemplatePlace?, vi: String, en: String, hint: Wording) {
    self.place = place
    message = Wording(vi: vi, en: en)
    self.hint = hint
  }

  init(_ line: AnatomyLine?, vi: String, en: String, hint: Wording) {
    self.init(line?.paragraph.place, vi: vi, en: en, hint: hint)
  }
}

extension RuleCheck {
  /// A rule that the file shows.
  static func file(
    _ id: String, _ clause: String?, _ severity: Diagnostic.Severity, _ demand: Wording,
    _ judge: @escaping @Sendable (Form) -> FormOutcome
  ) -> RuleCheck {
    let rule = DocumentRule(
      "nd30.\(id)", clause: clause.map(Clause.full), severity, by: [.file], demand,
      isFixable: LineEnding.rules.contains(id))
    return RuleCheck(rule) { subject in
      guard let document = subject.document, let anatomy = subject.anatomy else { return .notJudged(.noFile) }
      return judge(Form(document: document, anatomy: anatomy, modelType: subject.model?.type))
        .verdict(of: rule, in: document, of: subject)
    }
  }

  static func file(
    _ id: String, _ clause: String?, _ demand: Wording, _ judge: @escaping @Sendable (Form) -> FormOutcome
  ) -> RuleCheck {
    file(id, clause, .error, demand, judge)
  }

  static func page(
    _ id: String, _ clause: String?, _ demand: Wording,
    _ judge: @escaping @Sendable (Form, Pagination) -> FormOutcome
  ) -> RuleCheck {
    page(id, clause, .error, demand, judge)
  }

  /// A rule that only the printed page shows.
  static func page(
    _ id: String, _ clause: String?, _ severity: Diagnostic.Severity, _ demand: Wording,
    _ judge: @escaping @Sendable (Form, Pagination) -> FormOutcome
  ) -> RuleCheck {
    let rule = DocumentRule("nd30.\(id)", clause: clause.map(Clause.full), severity, by: [.page], demand)
    return RuleCheck(rule) { subject in
      guard let document = subject.document, let anatomy = subject.anatomy else { return .notJudged(.noFile) }
      switch subject.pages {
      case .unasked: return .notJudged(.pagesUnasked)
      case .unknown(let reason): return .notJudged(reason)
      case .pages:
        guard let pagination = subject.pagination else { return .notJudged(.lineNotOnPage) }
        return judge(Form(document: document, anatomy: anatomy, modelType: subject.model?.type), pagination)
          .verdict(of: rule, in: document, of: subject)
      }
    }
  }

  /// A rule that no file shows.
  static func nobody(_ id: String, _ clause: String?, _ demand: Wording) -> RuleCheck {
    let rule = DocumentRule("nd30.\(id)", clause: clause.map(Clause.full), .error, by: [.nobody], demand)
    return RuleCheck(rule) { _ in .notJudged(.needsPerson) }
  }
}

extension FormOutcome {
  fileprivate func verdict(
    of rule: DocumentRule, in document: ReadDocument, of subject: Subject
  ) -> Verdict {
    switch self {
    case .clean: .clean
    case .doesNotApply: .doesNotApply
    case .notJudged(let reason): .notJudged(reason)
    case .faults(let faults):
      .found(
        faults.map { fault in
          let place = fault.place.map { Place.template($0) } ?? .file(document.name)
          return Finding(rule, at: place, fault.message, hint: fault.hint, fix: fault.ending?.fix(in: subject))
        })
    }
  }
}

/// Where a rule stands in the decree.
enum Clause {
  static func full(_ clause: String) -> String {
    if clause.hasPrefix("Điều") || clause.hasPrefix("Phụ lục") { return "NĐ 30/2020/NĐ-CP, \(clause)" }
    return clause.hasPrefix("Mẫu")
      ? "NĐ 30/2020/NĐ-CP, Phụ lục III, \(clause)" : "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục \(clause)"
  }
}

extension Wording {
  static let noFile = Wording(
    vi: "không có văn bản đã dựng để xem", en: "there is no finished document to look at")
  static let needsPage = Wording(
    vi: "cần xem trang in: tệp không nói chữ rơi vào trang nào, dòng nào",
    en: "needs the printed page: the file does not say on which page or line text falls")
  static let pagesUnasked = Wording(
    vi: "cần xem trang in: chạy lại với --pages", en: "needs the printed page: run again with --pages")
  static let lineNotOnPage = Wording(
    vi: "không tìm lại được hết các dòng cần xem trên trang in",
    en: "not all lines in question were found again on the printed pages")
  static let needsPerson = Wording(
    vi: "tệp không cho thấy điều này, cần người xem", en: "no file shows this; a person has to look")
  static let unreadDrawing = Wording(
    vi: "có hình vẽ hoặc khung chữ không đọc được, phần này có thể nằm trong đó",
    en: "there are drawings or text boxes that could not be read, and this part may be among them")
  static let noSize = Wording(vi: "tệp không nói cỡ chữ", en: "the file does not say the size")
  static func said(_ vi: String, _ en: String) -> Wording { Wording(vi: vi, en: en) }
}

extension Form {
  /// A part that is missing: a fault, unless it may be in what could not be read.
  func missing(_ fault: FormFault) -> FormOutcome {
    let kinds: [Unread.Kind] = [.textBox, .picture, .embeddedObject, .other]
    return document.unread.contains { kinds.contains($0.kind) }
      ? .notJudged(.unreadDrawing) : .faults([fault])
  }
}

/// Lengths as messages show them.
enum Length {
  static let mm = 72 / 25.4
  /// What two lengths may differ by and still be the same: half a millimetre.
  static let tolerance = 0.5 * mm

  /// "31,5 mm" in both languages, each with its own decimal mark.
  static func mm(_ points: Double) -> Wording { decimal(points / mm, unit: "mm") }

  static func pt(_ points: Double) -> Wording { decimal(points, unit: "pt") }

  static func decimal(_ number: Double, unit: String) -> Wording {
    let tenths = Int((abs(number) * 10).rounded())
    let sign = number < 0 && tenths > 0 ? "-" : ""
    let (whole, rest) = (tenths / 10, tenths % 10)
    let fraction = rest == 0 ? ("", "") : (",\(rest)", ".\(rest)")
    return Wording(vi: "\(sign)\(whole)\(fraction.0) \(unit)", en: "\(sign)\(whole)\(fraction.1) \(unit)")
  }
}

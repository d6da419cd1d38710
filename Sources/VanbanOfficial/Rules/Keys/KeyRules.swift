import VanbanReading
import VanbanSource

/// Rules over what a model's keys hold, or the parts of a finished document that they stand for.
public enum KeyRules {
  public static let all: [RuleCheck] = [subject, issuer]

  private static let registry = "NĐ 30/2020/NĐ-CP, Phụ lục VI"

  private static let subject = length(
    "trich-yeu-qua-dai", limit: 500,
    Wording(
      vi: "trích yếu không quá 500 ký tự, như trường trích yếu của hệ thống quản lý văn bản",
      en: "the subject has no more than 500 characters, as the registry's field"),
    model: { $0.header.trichYeu.map { [$0] } ?? [] }, document: { $0.main.title.trichYeu + $0.main.header.veViec })

  private static let issuer = length(
    "co-quan-qua-dai", limit: 200,
    Wording(
      vi: "tên cơ quan không quá 200 ký tự, như trường tên cơ quan của hệ thống quản lý văn bản",
      en: "the issuing body's name has no more than 200 characters, as the registry's field"),
    model: { $0.agency.coQuan }, document: { $0.main.header.coQuan })

  private static func length(
    _ id: String, limit: Int, _ demand: Wording, model: @escaping @Sendable (OfficialDocument) -> [ModelText],
    document: @escaping @Sendable (Anatomy) -> [AnatomyLine]
  ) -> RuleCheck {
    let rule = DocumentRule("mo-hinh.\(id)", clause: registry, .warning, by: [.model, .file], demand)
    return RuleCheck(rule) { subject in
      let texts = subject.model.map(model)
      let lines = subject.anatomy.map(document) ?? []
      let text = texts?.map(\.text).joined(separator: " ") ?? lines.map(\.text).joined(separator: " ")
      guard text.count > limit else { return text.isEmpty ? .doesNotApply : .clean }
      let place = texts?.first?.place ?? lines.first.map { .template($0.paragraph.place) } ?? .nowhere
      return .found([
        Finding(
          rule, at: place,
          Wording(vi: "dài \(text.count) ký tự, quá \(limit)", en: "\(text.count) characters long, more than \(limit)"),
          hint: Wording(vi: "rút gọn", en: "make it shorter"))
      ])
    }
  }
}

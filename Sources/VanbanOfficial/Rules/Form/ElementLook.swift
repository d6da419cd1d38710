import VanbanReading
import VanbanSource

/// How the decree wants the letters of a part: one row of its table (PL1, Mục V).
struct ElementLook: Sendable {
  let id: String
  let clause: String
  let name: Wording
  let sizes: ClosedRange<Double>
  var bold: Bool? = nil
  var italic: Bool? = false
  /// True for in hoa, false for in thường, nil where the decree leaves it.
  var capitals: Bool? = nil
  let lines: @Sendable (Form) -> [AnatomyLine]

  var check: RuleCheck {
    .file(id, clause, demand) { form in judge(form) }
  }

  private func judge(_ form: Form) -> FormOutcome {
    let lines = lines(form)
    guard !lines.isEmpty else { return .doesNotApply }
    if lines.allSatisfy({ $0.size == nil }) { return .notJudged(.noSize) }
    return .of(lines.compactMap(fault))
  }

  private func fault(_ line: AnatomyLine) -> FormFault? {
    let found = deviations(of: line)
    guard !found.isEmpty else { return nil }
    return FormFault(
      line, vi: "\(name.vi): \(found.map(\.vi).joined(separator: ", "))",
      en: "\(name.en): \(found.map(\.en).joined(separator: ", "))",
      hint: Wording(vi: "đặt \(form.vi)", en: "set it \(form.en)"))
  }

  private func deviations(of line: AnatomyLine) -> [Wording] {
    let written = line.written
    var found: [Wording] = []
    let strange = Set(written.compactMap(\.look.size)).filter { !sizes.contains($0) }.sorted()
    found += strange.map { size in
      Wording(vi: "cỡ chữ \(Length.pt(size).vi)", en: "size \(Length.pt(size).en)")
    }
    if let bold, written.contains(where: { $0.look.isBold != bold }) {
      found.append(bold ? .said("không đậm", "not bold") : .said("đậm", "bold"))
    }
    if let italic, written.contains(where: { $0.look.isItalic != italic }) {
      found.append(italic ? .said("không nghiêng", "not italic") : .said("nghiêng", "italic"))
    }
    if let capitals, capitals != line.isCapital, line.text.count(where: \.isLetter) > 1 {
      found.append(capitals ? .said("không in hoa", "not in capitals") : .said("in hoa", "in capitals"))
    }
    return found
  }

  /// "chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, đậm".
  private var form: Wording {
    let size =
      sizes.lowerBound == sizes.upperBound
      ? Wording(same: Length.decimal(sizes.lowerBound, unit: "").en.trimmed)
      : Wording(
        vi: "\(Int(sizes.lowerBound)) đến \(Int(sizes.upperBound))",
        en: "\(Int(sizes.lowerBound)) to \(Int(sizes.upperBound))")
    var vi = capitals.map { [$0 ? "chữ in hoa" : "chữ in thường"] } ?? []
    var en = capitals.map { [$0 ? "in capitals" : "in small letters"] } ?? []
    vi.append("cỡ chữ \(size.vi)")
    en.append("size \(size.en) pt")
    if let italic { vi.append(italic ? "nghiêng" : "đứng"); en.append(italic ? "italic" : "upright") }
    if let bold { vi.append(bold ? "đậm" : "không đậm"); en.append(bold ? "bold" : "not bold") }
    return Wording(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
  }

  private var demand: Wording {
    Wording(vi: "\(name.vi): \(form.vi)", en: "\(name.en): \(form.en)")
  }
}

/// A part that stands in the middle of its column or of the page.
struct CentredElement: Sendable {
  let id: String
  let clause: String
  let name: Wording
  /// True for what stands in a column: without a table only the page shows where that lies.
  var isInColumn = false
  let lines: @Sendable (Form) -> [AnatomyLine]

  var check: RuleCheck {
    .file(
      id, clause,
      Wording(vi: "\(name.vi) đặt canh giữa", en: "\(name.en): centred")
    ) { form in
      let lines = lines(form)
      guard !lines.isEmpty else { return .doesNotApply }
      // Where tabs put a text, only the page tells.
      let judged = lines.filter { line in
        line.stand.cell != nil || !isInColumn && line.column == 0 && !line.startsWithBlanks
      }
      guard !judged.isEmpty else { return .notJudged(.needsPage) }
      return .of(judged.compactMap(fault))
    }
  }

  private func fault(_ line: AnatomyLine) -> FormFault? {
    let hint = Wording.said(
      "canh giữa (Ctrl+E), bỏ thụt dòng và các dấu cách, tab ở đầu dòng",
      "centre the paragraph (Ctrl+E), without indents and without blanks or tabs at its start")
    let paragraph = line.paragraph
    guard paragraph.alignment == .center else {
      let found = paragraph.alignment.words
      return FormFault(
        line, vi: "\(name.vi): \(found.vi), không phải canh giữa", en: "\(name.en): \(found.en), not centred",
        hint: hint)
    }
    let shift = (paragraph.left - paragraph.right + paragraph.firstLine) / 2
    guard abs(shift) > 3 * Length.mm else { return nil }
    let length = Length.mm(abs(shift))
    return FormFault(
      line, vi: "\(name.vi): lệch \(length.vi) so với điểm giữa vì thụt dòng",
      en: "\(name.en): \(length.en) off the middle because of its indents", hint: hint)
  }
}

import VanbanExpression
import VanbanText

/// The words and blocks that the form of a type has of its own (Mẫu 1.1–1.10).
extension ContextBuilder {
  private var form: DocumentForm { document.type.form }

  mutating func bindForm() {
    set("mo_dau", openingWords)
    set("loi_quyet_dinh", line(form.decision))
    set("ky_ngang", .bool(standInRow(document.nguoiKy)))
    set("xac_nhan", form.confirmation ?? "")
    if case .issuerBlock = form.address, !document.kinhGui.isEmpty { set("tham_quyen", "") }
  }

  /// The words before the addressees that stand in the middle of the page: "Kính gửi:"; "Sở Y tế điện:", where the
  /// office that `tham_quyen` names is the one who speaks.
  mutating func addressWords() -> String {
    switch form.address {
    case .block(let words): words
    case .issuerBlock(let words): sentence(print(document.agency.thamQuyen) ?? issuerName, words)
    case .sentence: ""
    }
  }

  /// The sentence that opens the body: an invitation to one names that one, others stand under it.
  private var openingWords: String {
    if let opening = form.opening { return isTyped(opening) ? "" : sentence(issuerName, opening) }
    guard case .sentence(let words) = form.address, case .object(let object)? = values["kinh_gui"],
      let addressees = object as? Addressees, !addressees.isEmpty
    else { return "" }
    let start = sentence(issuerName, words)
    return addressees.mot.map { "\(start) \($0)" } ?? start
  }

  /// A line of the form, unless the body has one.
  private func line(_ words: String?) -> String {
    guard let words, !isTyped(words) else { return "" }
    return words
  }

  /// True where a line of the body has these words.
  private func isTyped(_ words: String) -> Bool {
    let wanted = fold(words)
    return document.noiDung.contains { part in
      guard case .text(let text) = part else { return false }
      return text.text.utf8.split(separator: 0x0A).contains { fold(String(Substring($0))).hasSuffix(wanted) }
    }
  }

  /// The issuing body as a sentence names it.
  private var issuerName: String {
    document.agency.tenDayDu == nil ? issuer : values["ten_day_du"]?.printed() ?? ""
  }

  private func sentence(_ subject: String, _ words: String) -> String {
    subject.isEmpty ? hoaDau(words) : "\(subject) \(words)"
  }

  // MARK: Signatures

  /// True where two signatures stand side by side.
  private func standInRow(_ signatories: [Signatory]) -> Bool {
    if case .row = form.signatures { return signatories.count > 1 }
    return false
  }

  /// The office of a signatory for whom the model gives neither office nor authority (Mẫu 1.9).
  func formOffice(of index: Int) -> String? {
    guard case .row(let offices) = form.signatures, standInRow(document.nguoiKy), offices.indices.contains(index)
    else { return nil }
    return offices[index]
  }
}

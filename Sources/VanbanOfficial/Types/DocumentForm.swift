/// What the form of a type has besides header, type name, subject, grounds, body and foot (Phụ lục III, Mục II).
///
/// A type of which the decree shows no form of its own is set by Mẫu 1.4.
struct DocumentForm: Sendable, Hashable {
  /// How the words before those whom a document addresses are set.
  enum Address: Sendable, Hashable {
    /// Fixed words in the middle of the page: "Kính gửi:" (Mẫu 1.5).
    case block(String)
    /// Words that the issuer's name comes before, in the middle of the page: "Sở Y tế điện:" (Mẫu 1.6).
    case issuerBlock(String)
    /// A sentence of the body that begins with the issuer's name: "Sở Y tế trân trọng kính mời: …" (Mẫu 1.7).
    case sentence(String)
  }

  /// Where two signatures stand.
  enum Signatures: Sendable, Hashable {
    /// One under the other, beside Nơi nhận.
    case column
    /// In one row over Nơi nhận, from the left; the offices where a model names none (Mẫu 1.9).
    case row(offices: [String])
  }

  /// False where the header names no place and date (Mẫu 1.9).
  var hasPlaceAndDate = true
  /// True where the form has no subject, so that a rule may stand right under the type's name (Mẫu 1.8, 1.10).
  var hasRuleUnderName = false
  var address = Address.block("Kính gửi:")
  /// The words that open the body after the issuer's name: "trân trọng giới thiệu:" (Mẫu 1.8).
  var opening: String?
  /// The line between the grounds and what is decided: "QUYẾT ĐỊNH:" (Mẫu 1.1–1.3).
  var decision: String?
  var signatures = Signatures.column
  /// The head of the block in which another body confirms, below the foot (Mẫu 1.10).
  var confirmation: String?

  /// Mẫu 1.4 and 1.5.
  static let plain = DocumentForm()
  /// Mẫu 1.1.
  static let nghiQuyet = DocumentForm(decision: "QUYẾT NGHỊ:")
  /// Mẫu 1.2, 1.3.
  static let quyetDinh = DocumentForm(decision: "QUYẾT ĐỊNH:")
  /// Mẫu 1.6.
  static let congDien = DocumentForm(address: .issuerBlock("điện:"))
  /// Mẫu 1.7.
  static let giayMoi = DocumentForm(address: .sentence("trân trọng kính mời:"))
  /// Mẫu 1.8.
  static let giayGioiThieu = DocumentForm(hasRuleUnderName: true, opening: "trân trọng giới thiệu:")
  /// Mẫu 1.9.
  static let bienBan = DocumentForm(hasPlaceAndDate: false, signatures: .row(offices: ["Thư ký", "Chủ tọa"]))
  /// Mẫu 1.10.
  static let giayNghiPhep = DocumentForm(
    hasRuleUnderName: true,
    confirmation: "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép (nếu cần)")
  /// Mẫu 1.4 with the signatures of two parties; the decree has no form for them.
  static let haiBen = DocumentForm(signatures: .row(offices: []))
}

public import VanbanReading

/// The parts of a finished document, found by what they say and where they stand, however the file is built.
///
/// A part that is nil or empty was not found; what it should look like is no business of this form.
public struct Anatomy: Sendable {
  /// All lines of the body in reading order.
  public internal(set) var lines: [AnatomyLine] = []
  /// The document itself.
  public internal(set) var main = DocumentParts()
  /// Appendices and what is issued or attached, in their order.
  public internal(set) var attachments: [AttachmentParts] = []
  /// Certified copies put below the document.
  public internal(set) var copies: [DocumentParts] = []
  public internal(set) var marks: [MarkPart] = []
  /// Address, telephone and so on at the foot of page 1 (ô 13).
  public internal(set) var contact: [AnatomyLine] = []

  /// Finds the parts of `document`.
  public init(_ document: ReadDocument) {
    var reader = AnatomyReader(document)
    self = reader.read()
  }

  init() {}
}

/// The parts of one document, from its header to its signature.
public struct DocumentParts: Sendable {
  /// Its lines, by their numbers in `Anatomy.lines`.
  public internal(set) var range = 0..<0
  public internal(set) var header = HeaderParts()
  public internal(set) var title = TitleParts()
  public internal(set) var kinhGui = AddresseeParts()
  /// The issuing title above the grounds.
  public internal(set) var thamQuyen: [AnatomyLine] = []
  public internal(set) var canCu: [AnatomyLine] = []
  /// "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:".
  public internal(set) var loiQuyetDinh: AnatomyLine?
  /// The content (ô 6), blank lines left out, cells of tables included.
  public internal(set) var body: [BodyLine] = []
  public internal(set) var foot = FootParts()
}

/// Ô 1 to 5b.
public struct HeaderParts: Sendable {
  public internal(set) var quocHieu: AnatomyLine?
  public internal(set) var tieuNgu: AnatomyLine?
  public internal(set) var tieuNguRule: DrawnRule?
  public internal(set) var coQuanChuQuan: [AnatomyLine] = []
  public internal(set) var coQuan: [AnatomyLine] = []
  public internal(set) var coQuanRule: DrawnRule?
  public internal(set) var soKyHieu: AnatomyLine?
  public internal(set) var diaDanhThoiGian: AnatomyLine?
  /// "V/v …" of a letter.
  public internal(set) var veViec: [AnatomyLine] = []
  /// What stands in the header and is none of these.
  public internal(set) var others: [AnatomyLine] = []

  var keyLines: [AnatomyLine] { [quocHieu, tieuNgu, soKyHieu, diaDanhThoiGian].compactMap { $0 } }
}

/// Ô 5a.
public struct TitleParts: Sendable {
  /// Nil for a name that is none of the 29.
  public internal(set) var type: DocumentType?
  public internal(set) var tenLoai: AnatomyLine?
  public internal(set) var trichYeu: [AnatomyLine] = []
  public internal(set) var rule: DrawnRule?
}

/// Ô 9a.
public struct AddresseeParts: Sendable {
  public internal(set) var label: AnatomyLine?
  /// Lines after the label; empty where the one addressee stands on its line.
  public internal(set) var items: [AnatomyLine] = []
}

/// Ô 7 and 9b.
public struct FootParts: Sendable {
  public internal(set) var label: AnatomyLine?
  public internal(set) var noiNhan: [AnatomyLine] = []
  public internal(set) var signatures: [SignatureParts] = []
}

/// Ô 7 of one signatory.
public struct SignatureParts: Sendable {
  public internal(set) var office: [AnatomyLine] = []
  /// Above the name.
  public internal(set) var otherOffice: [AnatomyLine] = []
  public internal(set) var name: AnatomyLine?
  /// The room to sign in points, as far as the file says it.
  public internal(set) var room = 0.0
  public internal(set) var hasPicture = false

  public var lines: [AnatomyLine] { office + otherOffice + (name.map { [$0] } ?? []) }
}

/// An appendix, or a text issued with the document.
public struct AttachmentParts: Sendable {
  public enum Kind: String, Sendable {
    case appendix
    /// With a header of its own (Mẫu 1.3).
    case issued
    /// Neither label nor header.
    case other
  }

  public internal(set) var kind = Kind.other
  /// "Phụ lục II".
  public internal(set) var label: AnatomyLine?
  public internal(set) var tieuDe: [AnatomyLine] = []
  /// "(Kèm theo …)".
  public internal(set) var kemTheo: [AnatomyLine] = []
  public internal(set) var rule: DrawnRule?
  /// Header and title of an issued text, and the content of all.
  public internal(set) var parts = DocumentParts()

  public var section: Int? {
    label?.stand.section ?? parts.header.quocHieu?.stand.section ?? tieuDe.first?.stand.section
  }
}

/// A mark of secrecy, urgency or circulation, or that of a draft.
public struct MarkPart: Sendable {
  public enum Kind: String, Sendable {
    case doMat, doKhan, phamVi, duThao
  }

  public let kind: Kind
  public let line: AnatomyLine
  /// True in the top margin.
  public let isInMargin: Bool
}

/// A line that is drawn under a text, by whatever means.
public struct DrawnRule: Sendable {
  public enum Means: Sendable {
    case border, drawing, underscores, underline
    /// Something is drawn there that could not be read.
    case unknown
  }

  public let means: Means
  /// In points; nil where the file does not say.
  public let width: Double?
  /// By how much its middle is right of the middle of its column; nil where the file does not say.
  public let offset: Double?
  public let line: AnatomyLine
}

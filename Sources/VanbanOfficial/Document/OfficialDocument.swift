import VanbanContent
public import VanbanExpression
public import VanbanSource

/// A document of one of the 29 types as its model says it: decoded, nothing derived yet (model.md section 2).
///
/// A key that is absent is nil; one given as empty text holds an empty text and prints nothing.
public struct OfficialDocument: Sendable {
  public let type: DocumentType
  /// The first key, for what is missing in the document.
  public let place: Place
  /// The template that the model names.
  public internal(set) var mau: TemplateName?
  /// The rules of `check` that are switched off, with the reasons given.
  public internal(set) var boQua: [SwitchedOffRule] = []

  var agency = Agency()
  var header = Header()
  var marks = Marks()
  var kinhGui: [ListItem] = []
  var canCu: [ModelText] = []
  var noiDung: [BodyPart] = []
  var ketThuc: ModelText?
  var chuThich: [(name: ModelText, text: ModelText)] = []
  var nguoiKy: [Signatory] = []
  var noiNhan: [ListItem] = []
  var nguoiSoan: ModelText?
  var soBan: ModelText?
  var lienHe: [ModelText] = []
  var phuLuc: [Appendix] = []
  var banSao: CertifiedCopy?
  var data = DocumentData()
  var bang: [(name: String, table: ModelTable?)] = []

  init(_ type: DocumentType, at place: Place) {
    self.type = type
    self.place = place
  }

  /// The date of the document, parts of which may be blank.
  public var ngay: PartialDate { header.ngay }
}

/// The template that a model names.
public struct TemplateName: Sendable {
  /// A name or a path as typed.
  public let text: String
  public let place: Place
}

extension OfficialDocument {
  /// The issuing body and the one above it (ô 2).
  struct Agency: Sendable {
    var coQuanChuQuan: [ModelText] = []
    var coQuan: [ModelText] = []
    var tenDayDu: ModelText?
    var thamQuyen: ModelText?
  }

  /// Number, symbol, place, date, subject, size (ô 3, 4, 5).
  struct Header: Sendable {
    var so: ModelText?
    var kyHieu: ModelText?
    var coQuanVietTat: ModelText?
    var donViVietTat: ModelText?
    var diaDanh: ModelText?
    var ngay = PartialDate()
    /// 13 or 14 points.
    var coChu = 14
    var trichYeu: ModelText?
    /// Number and date of the Kèm theo lines stay blank (PL1 III.1.c).
    var dienTu = false
  }

  /// Secrecy, urgency, circulation, draft (ô 10, 11).
  struct Marks: Sendable {
    var doMat: ModelText?
    var doKhan: ModelText?
    var phamVi: ModelText?
    var duThao: ModelText?
  }
}

/// A line of recipients or addressees, with those under it.
struct ListItem: Sendable {
  let text: ModelText
  let children: [ModelText]
}

/// A piece of a body.
indirect enum BodyPart: Sendable {
  case text(ModelText)
  /// A level-1 heading and what follows it.
  case section(title: ModelText, [BodyPart])
  case table(TableReference)
}

/// Who signs (ô 7).
struct Signatory: Sendable {
  var quyenHan: [ModelText] = []
  var chucVu: ModelText?
  var chucVuKhac: ModelText?
  var hoTen: ModelText?
  var anhChuKy: FileReference?
  var anhDau: FileReference?
}

/// A document issued with this one: its header has no number and date (PL3, Mẫu 1.3).
struct IssuedDocument: Sendable {
  let type: DocumentType
  var trichYeu: ModelText?
  var canCu: [ModelText] = []
}

/// An appendix on pages of its own.
struct Appendix: Sendable {
  /// What the pages are where they are no appendix.
  var issued: IssuedDocument?
  var nhan: ModelText?
  var so: ModelText?
  var tieuDe: ModelText?
  var kemTheo: ModelText?
  var isLandscape = false
  var noiDung: [BodyPart] = []
}

/// A person's own values.
struct DocumentData: Sendable {
  var soLieu = ValueMap()
  var bien = ValueMap()
  var tinh: [(name: String, expression: ModelText)] = []
}

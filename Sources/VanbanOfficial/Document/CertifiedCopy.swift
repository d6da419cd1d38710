import VanbanExpression

/// The form of a certified copy, which stands after the document's end (Phụ lục I, Phần II; Mẫu 3.1).
///
/// What is nil is the document's own.
struct CertifiedCopy: Sendable {
  let kind: CopyKind
  var so: ModelText?
  var kyHieu: ModelText?
  var vietTat: ModelText?
  var coQuan: [ModelText] = []
  var diaDanh: ModelText?
  var ngay = PartialDate()
  var nguoiKy: [Signatory] = []
  var noiNhan: [ListItem] = []
}

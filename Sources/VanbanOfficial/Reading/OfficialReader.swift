import VanbanExpression
import VanbanSource
import VanbanText
import VanbanYAML

/// Decodes a model that has a `loai`.
struct OfficialReader {
  var reader = NodeReader()
  let fields: Fields
  private let signatories: YAMLNode?

  init(_ nodes: ModelNodes) {
    var reader = NodeReader()
    fields = reader.fields(nodes.root, Key.document)
    self.reader = reader
    signatories = nodes.signatories
  }

  /// The document, or nil where even its type is not known; what is wrong besides is reported.
  mutating func read() -> OfficialDocument? {
    guard let type = readType() else {
      // The rest is read for its faults alone.
      _ = read(DocumentType.all[0])
      return nil
    }
    return read(type)
  }

  private mutating func read(_ type: DocumentType) -> OfficialDocument {
    var document = OfficialDocument(type, at: fields.place)
    readAgency(&document.agency)
    readHeader(&document.header)
    readMarks(&document.marks)
    readAddressees(&document)
    readBody(&document)
    readFoot(&document)
    document.phuLuc = reader.items(fields, "phu_luc").compactMap { readAppendix($0) }
    document.banSao = readCopy()
    document.chuThich = reader.pairs(fields, "chu_thich").compactMap { pair in
      reader.text(pair.value, "chu_thich").map { (ModelText(pair.key), $0) }
    }
    readData(&document.data)
    document.bang = reader.pairs(fields, "bang").map { reader.namedTable($0) }
    readSwitches(&document)
    return document
  }

  private mutating func readType() -> DocumentType? {
    guard let node = fields["loai"] else {
      let place = fields.key("loai")?.place ?? fields.place
      reader.diagnostics.report(
        .missingKey("loai", at: place, Wording(vi: "tên loại văn bản", en: "the type of document")))
      return nil
    }
    return type(node)
  }

  private mutating func type(_ node: YAMLNode) -> DocumentType? {
    guard let text = reader.text(node, "loai") else { return nil }
    switch DocumentType.find(text.text.trimmed) {
    case .one(let type): return type
    case .several(let types): reader.diagnostics.report(.ambiguousType(text.text, types, at: text.place))
    case .none(let nearest):
      reader.diagnostics.report(.unknownType(text.text, nearest: nearest, at: text.place))
    }
    return nil
  }

  private mutating func readAgency(_ agency: inout OfficialDocument.Agency) {
    agency.coQuanChuQuan = reader.texts(fields, "co_quan_chu_quan")
    agency.coQuan = reader.texts(fields, "co_quan")
    agency.tenDayDu = reader.text(fields, "ten_day_du")
    agency.thamQuyen = reader.text(fields, "tham_quyen")
  }

  private mutating func readHeader(_ header: inout OfficialDocument.Header) {
    header.so = reader.text(fields, "so")
    header.kyHieu = reader.text(fields, "ky_hieu")
    readAbbreviations(&header)
    header.diaDanh = reader.text(fields, "dia_danh")
    header.ngay = date(fields)
    header.coChu = reader.choice(fields, "co_chu", ["13", "14"]) == 0 ? 13 : 14
    header.trichYeu = reader.text(fields, "trich_yeu")
    header.dienTu = reader.flag(fields, "dien_tu")
  }

  private mutating func readAbbreviations(_ header: inout OfficialDocument.Header) {
    guard let node = fields["viet_tat"] else { return }
    guard node.kind == .mapping else {
      header.coQuanVietTat = reader.text(node, "viet_tat")
      return
    }
    let abbreviations = reader.fields(node, Key.abbreviations)
    header.coQuanVietTat = reader.text(abbreviations, "co_quan")
    header.donViVietTat = reader.text(abbreviations, "don_vi")
  }

  mutating func date(_ fields: Fields) -> PartialDate {
    guard let text = reader.text(fields, "ngay") else { return PartialDate() }
    if let date = PartialDate(text.text) { return date }
    reader.diagnostics.report(.badDate(text.text, at: text.place))
    return PartialDate()
  }

  private mutating func readMarks(_ marks: inout OfficialDocument.Marks) {
    marks.doMat = reader.text(fields, "do_mat")
    marks.doKhan = reader.text(fields, "do_khan")
    marks.phamVi = reader.text(fields, "pham_vi")
    marks.duThao = reader.text(fields, "du_thao")
  }

  private mutating func readSwitches(_ document: inout OfficialDocument) {
    document.mau = reader.text(fields, "mau").map { TemplateName(text: $0.text, place: $0.place) }
    document.boQua = reader.pairs(fields, "bo_qua").map { pair in
      SwitchedOffRule(
        rule: pair.key.text, reason: reader.text(pair.value, "bo_qua")?.text ?? "", place: pair.key.place)
    }
  }
}

// MARK: - Addressees, body, foot

extension OfficialReader {
  private mutating func readAddressees(_ document: inout OfficialDocument) {
    guard let node = fields["kinh_gui"] else { return }
    switch node.kind {
    case .scalar:
      document.kinhGui = [ListItem(text: ModelText(node), children: [])]
    case .sequence: document.kinhGui = node.items.compactMap { listItem($0, "kinh_gui") }
    case .mapping:
      reader.diagnostics.report(
        .wrongType("kinh_gui", node, expected: Expected.textOrList, hint: Expected.dashes))
    }
  }

  private mutating func readBody(_ document: inout OfficialDocument) {
    document.canCu = reader.items(fields, "can_cu").compactMap { reader.text($0, "can_cu") }
    if let node = fields["noi_dung"] {
      document.noiDung = bodyParts(node)
    } else {
      let place = fields.key("noi_dung")?.place ?? fields.place
      reader.diagnostics.report(
        .missingKey("noi_dung", at: place, Wording(vi: "nội dung văn bản", en: "the body of the document")))
    }
    document.ketThuc = reader.text(fields, "ket_thuc")
  }

  private mutating func bodyParts(_ node: YAMLNode) -> [BodyPart] {
    switch node.kind {
    case .scalar: return [.text(ModelText(node))]
    case .sequence: return node.items.compactMap { bodyPart($0) }
    case .mapping:
      reader.diagnostics.report(
        .wrongType("noi_dung", node, expected: Expected.textOrList, hint: Expected.dashes))
      return []
    }
  }

  private mutating func bodyPart(_ node: YAMLNode) -> BodyPart? {
    switch node.kind {
    case .scalar: return .text(ModelText(node))
    case .sequence:
      reader.diagnostics.report(.wrongType("noi_dung", node, expected: Expected.text))
      return nil
    case .mapping:
      let part = reader.fields(node, Key.bodyPart)
      let table = part["bang"].flatMap { reader.tableReference($0) }.map(BodyPart.table)
      guard let title = reader.text(part, "phan") else { return table }
      let parts = part["noi_dung"].map { bodyParts($0) } ?? []
      return .section(title: title, (table.map { [$0] } ?? []) + parts)
    }
  }

  private mutating func readFoot(_ document: inout OfficialDocument) {
    document.nguoiKy = readSignatories(fields)
    document.noiNhan = listItems(fields, "noi_nhan")
    document.nguoiSoan = reader.text(fields, "nguoi_soan")
    document.soBan = reader.text(fields, "so_ban")
    document.lienHe = reader.texts(fields, "lien_he")
  }

  mutating func readSignatories(_ fields: Fields) -> [Signatory] {
    guard let node = fields["nguoi_ky"] else { return [] }
    let nodes = node.kind == .sequence ? node.items : [node]
    if nodes.count > 2 { reader.diagnostics.report(.tooManySignatories(nodes[2])) }
    return nodes.compactMap { readSignatory($0) }
  }

  private mutating func readSignatory(_ node: YAMLNode) -> Signatory? {
    if node.kind == .scalar, let signatories {
      return picked(node, from: signatories).flatMap { readSignatory($0) }
    }
    guard node.kind == .mapping else {
      reader.diagnostics.report(
        .wrongType("nguoi_ky", node, expected: Expected.signatory, hint: Expected.signatoryHint))
      return nil
    }
    let fields = reader.fields(node, Key.signatory)
    return Signatory(
      quyenHan: reader.texts(fields, "quyen_han"), chucVu: reader.text(fields, "chuc_vu"),
      chucVuKhac: reader.text(fields, "chuc_vu_khac"), hoTen: reader.text(fields, "ho_ten"),
      anhChuKy: reader.file(fields, "anh_chu_ky"), anhDau: reader.file(fields, "anh_dau"))
  }

  private mutating func readAppendix(_ node: YAMLNode) -> Appendix? {
    guard node.kind == .mapping else {
      reader.diagnostics.report(.wrongType("phu_luc", node, expected: Expected.map))
      return nil
    }
    let isIssued = Key.isIssued(node)
    let fields = reader.fields(node, isIssued ? Key.issued : Key.appendix)
    return Appendix(
      issued: isIssued ? issued(fields) : nil, nhan: reader.text(fields, "nhan"), so: reader.text(fields, "so"),
      tieuDe: reader.text(fields, "tieu_de"),
      kemTheo: reader.text(fields, "kem_theo"),
      isLandscape: reader.choice(fields, "huong", ["dọc", "ngang"]) == 1,
      noiDung: fields["noi_dung"].map { bodyParts($0) } ?? [])
  }

  private mutating func issued(_ fields: Fields) -> IssuedDocument? {
    guard let node = fields["loai"], let type = type(node) else { return nil }
    return IssuedDocument(
      type: type, trichYeu: reader.text(fields, "trich_yeu"),
      canCu: reader.items(fields, "can_cu").compactMap { reader.text($0, "can_cu") })
  }
}

// MARK: - Lists whose items may be maps to YAML

extension OfficialReader {
  mutating func listItems(_ fields: Fields, _ key: String) -> [ListItem] {
    reader.items(fields, key).compactMap { listItem($0, key) }
  }

  /// `Lưu: VT, KHTC` is a map to YAML and a text to a person; with a list as its value it is an item with
  /// others under it. Such a key is text and never folded.
  private mutating func listItem(_ node: YAMLNode, _ key: String) -> ListItem? {
    switch node.kind {
    case .scalar: return ListItem(text: ModelText(node), children: [])
    case .mapping where node.pairs.count == 1 && node.pairs[0].key.kind == .scalar:
      return listItem(node, node.pairs[0].key, node.pairs[0].value, key)
    default:
      reader.diagnostics.report(.wrongType(key, node, expected: Expected.listItem, hint: Expected.quotes))
      return nil
    }
  }

  private mutating func listItem(
    _ node: YAMLNode, _ head: YAMLNode, _ value: YAMLNode, _ key: String
  ) -> ListItem? {
    switch value.kind {
    case .scalar: return ListItem(text: text(head, colon: value), children: [])
    case .sequence:
      return ListItem(text: ModelText(head), children: value.items.compactMap { nestedItem($0, key) })
    case .mapping:
      reader.diagnostics.report(.wrongType(key, node, expected: Expected.listItem, hint: Expected.quotes))
      return nil
    }
  }

  /// An item under another; nothing stands under it.
  private mutating func nestedItem(_ node: YAMLNode, _ key: String) -> ModelText? {
    guard node.kind == .mapping, node.pairs.count == 1, node.pairs[0].value.kind == .scalar else {
      return reader.text(node, key)
    }
    return text(node.pairs[0].key, colon: node.pairs[0].value)
  }

  /// Key, colon and value as typed.
  private func text(_ head: YAMLNode, colon value: YAMLNode) -> ModelText {
    if value.isNull { return ModelText(typed: head.text + ":", anchor: head.textAnchor, place: head.place) }
    let source = head.source
    let span = SourceSpan(start: head.span.start, end: value.span.end)
    let between = source[SourceSpan(start: head.span.end, end: value.span.start)]
    let gap = between.contains { $0.isNewline || $0 == "#" } ? ": " : between
    let typed = head.text + gap + value.text
    let isVerbatim = typed == source[span]
    let place = Place.source(source, span)
    let anchor =
      isVerbatim
      ? Anchor {
        .source(source, SourceSpan(start: span.start + $0.lowerBound, end: span.start + $0.upperBound))
      }
      : Anchor(place)
    return ModelText(typed: typed, anchor: anchor, place: place)
  }
}

extension Expected {
  static let signatory = Wording(
    vi: "nhóm khóa (quyen_han, chuc_vu, ho_ten …)", en: "a map (quyen_han, chuc_vu, ho_ten …)")
  static let signatoryHint = Wording(
    vi: "viết họ tên dưới khóa ho_ten, chức vụ dưới khóa chuc_vu",
    en: "write the name under ho_ten, the office under chuc_vu")
  static let listItem = Wording(
    vi: "chữ, hoặc một dòng có dấu hai chấm và danh sách con",
    en: "text, or a line with a colon and a list under it")
}

import VanbanSource

extension Model {
  /// What a person wrote, text by text, with the place of each stretch.
  public var texts: [SubjectText] {
    switch self {
    case .official(let document): document.texts
    case .plain: []
    }
  }
}

extension OfficialDocument {
  /// The texts in the order of the page, each without its markup; what is computed in them is an object.
  var texts: [SubjectText] {
    var collector = TextCollector()
    addHead(to: &collector)
    collector.beginStretch()
    add(noiDung, to: &collector)
    addFoot(to: &collector)
    let labels = AppendixLabels(phuLuc)
    for (index, appendix) in phuLuc.enumerated() {
      collector.begin(attachment: index + 1)
      if appendix.nhan == nil, appendix.issued == nil, let place = appendix.tieuDe ?? appendix.so {
        let label = labels.label(of: index, number: appendix.so?.text)
        collector.add(SubjectText(label, .heading, anchor: Anchor(place.place)))
      }
      add(appendix, to: &collector)
    }
    collector.begin(attachment: 0)
    for (_, table) in bang { add(table, to: &collector) }
    for (_, text) in chuThich { collector.apart { $0.add(inline: text, .note) } }
    return collector.texts
  }

  private func addHead(to collector: inout TextCollector) {
    for line in agency.coQuanChuQuan + agency.coQuan { collector.add(plain: line, .header) }
    collector.apart { $0.add(plain: agency.tenDayDu, .header) }
    collector.apart { $0.add(plain: agency.thamQuyen, .header) }
    collector.apart { $0.add(plain: header.trichYeu, .header) }
    collector.apart { add(kinhGui, .addressee, to: &$0) }
    collector.apart { for ground in canCu { $0.add(plain: ground, .ground) } }
  }

  private func addFoot(to collector: inout TextCollector) {
    for signatory in nguoiKy { add(signatory, to: &collector) }
    collector.apart { add(noiNhan, .recipient, to: &$0) }
    collector.apart { for line in lienHe { $0.add(plain: line, .foot) } }
    for signatory in banSao?.nguoiKy ?? [] { add(signatory, to: &collector) }
    collector.apart { add(banSao?.noiNhan ?? [], .foot, to: &$0) }
  }

  private func add(_ signatory: Signatory, to collector: inout TextCollector) {
    for line in signatory.quyenHan { collector.apart { $0.add(plain: line, .foot) } }
    for line in [signatory.chucVu, signatory.chucVuKhac] { collector.apart { $0.add(plain: line, .foot) } }
  }

  private func add(_ items: [ListItem], _ role: SubjectText.Role, to collector: inout TextCollector) {
    for item in items {
      collector.add(plain: item.text, role)
      for child in item.children { collector.add(plain: child, role) }
    }
  }

  private func add(_ appendix: Appendix, to collector: inout TextCollector) {
    collector.add(plain: appendix.nhan, .heading)
    collector.add(plain: appendix.tieuDe, .heading)
    collector.add(plain: appendix.issued?.trichYeu, .heading)
    collector.add(plain: appendix.kemTheo, .paragraph)
    for ground in appendix.issued?.canCu ?? [] { collector.add(plain: ground, .ground) }
    add(appendix.noiDung, to: &collector)
  }

  private func add(_ parts: [BodyPart], to collector: inout TextCollector) {
    for part in parts {
      switch part {
      case .text(let text): collector.add(body: text)
      case .section(let title, let parts):
        collector.add(inline: title, .heading)
        add(parts, to: &collector)
      case .table(.table(let table)): add(table, to: &collector)
      case .table(.name): break
      }
    }
  }
}

// MARK: - Tables

extension OfficialDocument {
  private func add(_ table: ModelTable?, to collector: inout TextCollector) {
    guard let table else { return }
    for text in [table.tieuDe, table.donVi, table.ghiChu] { collector.apart { $0.add(inline: text, .paragraph) } }
    for column in table.columns {
      for text in column.gop + [column.ten, column.giaTri].compactMap({ $0 }) {
        collector.apart { $0.add(inline: text, .cell) }
      }
    }
    if case .written(let rows) = table.rows { add(rows, to: &collector) }
  }

  private func add(_ rows: [ModelRow], to collector: inout TextCollector) {
    for row in rows {
      for text in row.cells.texts { collector.apart { $0.add(inline: text, .cell) } }
      add(row.con, to: &collector)
    }
  }
}

extension ModelRow.Cells {
  fileprivate var texts: [ModelText] {
    switch self {
    case .list(let cells): cells.compactMap(\.text)
    case .byColumn(let cells): cells.compactMap(\.cell.text)
    case .group(let cell, _): [cell.text].compactMap { $0 }
    case .none: []
    }
  }
}

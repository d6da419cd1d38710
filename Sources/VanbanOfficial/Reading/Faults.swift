import VanbanSource
import VanbanText
import VanbanYAML

extension Diagnostic {
  static func unknownKey(_ key: YAMLNode, among known: [Key]) -> Diagnostic {
    let names = known.map(\.name)
    let list = names.joined(separator: ", ")
    let nearest = nearestName(to: key.text, among: names)
    return Diagnostic(
      "official.unknown-key", at: key.place,
      Wording(vi: "không có khóa “\(key.text)” ở đây", en: "there is no key “\(key.text)” here"),
      hint: nearest.map { Wording(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(
          vi:
            "các khóa có thể dùng: \(list); giá trị riêng đặt dưới so_lieu hoặc bien",
          en:
            "keys that can stand here: \(list); values of your own go under so_lieu or bien"
        ))
  }

  static func sameKey(_ first: YAMLNode, _ second: YAMLNode, name: String) -> Diagnostic {
    Diagnostic(
      "official.same-key", at: second.place,
      Wording(
        vi: "“\(first.text)” và “\(second.text)” là cùng một khóa (\(name))",
        en: "“\(first.text)” and “\(second.text)” are one key (\(name))"),
      notes: [Note(at: first.place, Wording(vi: "khóa viết lần đầu ở đây", en: "the key stands first here"))],
      hint: Wording(vi: "chỉ giữ một khóa", en: "keep one of them"))
  }

  static func unsupportedKey(_ key: YAMLNode, _ name: String) -> Diagnostic {
    Diagnostic(
      "official.unsupported-key", at: key.place,
      Wording(
        vi: "phiên bản này chưa nhận khóa “\(name)”",
        en: "this version does not serve the key “\(name)” yet"),
      hint: Wording(vi: "bỏ khóa này ra khỏi tệp", en: "leave the key out"))
  }

  static func missingKey(_ name: String, at place: Place, _ what: Wording) -> Diagnostic {
    Diagnostic(
      "official.missing-key", at: place,
      Wording(vi: "thiếu khóa “\(name)” (\(what.vi))", en: "the key “\(name)” is missing (\(what.en))"),
      hint: Wording(vi: "thêm dòng “\(name): …”", en: "add a line “\(name): …”"))
  }

  static func wrongType(_ key: String, _ node: YAMLNode, expected: Wording, hint: Wording? = nil)
    -> Diagnostic
  {
    Diagnostic(
      "official.wrong-type", at: node.place,
      Wording(
        vi: "“\(key)” phải là \(expected.vi), ở đây lại là \(node.kindName.vi)",
        en: "“\(key)” should be \(expected.en), but this is \(node.kindName.en)"),
      hint: hint)
  }

  static func wrongValue(_ key: String, _ found: String, at place: Place, allowed: [String]) -> Diagnostic {
    let list = allowed.joined(separator: ", ")
    let nearest = nearestName(to: found, among: allowed)
    return Diagnostic(
      "official.wrong-value", at: place,
      Wording(
        vi: "“\(key)” không nhận “\(found)”; các giá trị được dùng: \(list)",
        en: "“\(key)” does not take “\(found)”; it takes: \(list)"),
      hint: nearest.map { Wording(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") })
  }

  static func badDate(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "official.bad-date", at: place,
      Wording(
        vi: "“\(text)” không phải một ngày viết đúng dạng và có trong lịch",
        en: "“\(text)” is no date in a known form and of the calendar"),
      hint: Wording(
        vi: "viết 20/11/2023 hoặc 2023-11-20; phần chưa có để chấm: ../11/2023",
        en: "write 20/11/2023 or 2023-11-20; dots for a part not known yet: ../11/2023"))
  }

  static func unknownType(_ text: String, nearest: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      "official.unknown-type", at: place,
      Wording(
        vi: "“\(text)” không phải tên loại văn bản hành chính",
        en: "“\(text)” is no type of administrative document"),
      hint: nearest.map { Wording(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(
          vi: "dùng một trong 29 loại của Nghị định 30/2020/NĐ-CP: Công văn, Kế hoạch, Báo cáo …",
          en: "use one of the 29 types of Nghị định 30/2020/NĐ-CP: Công văn, Kế hoạch, Báo cáo …"))
  }

  static func ambiguousType(_ text: String, _ types: [DocumentType], at place: Place) -> Diagnostic {
    let names = types.map { "\($0.name) (\($0.abbreviation ?? $0.key))" }
    return Diagnostic(
      "official.ambiguous-type", at: place,
      Wording(
        vi: "“\(text)” có thể là \(names.joined(separator: " hoặc "))",
        en: "“\(text)” could be \(names.joined(separator: " or "))"),
      hint: Wording(
        vi: "viết đủ tên loại hoặc đúng chữ viết tắt", en: "write the name in full or its exact abbreviation")
    )
  }

  static func tooManySignatories(_ node: YAMLNode) -> Diagnostic {
    Diagnostic(
      "official.too-many-signatories", at: node.place,
      Wording(vi: "một văn bản có nhiều nhất hai người ký", en: "a document has two signatories at most"),
      hint: Wording(vi: "bỏ bớt mục này", en: "leave this one out"))
  }

  // MARK: The file

  static func severalDocuments(_ second: YAMLDocument) -> Diagnostic {
    Diagnostic(
      "official.several-documents", at: .source(second.source, second.span),
      Wording(
        vi: "một tệp chỉ tả một văn bản, ở đây bắt đầu tài liệu thứ hai",
        en: "a file describes one document, and a second one begins here"),
      hint: Wording(vi: "tách ra tệp khác", en: "put it in a file of its own"))
  }

  static func emptyModel(_ document: YAMLDocument?) -> Diagnostic {
    let place = document.map { Place.source($0.source, $0.span) } ?? .nowhere
    return Diagnostic(
      "official.empty", at: place, Wording(vi: "tệp không có nội dung", en: "there is nothing in the file"),
      hint: Wording(
        vi: "một văn bản cần ít nhất “loai” và “noi_dung”",
        en: "a document needs “loai” and “noi_dung” at least"))
  }

  static func noMapping(_ root: YAMLNode) -> Diagnostic {
    Diagnostic(
      "official.no-map", at: root.place,
      Wording(
        vi: "tệp phải gồm các dòng “khóa: giá trị”, ở đây lại là \(root.kindName.vi)",
        en: "the file should hold lines “key: value”, but this is \(root.kindName.en)"))
  }
}

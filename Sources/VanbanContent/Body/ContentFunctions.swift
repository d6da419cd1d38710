public import VanbanExpression
import VanbanSource

extension FunctionTable {
  /// The functions that make content, beside the standard ones.
  public static let content: FunctionTable = {
    var table = FunctionTable.standard
    table.add(noiDung)
    table.add(lienKet)
    table.add(.anh)
    table.add(.chen)
    return table
  }()

  private static let noiDung = Function(
    "noi_dung", ["text"],
    Wording(vi: "đọc chữ theo cách đánh dấu của nội dung", en: "reads a text as body markup")
  ) { (arguments, environment) throws(Fault) in
    let value = try arguments.value(0, in: &environment)
    if case .object(let object) = value, object is Content { return value }
    var content = Content()
    var notes = NoteBook()
    for text in value.elements ?? [value] {
      let pieces = [try piece(text, arguments, &environment)]
      content.blocks += Markup.read(pieces, notes: &notes, diagnostics: &environment.diagnostics).blocks
    }
    content = notes.resolve(content)
    notes.reportUncalled(to: &environment.diagnostics)
    return .object(content)
  }

  private static let lienKet = Function(
    "lien_ket", ["text", "url"],
    Wording(vi: "chữ dẫn đến một địa chỉ", en: "a text that leads to an address")
  ) { (arguments, environment) throws(Fault) in
    let text = try arguments.text(0, in: &environment)
    let address = try arguments.text(1, in: &environment)
    guard LinkAddress.isAccepted(address) else {
      throw arguments.fault(
        "content.link-address", of: try arguments.value(1, in: &environment),
        Wording(vi: "“\(address)” không phải là địa chỉ dẫn đến được", en: "“\(address)” is no address to link to"),
        argument: 1,
        hint: Wording(
          vi: "ghi cả phần đầu: https://…, http://…, ftp://…, mailto:…, tel:…",
          en: "write it in full: https://…, http://…, ftp://…, mailto:…, tel:…"),
        in: &environment)
    }
    return .object(InlineContent([.link(address, [.run(text, [])])]))
  }

  /// A text to be read as markup: tags in it are text.
  private static func piece(
    _ value: Value, _ arguments: Arguments, _ environment: inout Environment
  ) throws(Fault) -> MarkupPiece {
    if case .scalar(let scalar) = value {
      let joined = JoinedText(scalar.text, anchor: scalar.anchor ?? Anchor(arguments.place(0)))
      return .typed(joined.bytes, joined.anchor)
    }
    guard let text = value.printed() else {
      let text = try arguments.text(0, in: &environment)
      return .typed(Array(text.utf8), Anchor(arguments.place(0)))
    }
    let joined = JoinedText(text, anchor: Anchor(arguments.place(0)))
    return .typed(joined.bytes, joined.anchor)
  }
}

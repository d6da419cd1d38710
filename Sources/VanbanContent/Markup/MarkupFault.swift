import VanbanExpression
import VanbanSource

extension Diagnostic {
  static func blocksInLine(_ kind: Wording, at place: Place) -> Diagnostic {
    Diagnostic(
      "content.blocks-in-line", at: place,
      Wording(
        vi: "\(kind.vi) gồm nhiều đoạn không đặt được giữa dòng",
        en: "\(kind.en) of several blocks cannot stand in the middle of a line"),
      hint: Wording(vi: "để thẻ này một mình trên một dòng", en: "give the tag a line of its own"))
  }

  static func directiveInLine(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "content.directive-in-line", at: place,
      Wording(
        vi: "thẻ “\(name)” phải đứng một mình trên một dòng", en: "the tag “\(name)” needs a line of its own")
    )
  }

  static func misplaced(_ name: String, _ arguments: String, at place: Place) -> Diagnostic {
    let typed = arguments.isEmpty ? name : "\(name) \(arguments)"
    return Diagnostic(
      "content.misplaced-tag", at: place,
      Wording(vi: "thẻ “\(typed)” không dùng được ở đây", en: "the tag “\(typed)” means nothing here"),
      hint: Wording(
        vi: "dùng ngat_trang, hoặc huong ngang … het_huong (không lồng nhau)",
        en: "use ngat_trang, or huong ngang … het_huong (not one inside the other)"))
  }

  static func openLandscape(at place: Place) -> Diagnostic {
    Diagnostic(
      "content.landscape-without-end", at: place,
      Wording(vi: "“huong ngang” không có “het_huong”", en: "“huong ngang” has no “het_huong”"),
      hint: Wording(
        vi: "thêm {% het_huong %} vào sau phần trang ngang",
        en: "add {% het_huong %} after the landscape pages"))
  }
}

extension ValueObject {
  /// What stands for the object in the middle of a line; nil where nothing can.
  var inlinesInLine: [Inline]? {
    if let inlines = asInlines { return inlines }
    return plainText.map { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return Array(lines.map { [Inline.run(String($0), [])] }.joined(separator: [.lineBreak]))
    }
  }
}

extension Content {
  var inlinesInOneParagraph: [Inline]? {
    if blocks.isEmpty { return [] }
    guard blocks.count == 1, case .paragraph(let paragraph) = blocks[0] else { return nil }
    return paragraph.inlines
  }
}

import VanbanSource

/// `![caption](picture.png){rong=12cm}` as it stands in a text.
struct PictureMarkup {
  let caption: Range<Int>
  let path: Range<Int>
  /// What stands between the braces; nil without them.
  let attributes: Range<Int>?
  let end: Int

  /// - Parameters:
  ///   - start: the place of `!`.
  ///   - bracket: the place of the `]` that closes the caption.
  init?(_ text: MarkupText, at start: Int, closing bracket: Int, before limit: Int) {
    guard text.isTyped(UInt8(ascii: "("), at: bracket + 1),
      let close = Self.closing(text, from: bracket + 2, before: limit), close > bracket + 2
    else { return nil }
    caption = start + 2..<bracket
    path = bracket + 2..<close
    guard text.isTyped(UInt8(ascii: "{"), at: close + 1),
      let brace = (close + 2..<max(limit, close + 2)).first(where: { text.isTyped(UInt8(ascii: "}"), at: $0) })
    else {
      attributes = nil
      end = close + 1
      return
    }
    attributes = close + 2..<brace
    end = brace + 1
  }

  /// The bracket that closes the path; brackets in its name are paired.
  private static func closing(_ text: MarkupText, from start: Int, before limit: Int) -> Int? {
    var depth = 0
    for index in start..<max(limit, start) {
      if text.isTyped(UInt8(ascii: "("), at: index) { depth += 1 }
      guard text.isTyped(UInt8(ascii: ")"), at: index) else { continue }
      if depth == 0 { return index }
      depth -= 1
    }
    return nil
  }

  /// The picture that was asked for; attributes at fault are reported and left out.
  func picture(_ text: MarkupText, description: String, diagnostics: inout Diagnostics) -> Picture {
    let place = text.place(of: text.marks[path.lowerBound] == .typed ? path : caption.lowerBound - 2..<path.lowerBound)
    let name = text.string(path.filter { text.marks[$0] != .empty })
    var picture = Picture(FileReference(name, at: place), description: description)
    if let attributes { read(attributes, text, into: &picture, &diagnostics) }
    return picture
  }

  private func read(
    _ attributes: Range<Int>, _ text: MarkupText, into picture: inout Picture, _ diagnostics: inout Diagnostics
  ) {
    for word in text.string(attributes).split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1)
      let value = parts.count == 2 ? parts[1].filter { $0 != "\"" } : ""
      switch (parts.first.map(String.init), Measure(value)) {
      case ("rong", let measure?): picture.width = measure
      case ("cao", let measure?): picture.height = measure
      case ("tren_chu", _) where value == "true": picture.overText = OverText()
      default: diagnostics.report(.pictureAttribute(String(word), at: text.place(of: attributes)))
      }
    }
  }
}

extension MarkupText {
  fileprivate func string(_ indices: [Int]) -> String {
    String(decoding: indices.map { bytes[$0] }, as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func pictureAttribute(_ typed: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "content.picture-size", at: place,
      Wording(
        vi: "“\(typed)” sau ảnh không có nghĩa: chỉ nhận rong=…, cao=…, tren_chu=true, cách nhau bằng dấu cách",
        en: "“\(typed)” after a picture means nothing: rong=…, cao=…, tren_chu=true are expected, with spaces between"),
      hint: .pictureSizes)
  }
}

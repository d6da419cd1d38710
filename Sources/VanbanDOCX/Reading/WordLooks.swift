import VanbanPackage
import VanbanReading

/// The fonts of a theme (ISO/IEC 29500-1, 20.1.4.1.18), by the names that run properties have for them.
struct ThemeFonts: Sendable {
  private var major: String?
  private var minor: String?

  init() {}

  init(_ part: WordPart) {
    major = Self.latin(of: "majorFont", in: part)
    minor = Self.latin(of: "minorFont", in: part)
  }

  private static func latin(of local: String, in part: WordPart) -> String? {
    guard let font = part.descendant(part.tree.root, local), let latin = part.descendant(font, "latin")
    else { return nil }
    return part.plain(latin, "typeface").flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `minorHAnsi`, `majorAscii` …
  subscript(name: String) -> String? {
    name.hasPrefix("major") ? major : name.hasPrefix("minor") ? minor : nil
  }
}

// What run properties say (ISO/IEC 29500-1, 17.3.2.28).
extension WordPart {
  func look(_ properties: Int?, _ fonts: ThemeFonts) -> LookLayer {
    var layer = LookLayer()
    guard let properties else { return layer }
    for node in elements(of: properties) { read(node, fonts, into: &layer) }
    return layer
  }

  private func read(_ node: Int, _ fonts: ThemeFonts, into layer: inout LookLayer) {
    switch local(of: node) {
    case "b": layer.set(.bold, to: isOn(node))
    case "i": layer.set(.italic, to: isOn(node))
    case "strike", "dstrike": layer.set(.struck, to: isOn(node))
    case "caps": layer.set(.allCapitals, to: isOn(node))
    case "smallCaps": layer.set(.smallCapitals, to: isOn(node))
    case "vanish": layer.set(.hidden, to: isOn(node))
    case "u": layer.set(.underlined, to: (value(node, "val") ?? "none") != "none")
    case "rFonts": layer.font = font(node, fonts) ?? layer.font
    case "sz": layer.size = value(node, "val").flatMap { Self.points($0, unit: 2) }.map { .points($0) }
    case "vertAlign": layer.position = position(value(node, "val"))
    case "color": layer.color = paint(value(node, "val"))
    case "shd": layer.background = layer.background ?? paint(value(node, "fill"))
    case "highlight": layer.background = highlight(value(node, "val"))
    case "lang": layer.language = value(node, "val") ?? layer.language
    default: break
    }
  }

  /// A theme's font goes before one by name (17.3.2.26).
  private func font(_ node: Int, _ fonts: ThemeFonts) -> String? {
    for side in ["hAnsi", "ascii"] {
      if let theme = value(node, side + "Theme"), let font = fonts[theme] { return font }
      if let font = value(node, side), !font.isEmpty { return font }
    }
    return nil
  }

  private func position(_ value: String?) -> ReadLook.Position {
    switch value {
    case "superscript": .superscript
    case "subscript": .subscript
    default: .baseline
    }
  }

  private func paint(_ value: String?) -> LookLayer.Paint? {
    guard let value, value != "auto" else { return value.map { _ in LookLayer.Paint.none } }
    let digits = value.hasPrefix("#") ? String(value.dropFirst()) : value
    return digits.count == 6 && digits.allSatisfy(\.isHexDigit) ? .color(digits.uppercased()) : nil
  }

  private func highlight(_ value: String?) -> LookLayer.Paint {
    value.flatMap { Self.highlights[$0] }.map { .color($0) } ?? .none
  }

  /// The colours of 17.18.40.
  private static let highlights = [
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080",
    "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000",
    "green": "00FF00", "lightGray": "C0C0C0", "magenta": "FF00FF", "red": "FF0000", "white": "FFFFFF",
    "yellow": "FFFF00",
  ]
}

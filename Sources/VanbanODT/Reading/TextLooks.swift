import VanbanPackage
import VanbanReading

/// The fonts that a part declares, by the names its styles have for them (OpenDocument 1.3 part 3, 16.21).
struct FontFaces: Sendable {
  private var families: [String: String] = [:]

  init(_ part: TextPart) {
    guard let faces = part.child(part.tree.root, "office:font-face-decls") else { return }
    for face in part.elements(of: faces) {
      guard let name = part.value(face, "style:name"), let family = part.value(face, "svg:font-family")
      else { continue }
      families[name] = Self.first(family)
    }
  }

  subscript(name: String) -> String { families[name] ?? name }

  /// The first of a list of families, without its quotes.
  static func first(_ families: String) -> String {
    var text = (families.split(separator: ",").first ?? "").drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    guard text.count > 1, let quote = text.first, "'\"".contains(quote), text.last == quote else { return String(text) }
    return String(text.dropFirst().dropLast())
  }
}

// What text properties say (OpenDocument 1.3 part 3, 16.29.29).
extension TextPart {
  func look(_ properties: Int?, _ fonts: FontFaces) -> LookLayer {
    var layer = LookLayer()
    guard let properties else { return layer }
    for (name, value) in values(properties) { read(name, value, fonts, into: &layer) }
    readLanguage(properties, into: &layer)
    return layer
  }

  private func read(_ name: String, _ value: String, _ fonts: FontFaces, into layer: inout LookLayer) {
    switch name {
    case "fo:font-weight": layer.set(.bold, to: value == "bold" || (Int(value) ?? 0) >= 600)
    case "fo:font-style": layer.set(.italic, to: value != "normal")
    case "style:text-underline-style": layer.set(.underlined, to: value != "none")
    case "style:text-line-through-style", "style:text-line-through-type": layer.set(.struck, to: value != "none")
    case "fo:text-transform": layer.set(.allCapitals, to: value == "uppercase")
    case "fo:font-variant": layer.set(.smallCapitals, to: value == "small-caps")
    case "text:display": layer.set(.hidden, to: value == "none")
    case "style:font-name": layer.font = fonts[value]
    case "fo:font-family": layer.font = layer.font ?? FontFaces.first(value)
    case "fo:font-size": layer.size = size(value)
    case "style:font-size-rel": layer.size = layer.size ?? Length.points(value).map { .more($0) }
    case "style:text-position": layer.position = position(value)
    case "fo:color": layer.color = layer.color ?? paint(value)
    case "style:use-window-font-color": if value == "true" { layer.color = LookLayer.Paint.none }
    case "fo:background-color": layer.background = paint(value)
    default: break
    }
  }

  private func size(_ value: String) -> LookLayer.Size? {
    Length.points(value).map { .points($0) } ?? Measure.share(value).map { .share($0) }
  }

  /// "super 58%", "-10% 58%".
  private func position(_ value: String) -> ReadLook.Position {
    guard let first = value.split(separator: " ").first else { return .baseline }
    if first == "super" { return .superscript }
    if first == "sub" { return .subscript }
    let shift = Measure.share(first) ?? 0
    return shift > 0 ? .superscript : shift < 0 ? .subscript : .baseline
  }

  private func paint(_ value: String) -> LookLayer.Paint? {
    guard value.hasPrefix("#") else { return value == "transparent" ? LookLayer.Paint.none : nil }
    let digits = value.dropFirst()
    return digits.count == 6 && digits.allSatisfy(\.isHexDigit) ? .color(digits.uppercased()) : nil
  }

  private func readLanguage(_ properties: Int, into layer: inout LookLayer) {
    guard let language = value(properties, "fo:language"), !["none", "zxx", ""].contains(language)
    else { return }
    let country = value(properties, "fo:country").flatMap { ["none", ""].contains($0) ? nil : $0 }
    layer.language = country.map { "\(language)-\($0)" } ?? language
  }
}

import VanbanPackage
import VanbanReading
import VanbanTemplate

// What a paragraph's style, list and own properties come to (ISO/IEC 29500-1, 17.7.2).
extension WordStory {
  struct Format {
    var style: WordStyle?
    var layer: ParagraphLayer
    var look: LookLayer
    var label: String?
  }

  /// Properties that turn what they find, between one kind of style and the next (17.7.3).
  private static let toggles: LookLayer.Flags = [.bold, .italic, .struck, .allCapitals, .smallCapitals, .hidden]

  mutating func format(of properties: Int?) -> Format {
    let id = properties.flatMap { part.value(ofChild: "pStyle", of: $0) }
    let style = file.styles[id, "paragraph"]
    let own = part.numbering(properties)
    var layer = (style?.paragraph ?? ParagraphLayer()).over(table.paragraph.over(file.styles.defaultParagraph))
    var label: String?
    if let (list, level, number) = list(own, style, id) {
      // The list stands between the style that names it and what stands in the paragraph itself.
      let indents = list.levels.indices.contains(level) ? list.levels[level].paragraph : ParagraphLayer()
      layer = own.id != nil ? indents.over(layer) : style?.paragraph.over(indents.over(layer)) ?? layer
      label = lists.label(number, list, at: level)
    }
    layer = part.paragraph(properties).over(layer)
    let look = (style?.look ?? LookLayer()).toggled(over: table.look, toggles: Self.toggles)
    return Format(style: style, layer: layer, look: look, label: label)
  }

  private func list(
    _ own: NumberingReference, _ style: WordStyle?, _ styleID: String?
  ) -> (WordNumbering.List, level: Int, id: String)? {
    guard let id = own.id ?? style?.numbering.id, id != "0", let list = file.numbering[id] else { return nil }
    let linked = own.id == nil ? list.levels.firstIndex { $0.style != nil && $0.style == styleID } : nil
    return (list, min(max(own.level ?? linked ?? style?.numbering.level ?? 0, 0), ListCounter.depth - 1), id)
  }

  /// How a run with these properties looks.
  func look(_ properties: Int?) -> ReadLook {
    let id = properties.flatMap { part.value(ofChild: "rStyle", of: $0) }
    var layer = line.look
    if let style = file.styles[id, "character"] { layer = style.look.toggled(over: layer, toggles: Self.toggles) }
    var whole = layer.over(file.styles.defaultLook)
    // What the defaults switch on, no style turns off.
    whole.set(file.styles.defaultLook.on.intersection(Self.toggles), to: true)
    return part.look(properties, file.fonts).over(whole).look
  }
}

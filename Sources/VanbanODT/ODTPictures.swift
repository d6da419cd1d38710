public import VanbanContent
public import VanbanPackage
import VanbanTemplate

// Pictures as frames (OpenDocument 1.3 part 3, 10.4). DOCXPictures is its mirror.
extension ODTWriter {
  mutating func write(_ picture: Picture, like pattern: TextPattern, to buffer: inout [UInt8]) {
    let free = pattern.width ?? pageTextWidth
    guard let placed = pictures.place(picture, in: free, page: pageTextHeight, faults: &faults) else { return }
    let address = address(of: placed)
    let style = graphicStyle(placed.isOverText ? Self.overText : Self.inText, in: pattern.part)
    let (width, height) = (Length.text(placed.width), Length.text(placed.height))
    buffer += """
      <draw:frame xmlns:draw="\(OpenDocument.draw)" xmlns:svg="\(OpenDocument.svg)" \
      xmlns:xlink="\(OpenDocument.xlink)" \
      draw:style-name="\(style)" draw:name="\(drawings.numbered("vanban_anh"))" \(anchor(of: placed)) \
      svg:width="\(width)" svg:height="\(height)"><draw:image xlink:href="\(address)" xlink:type="simple" \
      xlink:show="embed" xlink:actuate="onLoad"/>
      """.utf8
    if !placed.description.isEmpty {
      buffer += "<svg:desc>\(AutomaticStyles.escaped(placed.description))</svg:desc>".utf8
    }
    buffer += "</draw:frame>".utf8
  }

  /// What the picture is called in the package.
  private mutating func address(of placed: PlacedPicture) -> String {
    let name = pictures.names[placed.file]
      ?? additions.picture(placed.bytes, ending: placed.kind.ending, mediaType: placed.kind.mediaType)
    pictures.names[placed.file] = name
    return name
  }

  /// As a character of the line; over the text, from the point where it stands.
  private func anchor(of picture: PlacedPicture) -> String {
    guard let corner = picture.corner else { return "text:anchor-type=\"as-char\"" }
    let (x, y) = (Length.text(corner.x), Length.text(corner.y))
    return "text:anchor-type=\"char\" svg:x=\"\(x)\" svg:y=\"\(y)\""
  }

  private static let inText = bare.merging([
    "style:vertical-pos": "top", "style:vertical-rel": "baseline", "style:wrap": "none",
  ]) { $1 }

  private static let overText = bare.merging([
    "style:horizontal-pos": "from-left", "style:horizontal-rel": "char", "style:vertical-pos": "from-top",
    "style:vertical-rel": "paragraph", "style:wrap": "run-through", "style:number-wrapped-paragraphs": "no-limit",
    "style:run-through": "foreground", "style:flow-with-text": "false",
  ]) { $1 }

  private static let bare = ["fo:margin": "0pt", "fo:padding": "0pt", "fo:border": "none"]
}

// MARK: - Pictures of the template

extension ODTWriter {
  public mutating func writeReference(to picture: Picture, to buffer: inout [UInt8]) {
    guard let placed = pictures.place(Picture(picture.file), in: .infinity, page: .infinity, faults: &faults)
    else { return }
    buffer += address(of: placed).utf8
  }
}

extension ODTFormat {
  /// The first `draw:image` in the frame that `svg:title` or `svg:desc` describes.
  public static func imageReference(describedBy node: Int, in tree: XMLTree) -> XMLTree.Attribute? {
    guard tree.name(of: node).namespace == OpenDocument.svg, let frame = tree.parent(of: node),
      let image = tree.child(of: frame, OpenDocument.draw, "image")
    else { return nil }
    return tree.attribute(image, OpenDocument.xlink, "href")
  }
}

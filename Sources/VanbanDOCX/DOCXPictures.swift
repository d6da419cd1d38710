import VanbanContent
import VanbanPackage
import VanbanTemplate

// Pictures as DrawingML (ISO/IEC 29500-1, 20.4). ODTPictures is its mirror.
extension DOCXWriter {
  mutating func write(_ picture: Picture, like pattern: RunPattern, to buffer: inout [UInt8]) {
    let free = pattern.width ?? Double(textWidth) / 20
    guard let placed = pictures.place(picture, in: free, faults: &faults) else { return }
    let drawing = Drawing(
      placed, id: additions.drawingID(),
      relationship: additions.media(placed.bytes, ending: placed.kind.ending, contentType: placed.kind.mediaType))
    buffer += "<w:r>".utf8
    pattern.base.write(as: "rPr", to: &buffer)
    buffer += "<w:drawing>\(drawing.xml)</w:drawing></w:r>".utf8
  }
}

/// One picture as an element of a run.
private struct Drawing {
  private static let namespaces = """
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="\(WordprocessingML.relationships)"
    """

  private let picture: PlacedPicture
  private let id: Int
  private let relationship: String
  /// In English Metric Units, of which a point has 12700.
  private let width: Int
  private let height: Int

  init(_ picture: PlacedPicture, id: Int, relationship: String) {
    self.picture = picture
    self.id = id
    self.relationship = relationship
    width = max(1, Int((picture.width * 12700).rounded()))
    height = max(1, Int((picture.height * 12700).rounded()))
  }

  var xml: String {
    picture.isOverText
      ? "<wp:anchor \(Self.namespaces) \(distances) \(layer)>\(position)\(extent)<wp:wrapNone/>\(rest)</wp:anchor>"
      : "<wp:inline \(Self.namespaces) \(distances)>\(extent)\(rest)</wp:inline>"
  }

  private var distances: String { "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"" }

  private var layer: String {
    """
    simplePos="0" relativeHeight="\(251_658_240 + id)" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"
    """
  }

  /// Its middle lies on the point of the line where it stands.
  private var position: String {
    """
    <wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="character"><wp:posOffset>\(-width / 2)</wp:posOffset>\
    </wp:positionH><wp:positionV relativeFrom="line"><wp:posOffset>\(-height / 2)</wp:posOffset></wp:positionV>
    """
  }

  private var extent: String {
    "<wp:extent cx=\"\(width)\" cy=\"\(height)\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>"
  }

  private var rest: String {
    """
    <wp:docPr id="\(id)" name="Picture \(id)"\(description)/><wp:cNvGraphicFramePr><a:graphicFrameLocks \
    noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData \
    uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="\(id)" \
    name="Picture \(id)"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="\(relationship)"/><a:stretch>\
    <a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" \
    cy="\(height)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>\
    </a:graphic>
    """
  }

  private var description: String {
    guard !picture.description.isEmpty else { return "" }
    var bytes: [UInt8] = []
    XMLEscape.appendAttribute(picture.description, to: &bytes)
    return " descr=\"\(String(decoding: bytes, as: UTF8.self))\""
  }
}

extension PropertyList {
  /// The indents that a paragraph gives itself, in twips; those of its style are not known here.
  var indents: Int {
    guard let indent = first("ind") else { return 0 }
    let names = [["w:left", "w:start"], ["w:right", "w:end"], ["w:firstLine"]]
    return names.reduce(0) { sum, names in
      sum + max(0, names.compactMap { Self.value(of: $0, in: indent) }.first ?? 0)
    }
  }

  /// A line as high as what stands in it: one of a fixed height would show a strip of the picture.
  mutating func fitLineToPicture() {
    let before = first("spacing").flatMap { Self.value(of: "w:before", in: $0) }
    let after = first("spacing").flatMap { Self.value(of: "w:after", in: $0) }
    let kept = [("before", before), ("after", after)].compactMap { name, value in value.map { " w:\(name)=\"\($0)\"" } }
    set("spacing", "<w:spacing\(kept.joined()) w:line=\"240\" w:lineRule=\"auto\"/>")
  }

  private static func value(of attribute: String, in bytes: [UInt8]) -> Int? {
    let words = String(decoding: bytes, as: UTF8.self).split { " \n\t/>".contains($0) }
    return words.first { $0.hasPrefix("\(attribute)=") }
      .flatMap { Int($0.dropFirst(attribute.count + 2).dropLast()) }
  }
}

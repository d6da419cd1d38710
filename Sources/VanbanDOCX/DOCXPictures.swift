public import VanbanContent
public import VanbanPackage
import VanbanTemplate

// Pictures as DrawingML (ISO/IEC 29500-1, 20.4). ODTPictures is its mirror.
extension DOCXWriter {
  mutating func write(_ picture: Picture, like pattern: RunPattern, to buffer: inout [UInt8]) {
    let free = pattern.width ?? Double(textWidth) / 20
    guard let placed = pictures.place(picture, in: free, page: Double(textHeight) / 20, faults: &faults) else { return }
    let drawing = Drawing(placed, id: additions.drawingID(), relationship: relationship(to: placed))
    buffer += "<w:r>".utf8
    pattern.base.write(as: "rPr", to: &buffer)
    buffer += "<w:drawing>\(drawing.xml)</w:drawing></w:r>".utf8
  }

  /// The id by which the part that is being written refers to a picture.
  private mutating func relationship(to placed: PlacedPicture) -> String {
    let name = pictures.names[placed.file]
      ?? additions.mediaPart(placed.bytes, ending: placed.kind.ending, contentType: placed.kind.mediaType)
    pictures.names[placed.file] = name
    return additions.relate("image", to: .part(name))
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
    picture.corner.map {
      "<wp:anchor \(Self.namespaces) \(distances) \(layer)>\(position($0))\(extent)<wp:wrapNone/>\(rest)</wp:anchor>"
    } ?? "<wp:inline \(Self.namespaces) \(distances)>\(extent)\(rest)</wp:inline>"
  }

  private var distances: String { "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"" }

  private var layer: String {
    """
    simplePos="0" relativeHeight="\(251_658_240 + id)" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"
    """
  }

  /// From the point where it stands. Word and LibreOffice measure from lines differently, from the top of the
  /// paragraph alike.
  private func position(_ corner: (x: Double, y: Double)) -> String {
    """
    <wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="character"><wp:posOffset>\(emu(corner.x))</wp:posOffset>\
    </wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>\(emu(corner.y))</wp:posOffset></wp:positionV>
    """
  }

  private func emu(_ points: Double) -> Int { Int((points * 12700).rounded()) }

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

// MARK: - Pictures of the template

extension DOCXWriter {
  public mutating func writeReference(to picture: Picture, to buffer: inout [UInt8]) {
    guard let placed = pictures.place(Picture(picture.file), in: .infinity, page: .infinity, faults: &faults)
    else { return }
    buffer += relationship(to: placed).utf8
  }
}

extension DOCXFormat {
  /// The `a:blip` in the drawing that `wp:docPr` or `pic:cNvPr` describes (ISO/IEC 29500-1, 20.1.8.13).
  public static func imageReference(describedBy node: Int, in tree: XMLTree) -> XMLTree.Attribute? {
    guard ["docPr", "cNvPr"].contains(tree.name(of: node).local) else { return nil }
    var element = tree.parent(of: node)
    while let index = element, tree.name(of: index).local != "drawing" {
      let blips = tree.descendants(of: index).filter {
        tree.nodes[$0].kind == .element && tree.name(of: $0).local == "blip"
      }
      if let blip = blips.first {
        return blips.count == 1 ? tree.attribute(blip, WordprocessingML.relationships, "embed") : nil
      }
      element = tree.parent(of: index)
    }
    return nil
  }
}

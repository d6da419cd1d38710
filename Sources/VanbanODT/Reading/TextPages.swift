import VanbanPackage
import VanbanReading
import VanbanTemplate

/// The master pages of a document and how their pages are laid out (OpenDocument 1.3 part 3, 16.5, 16.9).
struct TextPages {
  struct Master {
    var name: String
    var layout: String?
    var next: String?
    /// The elements of headers and footers, by their names.
    var margins: [String: Int] = [:]
  }

  private let part: TextPart?
  private var masters: [String: Master] = [:]
  private var first: String?
  private var layouts: [String: Int] = [:]

  /// A4, where nothing is said.
  private static let paper = (width: 595.3, height: 841.9)

  init(_ part: TextPart?) {
    self.part = part
    guard let part else { return }
    for group in part.elements(of: part.tree.root) {
      for node in part.elements(of: group) { read(node, part) }
    }
  }

  private mutating func read(_ node: Int, _ part: TextPart) {
    guard let name = part.value(node, "style:name") else { return }
    switch part.name(of: node) {
    case "style:page-layout": layouts[name] = node
    case "style:master-page":
      var master = Master(
        name: name, layout: part.value(node, "style:page-layout-name"),
        next: part.value(node, "style:next-style-name"))
      for child in part.elements(of: node) where part.value(child, "style:display") != "false" {
        let local = String(part.name(of: child).drop { $0 != ":" }.dropFirst())
        if part.role(of: child) == .container { master.margins[local] = child }
      }
      masters[name] = master
      first = first ?? name
    default: return
    }
  }

  /// A master page by its name, or the one that documents begin with.
  func master(_ name: String?) -> Master? {
    name.flatMap { masters[$0] } ?? masters[ODTPages.standard] ?? first.flatMap { masters[$0] }
  }

  /// The layout of a master page's pages.
  func page(_ master: Master?) -> ReadPage {
    var page = ReadPage(width: Self.paper.width, height: Self.paper.height, top: 0, bottom: 0, left: 0, right: 0)
    guard let part, let layout = master?.layout.flatMap({ layouts[$0] }),
      let properties = part.child(layout, "style:page-layout-properties")
    else { return page }
    page.read(properties, in: part)
    if master?.margins["header"] != nil {
      page.header = page.top
      page.top += part.room(of: "style:header-style", in: layout, "fo:margin-bottom")
    }
    if master?.margins["footer"] != nil {
      page.footer = page.bottom
      page.bottom += part.room(of: "style:footer-style", in: layout, "fo:margin-top")
    }
    return page
  }
}

extension ReadPage {
  fileprivate mutating func read(_ node: Int, in part: TextPart) {
    let all = part.points(node, "fo:margin") ?? 0
    width = part.points(node, "fo:page-width") ?? width
    height = part.points(node, "fo:page-height") ?? height
    top = part.points(node, "fo:margin-top") ?? all
    bottom = part.points(node, "fo:margin-bottom") ?? all
    left = part.points(node, "fo:margin-left") ?? all
    right = part.points(node, "fo:margin-right") ?? all
    numberFormat = part.value(node, "style:num-format")
    guard let columns = part.child(node, "style:columns") else { return }
    self.columns = part.count(columns, "fo:column-count", atMost: 99)
  }
}

extension TextPart {
  /// What a header or footer takes of the page, the distance from the text included.
  fileprivate func room(of style: String, in layout: Int, _ distance: String) -> Double {
    guard let style = child(layout, style), let properties = child(style, "style:header-footer-properties")
    else { return 0 }
    let height = points(properties, "svg:height") ?? points(properties, "fo:min-height") ?? 0
    return max(height, points(properties, distance) ?? 0)
  }
}

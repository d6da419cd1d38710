import VanbanPackage

/// The page layouts and master pages of a template.
struct ODTPages: Sendable {
  /// The master page that a document begins with when nothing else is said (OpenDocument 1.3 part 3, 16.9).
  static let standard = "Standard"

  struct Master: Sendable {
    var layout: String
    var next: String?
    var hasHeader = false
    var hasFooter = false
    /// The element's children as they are.
    var content: [UInt8] = []
  }

  private var masters: [String: Master] = [:]
  /// The name of the first master page in the part.
  private var firstName: String?
  private var layouts: [String: (attributes: [String: String], whole: [UInt8])] = [:]
  private(set) var mastersEnd: Range<Int>?
  /// Between the margins of page 1, in points, measured once for all renderings; A4 by the decree where nothing is
  /// said. Headers and footers take of the height what they need.
  private(set) var textWidth = 467.7
  private(set) var textHeight = 728.5

  init() {}

  init(_ tree: XMLTree) {
    for group in tree.elements(of: tree.root) {
      switch tree.name(of: group).local {
      case "automatic-styles": for node in tree.elements(of: group) { readLayout(node, in: tree) }
      case "master-styles":
        mastersEnd = tree.end(of: group)
        for node in tree.elements(of: group) { readMaster(node, in: tree) }
      default: continue
      }
    }
    measure()
  }

  private mutating func measure() {
    guard let first, let attributes = layouts[first.layout]?.attributes else { return }
    let all = attributes["fo:margin"].flatMap { Length.points($0) } ?? 0
    func free(_ size: String, _ whole: Double, _ margins: [String]) -> Double {
      let taken = margins.map { attributes["fo:margin-\($0)"].flatMap { Length.points($0) } ?? all }
      return (attributes[size].flatMap { Length.points($0) } ?? whole) - taken.reduce(0, +)
    }
    textWidth = free("fo:page-width", 595.3, ["left", "right"])
    textHeight = free("fo:page-height", 841.9, ["top", "bottom"])
  }

  private mutating func readLayout(_ node: Int, in tree: XMLTree) {
    guard tree.name(of: node).local == "page-layout",
      let name = tree.value(of: node, OpenDocument.style, "name")
    else { return }
    layouts[name] = (
      tree.attributes(ofChild: "page-layout-properties", of: node), Array(tree.bytes[tree.nodes[node].range])
    )
  }

  private mutating func readMaster(_ node: Int, in tree: XMLTree) {
    guard tree.name(of: node).local == "master-page",
      let name = tree.value(of: node, OpenDocument.style, "name"),
      let layout = tree.value(of: node, OpenDocument.style, "page-layout-name")
    else { return }
    firstName = firstName ?? name
    masters[name] = Master(
      layout: layout, next: tree.value(of: node, OpenDocument.style, "next-style-name"),
      hasHeader: tree.child(of: node, OpenDocument.style, "header") != nil,
      hasFooter: tree.child(of: node, OpenDocument.style, "footer") != nil,
      content: Array(tree.bytes[tree.nodes[node].content]))
  }

  /// The master page of page 1, and the one that follows it.
  var first: Master? { masters[Self.standard] ?? firstName.flatMap { masters[$0] } }
  var followingName: String? { first?.next ?? (masters[Self.standard] == nil ? nil : Self.standard) }
  var following: Master? { followingName.flatMap { masters[$0] } }

  var textHeightAcross: Double { textHeight - (textWidthAcross - textWidth) }

  var textWidthAcross: Double {
    guard let first, let attributes = layouts[first.layout]?.attributes,
      let width = attributes["fo:page-width"].flatMap({ Length.points($0) }),
      let height = attributes["fo:page-height"].flatMap({ Length.points($0) })
    else { return 714.3 }
    return textWidth + abs(height - width)
  }

  /// A layout turned on its side, under a new name.
  func landscape(_ layout: String, named name: String) -> String? {
    guard let (attributes, whole) = layouts[layout],
      let width = attributes["fo:page-width"], let height = attributes["fo:page-height"]
    else { return nil }
    let text = String(decoding: whole, as: UTF8.self)
    return text.replacing("style:name=\"\(layout)\"", with: "style:name=\"\(name)\"")
      .replacing("fo:page-width=\"\(width)\"", with: "fo:page-width=\"\u{0}\"")
      .replacing("fo:page-height=\"\(height)\"", with: "fo:page-height=\"\(width)\"")
      .replacing("fo:page-width=\"\u{0}\"", with: "fo:page-width=\"\(height)\"")
      .replacing("style:print-orientation=\"portrait\"", with: "style:print-orientation=\"landscape\"")
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}

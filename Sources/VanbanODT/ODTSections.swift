import VanbanContent
import VanbanTemplate

/// The master pages that sections begun by content stand on.
struct ODTSections {
  private let pages: ODTPages
  /// The names of what was made, by what they would be if nothing bore them in the template.
  private var made: [String: String] = [:]
  private var free: FreeNames
  private(set) var masters = ""
  private(set) var layouts: [String] = []
  /// Between the margins of the section that is being written, in points.
  private(set) var textWidth: Double
  private(set) var textHeight: Double

  /// - Parameter taken: the names of the template's styles, page layouts and master pages.
  init(pages: ODTPages, taken: Set<String>) {
    free = FreeNames(taken: taken)
    self.pages = pages
    textWidth = pages.textWidth
    textHeight = pages.textHeight
  }

  /// - Returns: the name of the master page that the section begins on.
  mutating func begin(_ section: SectionBreak) -> String {
    textWidth = section.landscape ? pages.textWidthAcross : pages.textWidth
    textHeight = section.landscape ? pages.textHeightAcross : pages.textHeight
    // Pages that go on counting are like those after the first.
    if !section.restartsNumbering, let name = follower(landscape: section.landscape) { return name }
    let direction = section.landscape ? "ngang" : "doc"
    let (name, isNew) = name("vanban_\(direction)")
    guard isNew, let first = pages.first else { return name }
    let layout = section.landscape ? turned(first.layout) : first.layout
    let next = section.landscape ? turnedFollower() : pages.followingName
    masters += opening(name, layout: layout, next: next) + blankFrame(of: first) + "</style:master-page>"
    return name
  }

  /// What page 1 alone has in its header and footer does not come again; their room stays.
  private func blankFrame(of master: ODTPages.Master) -> String {
    (master.hasHeader ? "<style:header><text:p/></style:header>" : "")
      + (master.hasFooter ? "<style:footer><text:p/></style:footer>" : "")
  }

  private mutating func turned(_ layout: String) -> String {
    let (name, isNew) = name("vanban_\(layout)_ngang")
    if isNew, let xml = pages.landscape(layout, named: name) { layouts.append(xml) }
    return name
  }

  private mutating func follower(landscape: Bool) -> String? {
    landscape ? turnedFollower() : pages.followingName
  }

  private mutating func turnedFollower() -> String? {
    guard let following = pages.following else { return nil }
    let (name, isNew) = name("vanban_ngang_sau")
    if isNew {
      masters += opening(name, layout: turned(following.layout), next: nil)
      masters += String(decoding: following.content, as: UTF8.self) + "</style:master-page>"
    }
    return name
  }

  /// The name of what is called `wish` where that is free, and whether it has still to be made.
  private mutating func name(_ wish: String) -> (name: String, isNew: Bool) {
    if let name = made[wish] { return (name, false) }
    let name = free.name(wish)
    made[wish] = name
    return (name, true)
  }

  private func opening(_ name: String, layout: String, next: String?) -> String {
    let next = next.map { " style:next-style-name=\"\($0)\"" } ?? ""
    return "<style:master-page style:name=\"\(name)\" style:page-layout-name=\"\(layout)\"\(next)>"
  }
}

import VanbanContent

/// The master pages that sections begun by content stand on.
struct ODTSections {
  private let pages: ODTPages
  private var made: Set<String> = []
  private(set) var masters = ""
  private(set) var layouts: [String] = []
  /// Between the margins of the section that is being written, in points.
  private(set) var textWidth: Double

  init(pages: ODTPages) {
    self.pages = pages
    textWidth = pages.textWidth
  }

  /// - Returns: the name of the master page that the section begins on.
  mutating func begin(_ section: SectionBreak) -> String {
    textWidth = section.landscape ? pages.textWidthAcross : pages.textWidth
    // Pages that go on counting are like those after the first.
    if !section.restartsNumbering, let name = follower(landscape: section.landscape) { return name }
    let direction = section.landscape ? "ngang" : "doc"
    let name = "vanban_\(direction)"
    guard made.insert(name).inserted, let first = pages.first else { return name }
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
    let name = "vanban_\(layout)_ngang"
    if made.insert(name).inserted, let xml = pages.landscape(layout, named: name) { layouts.append(xml) }
    return name
  }

  private mutating func follower(landscape: Bool) -> String? {
    landscape ? turnedFollower() : pages.followingName
  }

  private mutating func turnedFollower() -> String? {
    guard let following = pages.following else { return nil }
    let name = "vanban_ngang_sau"
    if made.insert(name).inserted {
      masters += opening(name, layout: turned(following.layout), next: nil)
      masters += String(decoding: following.content, as: UTF8.self) + "</style:master-page>"
    }
    return name
  }

  private func opening(_ name: String, layout: String, next: String?) -> String {
    let next = next.map { " style:next-style-name=\"\($0)\"" } ?? ""
    return "<style:master-page style:name=\"\(name)\" style:page-layout-name=\"\(layout)\"\(next)>"
  }
}

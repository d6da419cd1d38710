import VanbanPackage
import VanbanReading

/// What a section's properties say of its pages (ISO/IEC 29500-1, 17.6).
struct WordSection {
  let page: ReadPage
  let beginsPage: Bool
  /// The parts of headers and footers that it names, by element and type: "headerReference first".
  let margins: [String: String]

  /// What Word takes where nothing is said.
  private static let letter = (width: 612.0, height: 792.0, margin: 72.0, header: 36.0)

  init(_ node: Int?, in part: WordPart, _ settings: WordSettings) {
    let size = node.flatMap { part.child($0, "pgSz") }
    var page = ReadPage(
      width: size.flatMap { part.points($0, "w") } ?? Self.letter.width,
      height: size.flatMap { part.points($0, "h") } ?? Self.letter.height, top: Self.letter.margin,
      bottom: Self.letter.margin, left: Self.letter.margin, right: Self.letter.margin, header: Self.letter.header,
      footer: Self.letter.header)
    if let margins = node.flatMap({ part.child($0, "pgMar") }) { page.read(margins, in: part, settings) }
    if let node { page.readRest(node, in: part) }
    self.page = page
    beginsPage = !["continuous", "nextColumn"].contains(node.flatMap { part.value(ofChild: "type", of: $0) })
    margins = node.map { Self.references($0, part) } ?? [:]
  }

  private static func references(_ node: Int, _ part: WordPart) -> [String: String] {
    var references: [String: String] = [:]
    for child in part.elements(of: node) where part.local(of: child).hasSuffix("Reference") {
      guard case .part(let name) = part.target(child) else { continue }
      references["\(part.local(of: child)) \(part.value(child, "type") ?? "default")"] = name
    }
    return references
  }
}

extension ReadPage {
  /// A negative margin keeps its size whatever the header holds (17.6.11).
  fileprivate mutating func read(_ node: Int, in part: WordPart, _ settings: WordSettings) {
    let gutter = part.points(node, "gutter") ?? 0
    top = abs(part.points(node, "top") ?? top) + (settings.gutterAtTop ? gutter : 0)
    bottom = abs(part.points(node, "bottom") ?? bottom)
    left = (part.points(node, "left") ?? left) + (settings.gutterAtTop ? 0 : gutter)
    right = part.points(node, "right") ?? right
    header = part.points(node, "header") ?? header
    footer = part.points(node, "footer") ?? footer
  }

  fileprivate mutating func readRest(_ node: Int, in part: WordPart) {
    hasOwnFirstPage = part.has(node, "titlePg")
    if let numbers = part.child(node, "pgNumType") {
      startNumber = part.integer(numbers, "start")
      numberFormat = part.value(numbers, "fmt").flatMap { NumberFormat(word: $0)?.sign }
    }
    guard let columns = part.child(node, "cols") else { return }
    self.columns = min(max(part.integer(columns, "num") ?? 1, 1), 45)
  }
}

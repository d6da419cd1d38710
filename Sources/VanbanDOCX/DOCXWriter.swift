public import VanbanContent
public import VanbanPackage
public import VanbanSource
public import VanbanTemplate

/// Writes values and content as WordprocessingML.
public struct DOCXWriter: ContentWriter {
  public typealias Pattern = DOCXPattern
  public typealias Hook = DOCXFormat.Hook

  let styles: StyleSheet
  private let contentTypes: ContentTypes
  let sizeShifts: [String: Double]
  /// The section that is being written.
  private var section: DOCXSection
  /// The section of the template, which every section begun by content follows.
  private let templateSection: DOCXSection
  private var additions: DOCXAdditions
  private var hasSections = false
  public internal(set) var diagnostics = Diagnostics()

  init(
    styles: StyleSheet, section: DOCXSection, contentTypes: ContentTypes, sizeShifts: [String: Double]
  ) {
    self.styles = styles
    self.section = section
    templateSection = section
    self.contentTypes = contentTypes
    self.sizeShifts = sizeShifts
    additions = DOCXAdditions(main: contentTypes.main)
  }

  public mutating func write(text: String, to buffer: inout [UInt8]) {
    RunText(text).write(to: &buffer)
  }

  public mutating func fill(_ hook: Hook, original: ArraySlice<UInt8>) -> [UInt8]? {
    switch hook {
    case .section: hasSections ? section.bytes() : nil
    }
  }

  public consuming func finish(_ package: Package) throws(PackageError) -> [PackagePart] {
    try styles.check()
    let resized = try styles.resized(sizeShifts)
    return try additions.parts(package) + (resized.map { [$0] } ?? [])
  }

  /// The width that is free where content stands, in twips.
  func width(for pattern: DOCXPattern) -> Int { pattern.cellWidth ?? section.textWidth }

  mutating func linkID(_ target: String) -> String { additions.link(target) }

  /// The paragraph that ends a section carries the section's properties.
  public mutating func write(
    _ sectionBreak: SectionBreak, like pattern: DOCXPattern, to buffer: inout [UInt8]
  ) {
    // No section begins in a cell.
    guard pattern.cellWidth == nil else { return }
    var properties = pattern.paragraph
    properties.insert(PropertyList.Child(name: "sectPr", bytes: section.bytes()))
    writeLow(properties, height: 1, to: &buffer)
    section = templateSection.following(
      sectionBreak, emptyHeader: additions.emptyHeader(), emptyFooter: additions.emptyFooter())
    hasSections = true
  }
}

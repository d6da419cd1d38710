import VanbanPackage
import VanbanReading
import VanbanSource
import VanbanTemplate

/// The parts of a finished document that say how it looks, and where the others are.
struct WordFile {
  let package: Package
  let name: String
  let contentTypes: ContentTypes
  let main: WordPart
  let fonts: ThemeFonts
  let styles: WordStyles
  let numbering: WordNumbering
  let settings: WordSettings

  /// - Throws: what templates are refused with, too: another program's file, one under a password, broken XML.
  init(_ package: Package, name: String) throws(PackageError) {
    self.package = package
    self.name = name
    contentTypes = try ContentTypes(package, document: name, isRead: true)
    main = try WordPart(
      contentTypes.main, title: contentTypes.title(of: contentTypes.main), in: package, document: name)
    let parts = PartSource(package: package, name: name)
    fonts = try parts[contentTypes.theme].map { ThemeFonts($0) } ?? ThemeFonts()
    styles = try parts[contentTypes.styles].map { [fonts] in WordStyles($0, fonts) } ?? WordStyles()
    numbering = try parts[contentTypes.numbering].map { [styles] in WordNumbering($0, styles) } ?? WordNumbering()
    settings = try parts[contentTypes.settings].map { WordSettings($0) } ?? WordSettings()
  }

  /// A part that may be missing.
  func part(_ name: String?) throws(PackageError) -> WordPart? {
    guard let name, package[name] != nil else { return nil }
    return try WordPart(name, title: contentTypes.title(of: name), in: package, document: self.name)
  }
}

private struct PartSource {
  let package: Package
  let name: String

  subscript(part: String?) -> WordPart? {
    get throws(PackageError) {
      guard let part, package[part] != nil else { return nil }
      return try WordPart(part, title: Wording(same: part), in: package, document: name)
    }
  }
}

extension ContentTypes {
  /// What messages call a part.
  func title(of part: String) -> Wording {
    templateParts.first { $0.name == part }?.title ?? Wording(same: part)
  }
}

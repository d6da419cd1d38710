import VanbanPackage
import VanbanTemplate

/// What a rendering adds to the package: files and their manifest entries (OpenDocument 1.3 part 2, 3.2, 4).
/// Names are those that the template has not taken, also where it is an output of ours.
struct ODTAdditions {
  private static let manifest = "META-INF/manifest.xml"

  private struct Added {
    let name: String
    let mediaType: String
    let body: PackagePart.Body
  }

  private let package: Package
  private lazy var names = FreeNames(taken: package.entries.map(\.name))
  private var added: [Added] = []
  private var stored: [[UInt8]: String] = [:]

  init(_ package: Package) {
    self.package = package
  }

  /// Adds a file and gives its name: `stem`, a number, `ending`.
  ///
  /// - Parameter isStored: true for what is compressed already.
  mutating func add(
    _ stem: String, ending: String, mediaType: String, bytes: [UInt8], isStored: Bool = false
  ) -> String {
    let name = names.numbered(stem, ending: ending)
    added.append(Added(name: name, mediaType: mediaType, body: isStored ? .stored(bytes) : .deflated(bytes)))
    return name
  }

  /// The address of a picture of these bytes, which is stored once however often it is used.
  mutating func picture(_ bytes: [UInt8], ending: String, mediaType: String) -> String {
    if let name = stored[bytes] { return name }
    let name = add("Pictures/vanban", ending: ending, mediaType: mediaType, bytes: bytes, isStored: true)
    stored[bytes] = name
    return name
  }

  /// Puts all that was added into the package.
  func apply(to parts: inout RenderedParts) throws(PackageError) {
    guard !added.isEmpty else { return }
    for file in added { parts.set(file.name, file.body) }
    try parts.append(toRootOf: Self.manifest) { prefix in
      added.map { file in
        let name = "\(prefix)full-path=\"\(file.name)\""
        return "<\(prefix)file-entry \(name) \(prefix)media-type=\"\(file.mediaType)\"/>"
      }.joined()
    }
  }
}

import VanbanPackage
import VanbanTemplate

/// What a rendering adds to the package: files and their manifest entries (OpenDocument 1.3 part 2, 3.2, 4).
/// Names are those that the template has not taken, also where it is an output of ours.
struct ODTAdditions {
  private static let manifest = "META-INF/manifest.xml"

  private struct Added {
    let name: String
    let mediaType: String
    /// Nil for a folder, which is in the manifest alone.
    let body: PackagePart.Body?
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

  /// Adds files that stand together in a folder and gives the folder's name.
  ///
  /// - Parameter mediaType: of the folder as a whole.
  mutating func add(folder: [(name: String, mediaType: String, bytes: [UInt8])], mediaType: String) -> String {
    let name = names.numbered("vanban_doi_tuong")
    added.append(Added(name: name + "/", mediaType: mediaType, body: nil))
    for file in folder {
      added.append(Added(name: "\(name)/\(file.name)", mediaType: file.mediaType, body: .deflated(file.bytes)))
    }
    return name
  }

  /// Adds a file under a name that nothing has.
  mutating func add(named name: String, mediaType: String, bytes: [UInt8]) {
    added.append(Added(name: name, mediaType: mediaType, body: .deflated(bytes)))
  }

  /// The address of a picture of these bytes, which is stored once however often it is used.
  mutating func picture(_ bytes: [UInt8], ending: String, mediaType: String) -> String {
    if let name = stored[bytes] { return name }
    let name = add("Pictures/vanban", ending: ending, mediaType: mediaType, bytes: bytes, isStored: true)
    stored[bytes] = name
    return name
  }

  /// Puts all that was added into the package; what is added afterwards can be put there by another call.
  mutating func apply(to parts: inout RenderedParts) throws(PackageError) {
    guard !added.isEmpty else { return }
    let added = added
    self.added = []
    for file in added { if let body = file.body { parts.set(file.name, body) } }
    try parts.append(toRootOf: Self.manifest) { prefix in
      added.map { file in
        let name = "\(prefix)full-path=\"\(file.name)\""
        return "<\(prefix)file-entry \(name) \(prefix)media-type=\"\(file.mediaType)\"/>"
      }.joined()
    }
  }
}

import VanbanPackage
import VanbanTemplate

/// What a rendering adds to the package: relationships of each part, new parts with their content types, numbers for
/// what is drawn. Names and ids are those that the template has not taken, also where it is an output of ours.
struct DOCXAdditions {
  private struct Added {
    let name: String
    let contentType: String
    let body: PackagePart.Body
  }

  private let package: Package
  private let contentTypes: ContentTypes
  /// The part that is being written.
  private(set) var part: String
  private var relationships: [String: Relationships] = [:]
  private var sources: [String] = []
  private lazy var partNames = FreeNames(taken: package.entries.map(\.name))
  private var added: [Added] = []
  private var stored: [[UInt8]: String] = [:]
  private lazy var defaults = contentTypes.defaults
  private lazy var lastDrawing = DrawingIDs.highest(in: package)
  private var failure: PackageError?

  /// The part that defines numbered lists.
  var numbering: String? { contentTypes.numbering }

  init(_ package: Package, _ contentTypes: ContentTypes) {
    self.package = package
    self.contentTypes = contentTypes
    part = contentTypes.main
  }

  /// What follows is written into this part: relationships are its own from here on.
  mutating func begin(part: String) { self.part = part }

  /// The main part.
  var main: String { contentTypes.main }

  // MARK: Relationships

  /// The id of a relationship of the part that is being written; the same for the same target.
  ///
  /// - Parameters:
  ///   - type: the last component of its type: `hyperlink`, `image`, `footnotes`.
  ///   - source: the part that refers, where it is not the one that is being written.
  mutating func relate(_ type: String, to target: Relationships.Target, from source: String? = nil) -> String {
    let source = source ?? part
    if relationships[source] == nil {
      relationships[source] = Relationships(of: source, taken: ids(in: Relationships.part(of: source)))
      sources.append(source)
    }
    return relationships[source]?.id(type, target) ?? ""
  }

  private mutating func ids(in name: String) -> [String] {
    do throws(PackageError) {
      guard let bytes = try package.bytes(of: name) else { return [] }
      let tree = try XMLTree.parse(bytes, part: name, document: package.name)
      return tree.children(of: tree.root).compactMap { tree.attribute($0, "", "Id")?.value }
    } catch {
      failure = error
      return []
    }
  }

  // MARK: Parts

  /// Adds a part beside the main one and gives its name.
  ///
  /// - Parameters:
  ///   - stem: the name in the main part's folder without ending; a number follows where it is taken.
  ///   - isStored: true for what is compressed already.
  mutating func add(
    _ stem: String, ending: String = ".xml", contentType: String, bytes: [UInt8], isStored: Bool = false
  ) -> String {
    let name = partNames.name(Relationships.folder(of: contentTypes.main) + stem, ending: ending)
    added.append(Added(name: name, contentType: contentType, body: isStored ? .stored(bytes) : .deflated(bytes)))
    return name
  }

  /// The id of a relationship to a media part with these bytes, which is stored once however often it is used.
  mutating func media(_ bytes: [UInt8], ending: String, contentType: String) -> String {
    relate("image", to: .part(mediaPart(bytes, ending: ending, contentType: contentType)))
  }

  /// The media part with these bytes.
  mutating func mediaPart(_ bytes: [UInt8], ending: String, contentType: String) -> String {
    if let name = stored[bytes] { return name }
    let name = add("media/vanban", ending: ending, contentType: contentType, bytes: bytes, isStored: true)
    stored[bytes] = name
    return name
  }

  /// A number for `wp:docPr` that nothing drawn in the document has.
  mutating func drawingID() -> Int {
    lastDrawing += 1
    return lastDrawing
  }

  // MARK: The end

  /// Puts all that was added into the package; what is added afterwards can be put there by another call.
  mutating func apply(to parts: inout RenderedParts) throws(PackageError) {
    if let failure { throw failure }
    for part in added { parts.set(part.name, part.body) }
    for source in sources { try addRelationships(of: source, to: &parts) }
    for source in sources { relationships[source]?.settle() }
    guard !added.isEmpty else { return }
    let types = contentTypeElements(of: added)
    added = []
    try parts.append(toRootOf: ContentTypes.part) { types($0) }
  }

  private func addRelationships(of source: String, to parts: inout RenderedParts) throws(PackageError) {
    guard let relationships = relationships[source], !relationships.isEmpty else { return }
    let name = Relationships.part(of: source)
    guard try !parts.append(toRootOf: name, { relationships.xml(prefix: $0) }) else { return }
    let xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="\(WordprocessingML.packageRelationships)">\(relationships.xml(prefix: ""))</Relationships>
      """
    parts.set(name, .deflated(Array(xml.utf8)))
  }

  /// A default for the ending of media where there is none yet, else an override for the part.
  private mutating func contentTypeElements(of added: [Added]) -> (_ prefix: String) -> String {
    var elements: [String] = []
    for part in added {
      let ending = part.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      if ending != "xml", defaults[ending] == nil {
        defaults[ending] = part.contentType
        elements.append("Default Extension=\"\(ending)\" ContentType=\"\(part.contentType)\"")
      } else if ending == "xml" || defaults[ending] != part.contentType {
        elements.append("Override PartName=\"/\(part.name)\" ContentType=\"\(part.contentType)\"")
      }
    }
    return { prefix in elements.map { "<\(prefix)\($0)/>" }.joined() }
  }
}

/// The numbers of what is drawn (ISO/IEC 29500-1, 20.4.2.5), which differ throughout a document.
enum DrawingIDs {
  /// The highest in any part; 0 where nothing is drawn. A part that cannot be read counts as empty.
  static func highest(in package: Package) -> Int {
    package.entries.filter { $0.name.hasSuffix(".xml") && !$0.name.hasPrefix("docProps/") }
      .map { highest(in: (try? package.bytes(of: $0.name)) ?? nil ?? []) }.max() ?? 0
  }

  private static func highest(in bytes: [UInt8]) -> Int {
    let name = Array("docPr ".utf8)
    var highest = 0
    var at = bytes.startIndex
    while let found = bytes[at...].firstIndex(of: name[0]) {
      at = found + 1
      guard bytes[found...].starts(with: name) else { continue }
      let tag = bytes[found...].prefix { $0 != UInt8(ascii: ">") }
      highest = max(highest, id(in: tag) ?? 0)
    }
    return highest
  }

  private static func id(in tag: ArraySlice<UInt8>) -> Int? {
    let words = tag.split { $0 <= 0x20 }
    let attribute = words.first { $0.starts(with: "id=".utf8) }
    let digits = attribute?.dropFirst(4).prefix { (0x30...0x39).contains($0) } ?? []
    return Int(String(decoding: digits, as: UTF8.self)).map { min($0, Int(Int32.max) / 2) }
  }
}

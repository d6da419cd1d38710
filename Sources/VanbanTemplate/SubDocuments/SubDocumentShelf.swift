public import VanbanContent
import VanbanExpression
public import VanbanPackage
public import VanbanSource

/// The other documents that one rendering brings in: each file is read once, and filled anew wherever that
/// is asked for.
///
/// Where one stands, the part holds a mark until all is rendered: only then is it known which ids are free.
public struct SubDocumentShelf<Format: TemplateFormat>: Sendable {
  /// A document to bring in: its parts as they are, or filled.
  public struct Source: Sendable {
    /// The path that messages go by.
    public let name: String
    public let format: Format
    public let parts: RenderedParts
  }

  private struct Loaded {
    let path: String
    let package: Package
    /// Its number among the sources where it comes in as it is.
    var plain: Int?
    var template: Template<Format>?
  }

  private let request: RenderRequest
  private var known: [FileReference: Loaded] = [:]
  private var unread = UnreadFiles()
  /// Faults told once are not told again with each pass of a loop.
  private var told: Set<String> = []
  public private(set) var sources: [Source] = []
  /// The source of each mark, by the mark's number.
  public private(set) var marks: [Int] = []
  /// The parts that hold marks, in the order they were written.
  public private(set) var parts: [String] = []

  public init(_ request: RenderRequest) {
    self.request = request
  }

  /// Puts the mark of a document into a part; nothing, with the fault reported, where it cannot be had.
  ///
  /// - Parameter takesNotes: whether notes can stand in the part; else those of the document are left out, with
  ///   a warning.
  public mutating func mark(
    _ document: SubDocument, in part: String, takesNotes: Bool, faults: inout Diagnostics,
    to buffer: inout [UInt8]
  ) {
    guard let source = source(of: document, &faults) else { return }
    if !takesNotes, hasNotes(sources[source]), told.insert("\(sources[source].name) notes \(part)").inserted {
      faults.report(.notesLeftOut(sources[source].name, at: document.file.place))
    }
    buffer += "<?\(SubDocumentMark.target) \(marks.count)?>".utf8
    marks.append(source)
    if !parts.contains(part) { parts.append(part) }
  }

  private func hasNotes(_ source: Source) -> Bool {
    guard let main = source.format.parts.first(where: \.takesNotes),
      let bytes = try? source.parts.bytes(of: main.name),
      let tree = try? XMLTree.parse(bytes, part: main.name, document: source.name)
    else { return false }
    return tree.names.contains { Format.noteReferences.contains($0.local) }
  }

  private mutating func source(of document: SubDocument, _ faults: inout Diagnostics) -> Int? {
    let file = document.file
    guard var loaded = known[file] ?? load(file, &faults) else { return nil }
    var found = Diagnostics()
    let source = document.names.map { fill(&loaded, with: $0, at: file.place, &found) } ?? plain(&loaded, &found)
    known[file] = loaded
    let new = found.all.filter { told.insert("\(file.path) \($0.id) \($0.message.en) \($0.place)").inserted }
    faults.report(new.broughtIn(at: file.place))
    return source
  }

  private mutating func load(_ file: FileReference, _ faults: inout Diagnostics) -> Loaded? {
    guard unread.isNew(file), let (bytes, path) = request.files.read(file, diagnostics: &faults) else { return nil }
    var found = Diagnostics()
    defer { faults.report(found.all.broughtIn(at: file.place)) }
    do throws(PackageError) {
      let package = try Package.read(bytes, name: path)
      if Format.isKind(of: package) { return Loaded(path: path, package: package) }
      found.report(.otherFormat(path, wanted: Format.usualEnding))
    } catch {
      found.report(error.diagnostic)
    }
    return nil
  }

  // MARK: Sources

  private mutating func plain(_ loaded: inout Loaded, _ faults: inout Diagnostics) -> Int? {
    if let plain = loaded.plain { return plain }
    do throws(PackageError) {
      let format = try Format(package: loaded.package, document: loaded.path)
      loaded.plain = add(loaded.path, format, RenderedParts(loaded.package, filled: [:]))
    } catch {
      faults.report(error.diagnostic)
    }
    return loaded.plain
  }

  private mutating func fill(
    _ loaded: inout Loaded, with names: Environment, at place: Place, _ faults: inout Diagnostics
  ) -> Int? {
    let around = request.documentsAround
    guard !around.contains(loaded.path), around.count < SubDocumentMark.maximumDepth else {
      faults.report(.inItself(loaded.path, around))
      return nil
    }
    do throws(PackageError) {
      if loaded.template == nil { loaded.template = try compile(loaded, &faults) }
      guard let template = loaded.template else { return nil }
      guard let parts = try fill(template, with: names, at: place, &faults) else { return nil }
      return add(loaded.path, template.format, parts)
    } catch {
      faults.report(error.diagnostic)
      return nil
    }
  }

  /// Fills a document out of what the rendering may still spend.
  private func fill(
    _ template: Template<Format>, with names: Environment, at place: Place, _ faults: inout Diagnostics
  ) throws(PackageError) -> RenderedParts? {
    var request = request
    var environment = names
    environment.diagnostics = Diagnostics()
    let spent = request.ledger.spent
    let start = environment.spending + (spent - request.spentBefore)
    environment.spending = start
    if let fault = environment.spentFault(at: place) {
      faults.report(fault)
      return nil
    }
    request.spentBefore = spent
    defer { request.ledger.add(environment.spending - start) }
    return try template.fill(request, in: &environment, diagnostics: &faults)
  }

  private func compile(_ loaded: Loaded, _ faults: inout Diagnostics) throws(PackageError) -> Template<Format>
  {
    try Template(
      lookingInto: loaded.package, name: loaded.path, functions: request.functions, diagnostics: &faults)
  }

  private mutating func add(_ name: String, _ format: Format, _ parts: RenderedParts) -> Int {
    sources.append(Source(name: name, format: format, parts: parts))
    return sources.count - 1
  }
}

/// What stands in a part for a document that is still to be brought in: an instruction with a number.
public enum SubDocumentMark {
  static let target = "vanban-chen"
  /// How many documents may stand one in the other.
  static let maximumDepth = 16

  /// The marks of a part, in its order.
  public static func all(in tree: XMLTree) -> [(node: Int, number: Int)] {
    tree.nodes.indices.compactMap { node in
      guard tree.nodes[node].kind == .instruction, tree.name(of: node).local == target else { return nil }
      let digits = String(decoding: tree.bytes[tree.nodes[node].content], as: UTF8.self)
      return Int(digits.filter { $0 != " " }).map { (node, $0) }
    }
  }
}

public import VanbanExpression
public import VanbanPackage
public import VanbanSource

/// A compiled template: compile once, render many times, from any thread.
public struct Template<Format: TemplateFormat>: Sendable {
  /// The name as the person gave it.
  public let name: String
  /// True where a fault was reported when it was compiled: it can be looked at, and no document comes of it.
  public let isFaulty: Bool
  let format: Format
  let package: Package
  let parts: [CompiledPart<Format>]
  private let taken: TakenIdentities
  /// Those of them that hold the texts of notes, by name.
  let noteParts: [String: CompiledPart<Format>]
  /// The faults that were reported when it was compiled, each as JSON: a rendering does not tell them again.
  private let known: Set<String>

  /// Compiles a package. All faults of all parts are reported; with one, there is no template.
  public init?(_ package: Package, name: String, diagnostics: inout Diagnostics) {
    do throws(PackageError) {
      try self.init(lookingInto: package, name: name, functions: nil, diagnostics: &diagnostics)
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
    if isFaulty { return nil }
  }

  /// Compiles a package whatever faults it has, as long as it is one of the format.
  ///
  /// - Parameter functions: what tags may call; nil to leave that to the rendering.
  public init(
    lookingInto package: Package, name: String, functions: FunctionTable?, diagnostics: inout Diagnostics
  ) throws(PackageError) {
    self.name = name
    self.package = package
    var format = try Format(package: package, document: name)
    let trees = try Self.parse(format.parts, package, name)
    format.prepare(trees)
    var found = Diagnostics()
    parts = Self.compile(format, trees, name, &found)
    taken = try Self.taken(format, trees, parts, package, name)
    noteParts = Dictionary(parts.filter { !$0.notes.isEmpty }.map { ($0.name, $0) }) { first, _ in first }
    if let functions { Self.check(parts, functions, &found) }
    self.format = format
    isFaulty = found.hasErrors
    known = isFaulty ? Set(found.all.map { DiagnosticJSON()($0) }) : []
    diagnostics.report(found)
  }

  private static func parse(
    _ parts: [TemplatePart], _ package: Package, _ name: String
  ) throws(PackageError) -> [(part: TemplatePart, tree: XMLTree)] {
    var trees: [(TemplatePart, XMLTree)] = []
    for part in parts {
      guard let bytes = try package.bytes(of: part.name),
        part.isEssential || !part.targets.isEmpty || TagFinder.mayHoldTag(bytes[...])
      else { continue }
      trees.append((part, try UniformPart.read(bytes, part: part, format: Format.self, document: name)))
    }
    return trees
  }

  private static func compile(
    _ format: Format, _ trees: [(part: TemplatePart, tree: XMLTree)], _ name: String,
    _ diagnostics: inout Diagnostics
  ) -> [CompiledPart<Format>] {
    var parts = trees.map { part, tree in
      var compiler = PartCompiler(format: format, tree: tree, part: part, document: name)
      let compiled = compiler.compile()
      diagnostics.report(compiler.diagnostics)
      return compiled
    }
    let references = parts.reduce(into: Set<NoteSink.Key>()) { $0.formUnion($1.references) }
    for index in parts.indices { parts[index].free(references) }
    return parts
  }

  /// What all parts have taken, those without tags too, where a loop copies any of it.
  private static func taken(
    _ format: Format, _ trees: [(part: TemplatePart, tree: XMLTree)], _ compiled: [CompiledPart<Format>],
    _ package: Package, _ name: String
  ) throws(PackageError) -> TakenIdentities {
    var taken = TakenIdentities()
    guard compiled.contains(where: \.makesIdentities) else { return taken }
    let parsed = Set(trees.map(\.part.name))
    for (_, tree) in trees { taken.take(tree.identities(by: Format.identityRules), in: tree.bytes) }
    for part in format.parts where !parsed.contains(part.name) {
      guard let bytes = try package.bytes(of: part.name) else { continue }
      let tree = try XMLTree.parse(bytes, part: part.name, document: name)
      taken.take(tree.identities(by: Format.identityRules), in: tree.bytes)
    }
    for list in try format.listNumbers(in: package) { taken.take(Array(String(list).utf8)[...], .list) }
    return taken
  }

  /// Fills the template. Faults are reported all together; with one, there is no result. A template that is at
  /// fault itself is filled for those alone that its data brings to light.
  public func render(
    _ request: RenderRequest, diagnostics: inout Diagnostics
  ) throws(PackageError) -> [PackagePart]? {
    var environment = Environment(globals: request.context, functions: request.functions)
    environment.limits = request.limits
    var request = request
    (request.ledger, request.spentBefore) = (SpendingLedger(), Spending())
    guard var result = try fill(request, in: &environment, diagnostics: &diagnostics) else { return nil }
    if let ending = request.ending, ending != format.ending { try format.retype(&result, to: ending) }
    if let time = request.time { try result.set(dates: Format.dates, in: format.parts, to: time) }
    return result.all
  }

  /// Fills the template with the names of an environment.
  func fill(
    _ request: RenderRequest, in environment: inout Environment, diagnostics: inout Diagnostics
  ) throws(PackageError) -> RenderedParts? {
    let looseNames = parts.flatMap(\.looseNames)
    environment.push()
    for name in looseNames { environment.bind(name, .object(FaultyValue())) }
    defer { environment.pop() }
    var request = request
    request.documentsAround.append(name)
    var writer = format.writer(for: request)
    var filled: [String: PackagePart.Body] = [:]
    var fresh = FreshIdentities(taken)
    var notes = NoteSink()
    for part in parts where part.notes.isEmpty {
      writer.begin(part: part.name)
      let renderer = Renderer(part, writer: writer, fresh: fresh, notes: notes, noteParts: noteParts)
      var filling = run(part.steps, in: &environment, giving: renderer)
      let body = filling.finish()
      if part.hasTags || filling.filledHooks { filled[part.name] = body }
      (writer, fresh, notes) = (filling.writer, filling.names.fresh, filling.notes)
    }
    for part in parts where !part.notes.isEmpty {
      writer.begin(part: part.name)
      var renderer = Renderer(part, writer: writer, fresh: fresh, notes: notes, noteParts: noteParts)
      if let bytes = renderer.assembleNotes(in: &environment) { filled[part.name] = .deflated(bytes) }
      (writer, fresh, notes) = (renderer.writer, renderer.names.fresh, renderer.notes)
    }
    writer.copy(lists: fresh.lists)
    for fault in environment.diagnostics.all + writer.faults.all where isNew(fault) { diagnostics.report(fault) }
    guard !isFaulty, !environment.diagnostics.hasErrors, !writer.faults.hasErrors else { return nil }
    var result = RenderedParts(package, filled: filled)
    try writer.finish(&result)
    return result
  }

  private func isNew(_ fault: Diagnostic) -> Bool { known.isEmpty || !known.contains(DiagnosticJSON()(fault)) }

  /// Renders and packs in one go.
  public func package(
    _ request: RenderRequest, diagnostics: inout Diagnostics
  ) throws(PackageError) -> [UInt8]? {
    guard let parts = try render(request, diagnostics: &diagnostics) else { return nil }
    return try Package.write(parts, keepingFrom: package, modified: request.time ?? Package.earliestTime)
  }
}

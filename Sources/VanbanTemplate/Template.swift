internal import VanbanExpression
public import VanbanPackage
public import VanbanSource

/// A compiled template: compile once, render many times, from any thread.
public struct Template<Format: TemplateFormat>: Sendable {
  /// The name as the person gave it.
  public let name: String
  private let format: Format
  private let package: Package
  private let parts: [CompiledPart<Format>]

  /// Compiles a package. All faults of all parts are reported; with one, there is no template.
  public init?(_ package: Package, name: String, diagnostics: inout Diagnostics) {
    self.name = name
    self.package = package
    do throws(PackageError) {
      var format = try Format(package: package, document: name)
      let trees = try Self.parse(format.parts, package, name)
      format.prepare(trees)
      var found = Diagnostics()
      parts = Self.compile(format, trees, name, &found)
      self.format = format
      diagnostics.report(found)
      if found.hasErrors { return nil }
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  private static func parse(
    _ parts: [TemplatePart], _ package: Package, _ name: String
  ) throws(PackageError) -> [(part: TemplatePart, tree: XMLTree)] {
    var trees: [(TemplatePart, XMLTree)] = []
    for part in parts {
      guard let bytes = try package.bytes(of: part.name), part.isEssential || TagFinder.mayHoldTag(bytes[...]) else { continue }
      trees.append((part, try XMLTree.parse(bytes, part: part.name, document: name)))
    }
    return trees
  }

  private static func compile(
    _ format: Format, _ trees: [(part: TemplatePart, tree: XMLTree)], _ name: String,
    _ diagnostics: inout Diagnostics
  ) -> [CompiledPart<Format>] {
    trees.map { part, tree in
      var compiler = PartCompiler(format: format, tree: tree, part: part, document: name)
      let compiled = compiler.compile()
      diagnostics.report(compiler.diagnostics)
      return compiled
    }
  }

  /// Fills the template. Faults are reported all together; with one, there is no result.
  public func render(
    _ request: RenderRequest, diagnostics: inout Diagnostics
  ) throws(PackageError) -> [PackagePart]? {
    var environment = Environment(globals: request.context, functions: request.functions)
    var writer = format.writer(for: request)
    var filled: [String: [UInt8]] = [:]
    for part in parts {
      var renderer = Renderer(part, writer: writer)
      run(part.steps, in: &environment, into: &renderer)
      let bytes = renderer.finish()
      if part.hasTags || renderer.filledHooks { filled[part.name] = bytes }
      writer = renderer.writer
    }
    environment.diagnostics.report(writer.diagnostics)
    diagnostics.report(environment.diagnostics)
    guard !environment.diagnostics.hasErrors else { return nil }
    return try assemble(filled, writer)
  }

  private func assemble(
    _ filled: [String: [UInt8]], _ writer: consuming Format.Writer
  ) throws(PackageError) -> [PackagePart] {
    let changed = try writer.finish(package)
    let changes = Dictionary(changed.map { ($0.name, $0) }) { _, last in last }
    let names = Set(package.entries.map(\.name))
    let kept = package.entries.map { entry in
      changes[entry.name]
        ?? PackagePart(entry.name, filled[entry.name].map { .deflated($0) } ?? .kept)
    }
    return kept + changed.filter { !names.contains($0.name) }
  }

  /// Renders and packs in one go.
  public func package(
    _ request: RenderRequest, diagnostics: inout Diagnostics
  ) throws(PackageError) -> [UInt8]? {
    guard let parts = try render(request, diagnostics: &diagnostics) else { return nil }
    return try Package.write(parts, keepingFrom: package)
  }
}

import VanbanContent
import VanbanSource
import VanbanText
import VanbanYAML

/// Puts a model together from its file, those that it includes, and the profile that lies below them all.
struct Assembly {
  private(set) var diagnostics = Diagnostics()
  private let files: FileAccess
  private var overlay = Overlay()
  /// The files that are being read, the first of them the model.
  private var open: [String]
  /// What files came to that have been read.
  private var finished: [String: YAMLNode?] = [:]

  /// Files within each other; a circle whose paths never come out equal ends here.
  private static let depth = 32

  init(files: FileAccess, startingAt root: YAMLNode) {
    self.files = files
    open = [root.source.name.normalPath]
  }

  mutating func assemble(_ root: YAMLNode) -> (root: YAMLNode, signatories: YAMLNode?) {
    let model = including(root)
    guard let name = model.value(of: "ho_so") else { return (model, nil) }
    // Without the entry no name can be known to be wrong.
    guard let entry = entry(in: name, for: model) else { return (model, model.replacingPairs([])) }
    let below = including(entry.node.withoutKeys(Profile.ownKeys))
    return (
      lay(model, over: below, at: name), entry.node.value(of: "nguoi_ky") ?? entry.node.replacingPairs([])
    )
  }

  // MARK: bao_gom

  /// A map with the files that it includes underneath: it wins, and later files win over earlier ones.
  private mutating func including(_ map: YAMLNode) -> YAMLNode {
    guard let names = map.value(of: "bao_gom") else { return map }
    let lower = texts(names, "bao_gom").compactMap { name in included(name).map { (name, $0) } }
    return lower.reversed().reduce(map) { upper, file in lay(upper, over: file.1, at: file.0) }
  }

  private mutating func included(_ name: YAMLNode) -> YAMLNode? {
    reading(name) { assembly, root in
      guard root.kind == .mapping else {
        assembly.diagnostics.report(.noMapping(root))
        return nil
      }
      return assembly.including(root)
    }
  }

  // MARK: ho_so

  private mutating func entry(in name: YAMLNode, for model: YAMLNode) -> Profile.Entry? {
    guard name.kind == .scalar else {
      diagnostics.report(.wrongType("ho_so", name, expected: Expected.text))
      return nil
    }
    var entry: Profile.Entry?
    let before = diagnostics.all.count
    _ = reading(name) { assembly, root in
      entry = Profile(root, diagnostics: &assembly.diagnostics)?
        .entry(for: model.value(of: "ngay"), named: name, diagnostics: &assembly.diagnostics)
      return entry?.node
    }
    if entry == nil, diagnostics.all.count == before { diagnostics.report(.profileNoList(name)) }
    if let inner = entry?.node.value(of: "ho_so") { diagnostics.report(.profileInProfile(inner)) }
    return entry
  }

  // MARK: Files

  /// The names of a text or a list of texts; empty ones are none.
  private mutating func texts(_ node: YAMLNode, _ key: String) -> [YAMLNode] {
    let nodes = node.kind == .sequence ? node.items : [node]
    for other in nodes where other.kind != .scalar {
      diagnostics.report(.wrongType(key, other, expected: Expected.textOrList))
    }
    return nodes.filter { $0.kind == .scalar && !$0.isNull && !$0.text.trimmed.isEmpty }
  }

  /// Reads a file and makes something of its root, once; nil where it cannot be read, or holds nothing.
  private mutating func reading(
    _ name: YAMLNode, _ make: (inout Assembly, YAMLNode) -> YAMLNode?
  ) -> YAMLNode? {
    let file = FileReference(nfc(name.text).trimmed, at: name.place)
    guard open.count <= Self.depth else {
      diagnostics.report(.includedTooDeep(name, Self.depth))
      return nil
    }
    guard let (bytes, path) = files.read(file, diagnostics: &diagnostics) else { return nil }
    let key = path.normalPath
    guard !open.contains(key) else {
      diagnostics.report(.includedInItself(name, through: open + [key]))
      return nil
    }
    if let known = finished[key] { return known }
    open.append(key)
    defer { open.removeLast() }
    let made = root(of: SourceText(name: path, bytes: bytes)).flatMap { make(&self, $0) }
    finished[key] = .some(made)
    return made
  }

  private mutating func root(of source: SourceText) -> YAMLNode? {
    var found = Diagnostics()
    let documents = YAML.parse(source, options: .model, diagnostics: &found)
    if documents.count > 1 { found.report(.severalDocuments(documents[1])) }
    diagnostics.report(found)
    return found.hasErrors ? nil : documents.first?.root
  }

  private mutating func lay(_ upper: YAMLNode, over lower: YAMLNode, at name: YAMLNode) -> YAMLNode {
    let wasFull = overlay.isFull
    let laid = overlay.lay(upper, over: lower)
    if overlay.isFull, !wasFull { diagnostics.report(.tooMuchIncluded(name, Overlay.limit)) }
    return laid
  }
}

extension String {
  /// The path without `.` and with each `..` resolved, by which a file is known again.
  fileprivate var normalPath: String {
    var parts: [Substring] = []
    for part in split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

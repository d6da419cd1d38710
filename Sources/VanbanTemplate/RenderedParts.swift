public import VanbanPackage

/// The parts of a document in the making: the template's, and over them what a rendering has made of them.
public struct RenderedParts: Sendable {
  private let package: Package
  private var bodies: [String: PackagePart.Body]
  /// New parts in the order they came.
  private var added: [String] = []

  init(_ package: Package, filled: [String: PackagePart.Body]) {
    self.package = package
    bodies = filled
  }

  /// The bytes of a part as they stand by now; nil where there is none of that name.
  public func bytes(of name: String) throws(PackageError) -> [UInt8]? {
    switch bodies[name] {
    case .deflated(let bytes)?, .stored(let bytes)?: bytes
    case .packed(let deflated)?: deflated.inflated()
    case .kept?, nil: try package.bytes(of: name)
    }
  }

  /// The names of the parts that a rendering has made or changed.
  public var changed: [String] { bodies.keys.sorted() }

  /// The names of all parts.
  public var names: [String] { package.entries.map(\.name) + added }

  /// Replaces a part, or adds it after all others.
  public mutating func set(_ name: String, _ body: PackagePart.Body) {
    if bodies.updateValue(body, forKey: name) == nil, package[name] == nil { added.append(name) }
  }

  /// Adds elements at the end of a part's root; false where there is no such part.
  ///
  /// - Parameter elements: the XML, given the prefix of the root's namespace with its colon ("" for none).
  @discardableResult
  public mutating func append(
    toRootOf name: String, _ elements: (_ prefix: String) -> String
  ) throws(PackageError) -> Bool {
    guard let bytes = try bytes(of: name) else { return false }
    let tree = try XMLTree.parse(bytes, part: name, document: package.name)
    let prefix = tree.prefix(of: tree.root)
    set(name, .deflated(tree.adding(Array(elements(prefix.isEmpty ? "" : "\(prefix):").utf8))))
    return true
  }

  /// All parts: the template's in their order, the new ones after them.
  var all: [PackagePart] {
    package.entries.map { PackagePart($0.name, bodies[$0.name] ?? .kept) }
      + added.map { PackagePart($0, bodies[$0] ?? .kept) }
  }
}

extension XMLTree {
  /// The bytes with `xml` at the end of the root, which is opened where it was empty.
  fileprivate func adding(_ xml: [UInt8]) -> [UInt8] {
    let node = nodes[root]
    guard node.isSelfClosing else {
      return bytes[..<node.content.upperBound] + xml + bytes[node.content.upperBound...]
    }
    let tag = bytes[node.range].dropFirst()
    var result = Array(bytes[..<node.range.upperBound].dropLast(2))
    result += ">".utf8
    result += xml
    result += "</".utf8
    result += tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    result += ">".utf8
    return result + bytes[node.range.upperBound...]
  }
}

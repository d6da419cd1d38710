import VanbanPackage
import VanbanTemplate

/// The automatic styles that a rendering makes, each once.
struct AutomaticStyles {
  private var names: [String: String] = [:]
  private var elements: [String] = []
  private var free: FreeNames

  /// - Parameter taken: the names of the template's styles.
  init(taken: Set<String>) {
    free = FreeNames(taken: taken)
  }

  /// - Returns: the name of a style with these attributes and properties; the same for the same.
  mutating func name(family: String, attributes: [String: String], properties: [String: [String: String]]) -> String {
    let body = properties.keys.sorted().filter { !(properties[$0] ?? [:]).isEmpty }
      .map { "<style:\($0)\(Self.list(properties[$0] ?? [:]))/>" }.joined()
    let rest = " style:family=\"\(family)\"\(Self.list(attributes))>\(body)</style:style>"
    if let name = names[rest] { return name }
    let name = free.numbered("vanban")
    names[rest] = name
    elements.append("<style:style style:name=\"\(name)\"\(rest)")
    return name
  }

  mutating func add(_ element: String) { elements.append(element) }

  var isEmpty: Bool { elements.isEmpty }
  var xml: String { elements.joined() }

  private static func list(_ attributes: [String: String]) -> String {
    attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// A name as an attribute holds it.
  static func escaped(_ value: String) -> String {
    var bytes: [UInt8] = []
    XMLEscape.appendAttribute(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

import VanbanPackage

extension Template {
  /// The ending of file names that goes with the template's type: "docm".
  public var ending: String { format.ending }

  /// Changes to parts, and those that make the package one of another type.
  func retype(_ changed: [PackagePart], to ending: String?) throws(PackageError) -> [PackagePart] {
    guard let ending, ending != format.ending else { return changed }
    let changes = Dictionary(changed.map { ($0.name, $0) }) { _, last in last }
    let typing = try format.retyped(to: ending) { (name) throws(PackageError) in
      switch changes[name]?.body {
      case .deflated(let bytes), .stored(let bytes): return bytes
      case .kept, nil: return try package.bytes(of: name)
      }
    }
    let names = Set(typing.map(\.name))
    return changed.filter { !names.contains($0.name) } + typing
  }
}

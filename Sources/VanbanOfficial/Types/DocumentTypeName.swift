import VanbanText

extension DocumentType {
  /// What a typed name of a type comes to.
  enum Match {
    case one(DocumentType)
    /// The name could be any of these.
    case several([DocumentType])
    case none(nearest: String?)
  }

  /// Finds a type by name or abbreviation: exactly as spelled first, else whatever its diacritics and
  /// capitals.
  static func find(_ name: String) -> Match {
    if let exact = all.first(where: { [$0.key, $0.name, $0.abbreviation].contains(name) }) {
      return .one(exact)
    }
    let folded = fold(name)
    let found = all.filter { $0.foldedNames.contains(folded) }
    switch found.count {
    case 0: return .none(nearest: nearestName(to: name, among: all.map(\.name)))
    case 1: return .one(found[0])
    default: return .several(found)
    }
  }

  private var foldedNames: [String] {
    [key, key + "_ca_biet"] + (abbreviation.map { [fold($0)] } ?? [])
  }
}

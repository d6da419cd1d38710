/// What a person reads for a mistake, in both languages: id, place, line and caret, notes, remedy.
struct FaultFixture: Sendable, CustomStringConvertible {
  let description: String
  let yaml: [UInt8]
  let en: String
  let vi: String

  init(_ name: String, _ yaml: [UInt8], en: String, vi: String) {
    description = name
    self.yaml = yaml
    self.en = en
    self.vi = vi
  }

  static let all = [
    indentation, brackets, colons, signs, dashes, texts, traps, structure,
  ].flatMap { $0 }
}

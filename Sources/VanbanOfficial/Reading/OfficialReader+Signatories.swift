import VanbanContent
import VanbanSource
import VanbanText
import VanbanYAML

extension OfficialReader {
  /// The signatory that a name picks from those of the profile.
  mutating func picked(_ name: YAMLNode, from signatories: YAMLNode) -> YAMLNode? {
    let wanted = nfc(name.text).trimmed
    let pairs = signatories.pairs
    let found =
      pairs.first { nfc($0.key.text) == wanted } ?? pairs.first { fold($0.key.text) == fold(wanted) }
    guard let found else {
      reader.diagnostics.report(.unknownSignatory(name, among: pairs.map(\.key.text)))
      return nil
    }
    guard found.value.kind == .mapping else {
      reader.diagnostics.report(
        .wrongType("nguoi_ky", found.value, expected: Expected.signatory, hint: Expected.signatoryHint))
      return nil
    }
    return found.value
  }
}

extension Diagnostic {
  /// True for what a file that could not be read may have held.
  var isAboutMissingKey: Bool { id == "official.missing-key" || id == "official.unknown-signatory" }
}

extension NodeReader {
  /// The file that a key names, looked for beside the file that names it; nil where it is absent or empty.
  mutating func file(_ fields: Fields, _ key: String) -> FileReference? {
    guard let text = text(fields, key), !text.text.trimmed.isEmpty else { return nil }
    return FileReference(text.text.trimmed, at: text.place)
  }
}

/// A format that documents are written in.
public enum OutputFormat: String, Sendable, CaseIterable {
  case docx, odt
  /// Made by LibreOffice from one of the others.
  case pdf
  /// Word's document with macros, its templates, and LibreOffice's template.
  case docm, dotx, dotm, ott

  /// The format that a path's ending names.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// What a template has to be for it: DOCX, or ODT.
  var family: OutputFormat {
    switch self {
    case .docx, .docm, .dotx, .dotm: .docx
    case .odt, .ott: .odt
    case .pdf: .pdf
    }
  }

  /// What is made from a template of this format when nothing else is said.
  var document: OutputFormat {
    switch self {
    case .dotx: .docx
    case .dotm: .docm
    case .ott: .odt
    case .docx, .docm, .odt, .pdf: self
    }
  }
}

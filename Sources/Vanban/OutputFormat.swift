/// A format that documents are written in.
public enum OutputFormat: String, Sendable, CaseIterable {
  case docx, odt
  /// Made by LibreOffice from one of the others.
  case pdf

  /// The format that a path's ending names.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}

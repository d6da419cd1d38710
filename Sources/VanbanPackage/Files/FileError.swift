public import VanbanSource

/// A file or folder that cannot be read or written.
public struct FileError: Error, Sendable {
  /// What is wrong with the file and what to do.
  public let diagnostic: Diagnostic

  /// An error that says what `diagnostic` says.
  public init(diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

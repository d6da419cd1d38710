public import VanbanSource

/// A file or folder that cannot be read or written.
public struct FileError: Error, Sendable {
  public let diagnostic: Diagnostic

  public init(diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

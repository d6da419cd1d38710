public import VanbanSource

/// A package or a part of it that cannot be read or written.
public struct PackageError: Error, Sendable {
  /// What is wrong with the package or part and what to do.
  public let diagnostic: Diagnostic

  /// An error that says what `diagnostic` says.
  public init(diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

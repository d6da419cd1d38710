public import VanbanSource

/// A package or a part of it that cannot be read or written.
public struct PackageError: Error, Sendable {
  public let diagnostic: Diagnostic

  public init(diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

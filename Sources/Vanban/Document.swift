public import VanbanSource

/// A document's model, read from text: ready to be rendered with any template, many times, from any thread.
public struct Document: Sendable {
  public var template: (name: String, place: Place)? { nil }

  public init?(_ source: SourceText, diagnostics: inout Diagnostics) { return nil }

  public func render(with template: AnyTemplate, diagnostics: inout Diagnostics) -> [UInt8]? { nil }
}

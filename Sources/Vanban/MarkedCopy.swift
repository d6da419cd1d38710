import VanbanPackage
public import VanbanSource

/// A copy of a template in which a comment stands at each fault.
public struct MarkedCopy: Sendable {
  /// The file to write.
  public var path: String
  /// The language of the comments.
  public var language: Language

  public init(path: String, language: Language) {
    self.path = path
    self.language = language
  }

  func write(
    _ templates: [AnyTemplate], _ faults: Diagnostics, keeping inputs: [String], _ files: FileSystem,
    _ result: inout TemplateCheck.Result
  ) {}
}

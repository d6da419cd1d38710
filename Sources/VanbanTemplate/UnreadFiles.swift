import VanbanContent
import VanbanSource

/// The files that were asked for, so that a fault of one is told at each place that names it, and once there however
/// often a loop comes to it.
struct UnreadFiles: Sendable {
  private struct Request: Hashable {
    let file: FileReference
    let tag: TemplatePlace?
    let span: SourceSpan?
  }

  private var requests: Set<Request> = []

  /// True where no such file was asked for at its place before.
  mutating func isNew(_ file: FileReference) -> Bool {
    let request =
      switch file.place {
      case .template(let tag): Request(file: file, tag: tag, span: nil)
      case .source(_, let span): Request(file: file, tag: nil, span: span)
      case .file, .argument, .nowhere: Request(file: file, tag: nil, span: nil)
      }
    return requests.insert(request).inserted
  }
}

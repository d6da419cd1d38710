import VanbanPackage
import VanbanTemplate

struct SubDocumentImport {
  static func bring(
    _ shelf: SubDocumentShelf<ODTFormat>, into parts: inout RenderedParts, with additions: inout ODTAdditions
  ) throws(PackageError) {
  }
}

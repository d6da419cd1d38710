import Glibc
import VanbanPackage
import VanbanSource

/// A folder of its own for one test, gone when the test is.
final class Folder {
  let path: String
  let files = FileSystem()

  init() throws { path = try files.createTemporaryDirectory() }

  deinit { try? files.remove(path) }

  subscript(name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String, mode: mode_t = 0o644) throws {
    try files.writeAtomically(Array(text.utf8), to: self[name])
    unsafe chmod(self[name], mode)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try files.read(self[name]), as: UTF8.self)
  }

  func names() throws -> [String] { try files.list(path) }

  func isLink(_ name: String) -> Bool {
    var status = stat()
    return unsafe lstat(self[name], &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  func mode(_ name: String) -> mode_t {
    var status = stat()
    return unsafe stat(self[name], &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

/// The id of the fault that a use of files ends with.
func fileFault(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? FileError)?.diagnostic.id
  }
}

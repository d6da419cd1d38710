internal import Glibc

extension FileSystem {
  /// The names in a folder, sorted by their bytes. Throws `file.not-found` or `file.cannot-read`.
  public func list(_ path: String) throws(FileError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw FileFault(.list, errno: errno).error(path) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe Self.name(of: entry)
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
  }

  /// Creates a folder and those above it; one that is there already is fine. Throws `file.cannot-write`.
  public func createDirectory(_ path: String) throws(FileError) {
    if isDirectory(path) { return }
    let parent = FilePath.folder(of: path)
    if parent != path, !isDirectory(parent) { try createDirectory(parent) }
    if unsafe mkdir(path, 0o777) == 0 { return }
    let code = errno
    if !isDirectory(path) { throw FileFault(.createFolder, errno: code).error(path) }
  }

  /// Creates a folder of a name that nobody has, only for this user, in `TMPDIR` or `/tmp`.
  public func createTemporaryDirectory() throws(FileError) -> String {
    let parent = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = FilePath.join(parent, "vanban-XXXXXX").utf8CString
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw FileFault(.createFolder, errno: errno).error(parent) }
    return unsafe template.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe String(cString: $0) } ?? parent
    }
  }

  /// Removes a file, or a folder with all it holds; links are removed, not followed. What is not there is fine.
  public func remove(_ path: String) throws(FileError) {
    if unsafe unlink(path) == 0 { return }
    let code = errno
    if code == ENOENT { return }
    guard code == EISDIR || code == EPERM, isDirectory(path) else {
      throw FileFault(.remove, errno: code).error(path)
    }
    for name in try list(path) { try remove(FilePath.join(path, name)) }
    if unsafe rmdir(path) != 0, errno != ENOENT { throw FileFault(.remove, errno: errno).error(path) }
  }
}

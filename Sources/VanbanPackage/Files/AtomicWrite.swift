internal import Glibc

/// One atomic writing of one file.
struct AtomicWrite {
  /// The file itself, behind all links.
  private let target: String
  private let folder: String
  private let existing: stat?

  init(_ path: String) throws(FileFault) {
    do throws(SystemError) {
      target = try Link.resolve(path)
      existing = try Self.existing(target)
    } catch {
      throw FileFault(.write, errno: error.code)
    }
    folder = FilePath.folder(of: target)
    if target.hasSuffix("/") { throw FileFault(.write, .isDirectory) }
  }

  /// The state of what is there; nil where nothing is.
  private static func existing(_ path: String) throws(SystemError) -> stat? {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw SystemError(code: path.isEmpty ? ENOENT : EINVAL) }
    var status = stat()
    if unsafe stat(path, &status) != 0 {
      if errno == ENOENT { return nil }
      throw SystemError(code: errno)
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw SystemError(code: EISDIR) }
    // Renaming would replace a file that its owner has protected from writing.
    if unsafe access(path, W_OK) != 0 { throw SystemError(code: errno) }
    return status
  }

  func write(_ bytes: [UInt8]) throws(FileFault) {
    do throws(SystemError) {
      if let existing, existing.st_mode & S_IFMT != S_IFREG { return try writeDirectly(bytes) }
      try replace(with: bytes)
    } catch {
      throw fault(error)
    }
  }

  private func fault(_ error: SystemError) -> FileFault {
    error.code == ENOENT ? FileFault(.write, .noFolder(folder)) : FileFault(.write, errno: error.code)
  }

  /// A device or a pipe has nothing to lose, and must not become a file.
  private func writeDirectly(_ bytes: [UInt8]) throws(SystemError) {
    let file = try Descriptor(opening: target, O_WRONLY)
    try file.write(bytes)
    try file.finish()
  }

  private func replace(with bytes: [UInt8]) throws(SystemError) {
    var temporary = try TemporaryFile(in: folder, mode: existing == nil ? 0o666 : 0o600)
    try fill(temporary.path, temporary.takeFile(), bytes)
    try temporary.rename(to: target)
    syncFolder()
  }

  private func fill(_ path: String, _ file: consuming Descriptor, _ bytes: [UInt8]) throws(SystemError) {
    try file.write(bytes)
    if let existing {
      let isOwned = existing.st_uid == geteuid() && existing.st_gid == getegid()
      _ = isOwned || file.setOwner(existing.st_uid, existing.st_gid)
      try file.setMode(existing.st_mode & 0o777)
    }
    try file.sync()
    try file.finish()
  }

  /// Brings the new name to the disk. Some file systems cannot, some folders may not be opened: the file is written
  /// by now, so that is no failure.
  private func syncFolder() {
    do throws(SystemError) {
      try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY).sync()
    } catch {}
  }
}

/// A file that is removed unless it gets its final name.
private struct TemporaryFile: ~Copyable {
  let path: String
  private var file: Descriptor?
  private var isRenamed = false

  init(in folder: String, mode: mode_t) throws(SystemError) {
    var attempt = 0
    while true {
      let path = FilePath.join(folder, ".vanban-\(getpid())-\(attempt).tmp")
      do throws(SystemError) {
        file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
        self.path = path
        return
      } catch {
        // Another thread, or a process of that number that was killed.
        guard error.code == EEXIST, attempt < 1000 else { throw error }
        attempt += 1
      }
    }
  }

  deinit {
    if !isRenamed { unsafe unlink(path) }
  }

  mutating func takeFile() throws(SystemError) -> Descriptor {
    guard let file = file.take() else { throw SystemError(code: EBADF) }
    return file
  }

  mutating func rename(to target: String) throws(SystemError) {
    _ = try SystemError.retrying { unsafe Glibc.rename(path, target) }
    isRenamed = true
  }
}

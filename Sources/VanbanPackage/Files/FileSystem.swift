internal import Glibc

/// The files, streams and surroundings of this process: the one door to the outside.
///
/// Paths are as the system takes them, relative ones from the current folder.
public struct FileSystem: Sendable {
  public init() {}

  /// A stream that a process is given.
  public enum Stream: Int32, Sendable {
    case input = 0
    case output = 1
    case error = 2
  }

  /// Whether a stream is a terminal.
  public func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// The value of an environment variable; nil where it is not set.
  public func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The path of the running program; nil where the system does not tell.
  public func executablePath() -> String? { Link.target(of: "/proc/self/exe") }

  /// The folder that relative paths start from; nil where it is gone.
  public func currentDirectory() -> String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}

// MARK: - What is there

extension FileSystem {
  /// Whether a file, folder or anything else is there; of a link, whether its target is.
  public func exists(_ path: String) -> Bool { status(path) != nil }

  /// Whether a folder is there.
  public func isDirectory(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Tells one state of a file from another; nil where there is no file.
  public func stamp(_ path: String) -> FileStamp? {
    status(path).map {
      FileStamp(
        seconds: $0.st_mtim.tv_sec, nanoseconds: $0.st_mtim.tv_nsec, size: Int($0.st_size), inode: UInt64($0.st_ino))
    }
  }

  private func status(_ path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }
}

/// What changes when a file is written: time, size and identity.
public struct FileStamp: Hashable, Sendable {
  /// The time of the last change, since 1970-01-01 UTC.
  public let seconds: Int
  public let nanoseconds: Int
  /// In bytes.
  public let size: Int
  let inode: UInt64
}

/// Symbolic links.
enum Link {
  /// What a link holds; nil for what is no link.
  static func target(of path: String) -> String? {
    let room = Int(PATH_MAX)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = unsafe buffer.withMemoryRebound(to: CChar.self) { buffer in
        unsafe buffer.baseAddress.map { unsafe max(readlink(path, $0, room), 0) } ?? 0
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The path behind a chain of links, whether or not anything is there.
  static func resolve(_ path: String) throws(SystemError) -> String {
    var path = path
    for _ in 0..<40 {
      guard let target = target(of: path) else { return path }
      path = FilePath.join(FilePath.folder(of: path), target)
    }
    throw SystemError(code: ELOOP)
  }
}

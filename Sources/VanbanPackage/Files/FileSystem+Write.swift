internal import Glibc

extension FileSystem {
  /// Writes all bytes to standard output. Throws `file.no-space` or `file.cannot-write`.
  public func writeStandardOutput(_ bytes: [UInt8]) throws(FileError) {
    try write(bytes, to: .output)
  }

  /// Writes all bytes to a stream of this process.
  public func write(_ bytes: [UInt8], to stream: Stream) throws(FileError) {
    do throws(SystemError) {
      try Descriptor.write(bytes, to: stream.rawValue)
    } catch {
      throw FileFault(.write, errno: error.code).error("-")
    }
  }

  /// Writes a file whole or not at all; an older file survives every failure.
  ///
  /// The bytes go to a file beside the target, are brought to the disk, and take the target's name. An existing
  /// file keeps its mode, and its owner where the system allows; of a link, the target is written; a device or pipe
  /// is written to directly. Throws `file.no-folder`, `file.is-directory`, `file.no-space` or `file.cannot-write`.
  public func writeAtomically(_ bytes: [UInt8], to path: String) throws(FileError) {
    do throws(FileFault) {
      try AtomicWrite(path).write(bytes)
    } catch {
      throw error.error(path)
    }
  }
}

internal import Glibc

extension FileSystem {
  /// The bytes of a file, a device or a pipe.
  ///
  /// Throws `file.not-found`, `file.is-directory`, `file.cannot-read`, or `file.too-large` beyond `limit` bytes.
  public func read(_ path: String, limit: Int = 1 << 30) throws(FileError) -> [UInt8] {
    do throws(SystemError) {
      let file = try Descriptor(opening: path, O_RDONLY)
      let size = Int(try file.status().st_size)
      if size <= limit, let bytes = try file.read(limit: limit, expecting: size) { return bytes }
    } catch {
      throw FileFault(.read, errno: error.code).error(path)
    }
    throw FileFault(.read, .tooLarge(limit: limit)).error(path)
  }

  /// What comes in on standard input, to its end.
  public func readStandardInput(limit: Int = 1 << 30) throws(FileError) -> [UInt8] {
    do throws(SystemError) {
      if let bytes = try Descriptor.read(Stream.input.rawValue, limit: limit, expecting: 1 << 16) { return bytes }
    } catch {
      throw FileFault(.read, errno: error.code).error("-")
    }
    throw FileFault(.read, .tooLarge(limit: limit)).error("-")
  }
}

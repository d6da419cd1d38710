import VanbanContent
import VanbanPackage
import VanbanSource

extension FileAccess {
  /// The largest file that a document may bring in, in bytes.
  private static let limit = 1 << 28

  /// Files of this machine, beside the file that names them.
  static func reading(_ files: FileSystem) -> FileAccess {
    FileAccess { file in
      if isAddress(file.path) {
        return .refused(
          Wording(vi: "đây là địa chỉ trên mạng, không phải tệp", en: "this is an address on the net and no file"),
          path: file.path)
      }
      let folder = file.namedIn == "-" ? "" : FilePath.folder(of: file.namedIn)
      let path = FilePath.join(folder, file.path)
      do throws(FileError) {
        return .file(try files.read(path, limit: limit), path: path)
      } catch {
        return .refused(error.diagnostic.message, path: path)
      }
    }
  }

  private static func isAddress(_ path: String) -> Bool {
    ["http://", "https://", "ftp://", "data:"].contains { path.lowercased().hasPrefix($0) }
  }
}

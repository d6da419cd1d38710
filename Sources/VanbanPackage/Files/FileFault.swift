internal import Glibc
internal import VanbanSource

/// What went wrong with a file: the attempt, and what the system said.
struct FileFault: Error {
  enum Attempt {
    case read, write, list, createFolder, remove
  }

  enum Cause {
    /// A number of `errno`.
    case system(Int32)
    case isDirectory
    case tooLarge(limit: Int)
    /// The folder that a file is to be written to is not there.
    case noFolder(String)
  }

  let attempt: Attempt
  let cause: Cause

  init(_ attempt: Attempt, _ cause: Cause) {
    self.attempt = attempt
    self.cause = cause
  }

  init(_ attempt: Attempt, errno code: Int32) {
    self.init(attempt, code == EISDIR ? .isDirectory : .system(code))
  }

  /// The error as a person is told it.
  func error(_ path: String) -> FileError {
    FileError(diagnostic: Diagnostic(id, at: .file(path), wording, hint: hint))
  }
}

extension FileFault {
  private var id: String {
    switch cause {
    case .isDirectory: "file.is-directory"
    case .tooLarge: "file.too-large"
    case .noFolder: "file.no-folder"
    case .system(ENOENT) where attempt != .createFolder: "file.not-found"
    case .system(ENOSPC), .system(EDQUOT): "file.no-space"
    case .system: attempt == .read || attempt == .list ? "file.cannot-read" : "file.cannot-write"
    }
  }

  private var wording: Wording {
    switch cause {
    case .isDirectory: Wording(vi: "đây là một thư mục, không phải tệp", en: "this is a folder, not a file")
    case .tooLarge(let limit):
      Wording(
        vi: "tệp lớn hơn giới hạn \(limit) byte", en: "the file is larger than the limit of \(limit) bytes")
    case .noFolder(let folder):
      Wording(
        vi: "không có thư mục “\(folder)” để ghi tệp",
        en: "there is no folder “\(folder)” to write the file to")
    case .system(ENOENT) where id == "file.not-found":
      Wording(vi: "không tìm thấy tệp hoặc thư mục này", en: "there is no such file or folder")
    case .system(let code):
      Wording(
        vi: "\(failure.vi): \(SystemReason(code).wording.vi)",
        en: "\(failure.en): \(SystemReason(code).wording.en)")
    }
  }

  private var failure: Wording {
    switch attempt {
    case .read: Wording(vi: "không đọc được", en: "cannot read")
    case .write: Wording(vi: "không ghi được", en: "cannot write")
    case .list: Wording(vi: "không xem được thư mục", en: "cannot list the folder")
    case .createFolder: Wording(vi: "không tạo được thư mục", en: "cannot create the folder")
    case .remove: Wording(vi: "không xóa được", en: "cannot remove")
    }
  }

  private var hint: Wording? {
    switch cause {
    case .isDirectory: Wording(vi: "ghi rõ tên tệp trong thư mục", en: "name a file in the folder")
    case .tooLarge: nil
    case .noFolder(let folder):
      Wording(
        vi: "tạo thư mục trước: mkdir -p '\(folder)'", en: "create the folder first: mkdir -p '\(folder)'")
    case .system(ENOENT):
      Wording(vi: "kiểm tra lại tên và đường dẫn", en: "check the name and the path")
    case .system(ENOSPC), .system(EDQUOT):
      Wording(
        vi: "giải phóng dung lượng hoặc chọn nơi ghi khác; tệp cũ vẫn còn nguyên",
        en: "free some space or write elsewhere; an older file is untouched")
    case .system(EACCES), .system(EPERM), .system(EROFS):
      Wording(
        vi: "kiểm tra quyền của tệp và thư mục, hoặc chọn nơi khác",
        en: "check the permissions of the file and its folder, or choose another place")
    case .system: nil
    }
  }
}

/// What the system's error numbers mean to a person.
private struct SystemReason {
  let wording: Wording

  init(_ code: Int32) {
    wording = Self.known[code] ?? Wording(vi: "lỗi hệ thống \(code)", en: "system error \(code)")
  }

  private static let known: [Int32: Wording] = [
    EACCES: Wording(vi: "không có quyền", en: "permission denied"),
    EPERM: Wording(vi: "không có quyền", en: "permission denied"),
    EROFS: Wording(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only"),
    ENOSPC: Wording(vi: "ổ đĩa đã đầy", en: "the disk is full"),
    EDQUOT: Wording(vi: "đã hết hạn mức đĩa", en: "the disk quota is used up"),
    EFBIG: Wording(vi: "tệp quá lớn đối với hệ thống", en: "the file is too large for the system"),
    EIO: Wording(vi: "lỗi vào ra của ổ đĩa", en: "the disk reports an error"),
    EPIPE: Wording(vi: "nơi nhận đã đóng", en: "the reader has closed"),
    ENOTDIR: Wording(
      vi: "một phần của đường dẫn không phải thư mục", en: "a part of the path is no folder"),
    EEXIST: Wording(vi: "tên này đã có", en: "the name is taken"),
    ENOTEMPTY: Wording(vi: "thư mục không rỗng", en: "the folder is not empty"),
    ENAMETOOLONG: Wording(vi: "tên quá dài", en: "the name is too long"),
    ELOOP: Wording(vi: "liên kết lượn vòng", en: "links go in a circle"),
    EINVAL: Wording(vi: "tên không hợp lệ", en: "the name is not valid"),
    EBUSY: Wording(vi: "đang được dùng", en: "it is in use"),
    ETXTBSY: Wording(vi: "chương trình đang chạy", en: "the program is running"),
    EMFILE: Wording(vi: "mở quá nhiều tệp", en: "too many files are open"),
    ENFILE: Wording(vi: "mở quá nhiều tệp", en: "too many files are open"),
    ENXIO: Wording(vi: "không có thiết bị này", en: "there is no such device"),
    ENOMEM: Wording(vi: "không đủ bộ nhớ", en: "out of memory"),
    ENOENT: Wording(vi: "không có thư mục chứa", en: "the folder that should hold it is not there"),
  ]
}

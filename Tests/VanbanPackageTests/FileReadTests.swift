import Glibc
import Testing
import VanbanPackage
import VanbanSource

@Suite struct FileReadTests {
  private let files = FileSystem()

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func readsFilesOfAnySize(_ size: Int) throws {
    let folder = try Folder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
    try files.writeAtomically(bytes, to: folder["a"])
    #expect(try files.read(folder["a"]) == bytes)
  }

  @Test func limitsSize() throws {
    let folder = try Folder()
    try folder.write("12345", to: "a")
    #expect(fileFault { _ = try files.read(folder["a"], limit: 4) } == "file.too-large")
    #expect(try files.read(folder["a"], limit: 5).count == 5)
    #expect(fileFault { _ = try files.read("/dev/zero", limit: 100_000) } == "file.too-large")
  }

  /// Files that tell no size.
  @Test func readsDevices() throws {
    #expect(try files.read("/dev/null") == [])
    #expect(try files.read("/proc/self/status").count > 100)
  }

  @Test func saysWhatIsWrong() throws {
    let folder = try Folder()
    try folder.write("x", to: "a")
    #expect(fileFault { _ = try files.read(folder["b"]) } == "file.not-found")
    #expect(fileFault { _ = try files.read(folder.path) } == "file.is-directory")
    #expect(fileFault { _ = try files.read(folder["a/b"]) } == "file.cannot-read")
    #expect(fileFault { _ = try files.read("") } == "file.not-found")
    #expect(fileFault { _ = try files.read("a\0b") } == "file.cannot-read")
    unsafe symlink("loop", folder["loop"])
    let error = #expect(throws: FileError.self) { try files.read(folder["loop"]) }
    #expect(error?.diagnostic.message.vi == "không đọc được: liên kết lượn vòng")
    #expect(error?.diagnostic.message.en == "cannot read: links go in a circle")
  }
}

import Glibc
import Testing
import VanbanPackage
import VanbanSource

/// A file appears whole or not at all, and an older one survives every failure.
@Suite struct AtomicWriteTests {
  private let files = FileSystem()

  @Test func writesAndReplaces() throws {
    let folder = try Folder()
    try folder.write("một", to: "a.docx")
    try folder.write("hai", to: "a.docx")
    #expect(try folder.text("a.docx") == "hai")
    #expect(try folder.names() == ["a.docx"])
  }

  @Test(arguments: [0o600, 0o644, 0o664, 0o755] as [mode_t])
  func keepsTheMode(_ mode: mode_t) throws {
    let folder = try Folder()
    try folder.write("old", to: "a", mode: mode)
    try files.writeAtomically([1], to: folder["a"])
    #expect(folder.mode("a") == mode)
  }

  @Test func givesNewFilesTheOrdinaryMode() throws {
    let folder = try Folder()
    try files.writeAtomically([1], to: folder["a"])
    let ordinary = unsafe open(folder["b"], O_CREAT | O_WRONLY, 0o666)
    close(ordinary)
    #expect(folder.mode("a") == folder.mode("b"))
  }

  @Test func writesBehindLinks() throws {
    let folder = try Folder()
    try files.createDirectory(folder["sub"])
    try folder.write("old", to: "sub/real")
    unsafe symlink("sub/real", folder["one"])
    unsafe symlink(folder["one"], folder["two"])
    try files.writeAtomically(Array("new".utf8), to: folder["two"])
    #expect(try folder.text("sub/real") == "new")
    #expect(try folder.names() == ["one", "sub", "two"])
    #expect(folder.isLink("one") && folder.isLink("two"))
    unsafe symlink("sub/later", folder["dangling"])
    try files.writeAtomically(Array("new".utf8), to: folder["dangling"])
    #expect(try folder.text("sub/later") == "new")
  }

  @Test func passesTemporaryFilesOfOthers() throws {
    let folder = try Folder()
    try folder.write("taken", to: ".vanban-\(getpid())-0.tmp")
    try folder.write("x", to: "a")
    #expect(try folder.text(".vanban-\(getpid())-0.tmp") == "taken")
  }

  @Test func writesToDevicesAsTheyAre() throws {
    let folder = try Folder()
    unsafe symlink("/dev/null", folder["null"])
    try files.writeAtomically([1], to: folder["null"])
    try files.writeAtomically([1], to: "/dev/null")
    #expect(try files.read("/dev/null") == [])
  }

  @Test func saysWhatIsWrong() throws {
    let folder = try Folder()
    try folder.write("x", to: "file")
    #expect(fileFault { try files.writeAtomically([1], to: folder["none/a"]) } == "file.no-folder")
    #expect(fileFault { try files.writeAtomically([1], to: folder.path) } == "file.is-directory")
    #expect(fileFault { try files.writeAtomically([1], to: folder["a/"]) } == "file.is-directory")
    #expect(fileFault { try files.writeAtomically([1], to: folder["file/a"]) } == "file.cannot-write")
    #expect(fileFault { try files.writeAtomically([1], to: "/proc/a") } != nil)
    #expect(fileFault { try files.writeAtomically([1], to: "") } != nil)
    #expect(fileFault { try files.writeAtomically([1], to: folder[String(repeating: "x", count: 300)]) } != nil)
    #expect(try folder.names() == ["file"])
  }

  @Test func tellsThatADiskIsFull() {
    #expect(fileFault { try files.writeAtomically([1], to: "/dev/full") } == "file.no-space")
  }

  @Test func writesFromManyThreads() async throws {
    let folder = try Folder()
    let path = folder["a"]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        group.addTask { try FileSystem().writeAtomically([UInt8](repeating: UInt8(number), count: 10_000), to: path) }
      }
      try await group.waitForAll()
    }
    let bytes = try files.read(path)
    #expect(bytes.count == 10_000 && Set(bytes).count == 1)
    #expect(try folder.names() == ["a"])
  }
}

/// Failures in the middle of writing, brought about by a limit on the size of files.
@Suite(.serialized) struct FailingWriteTests {
  private let files = FileSystem()

  /// Lets this process write no file beyond `size` bytes while `body` runs. Larger than what other tests write.
  private func limitingFiles(to size: UInt, _ body: () -> Void) {
    var before = rlimit()
    unsafe getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before)
    let handler = signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: size, rlim_max: before.rlim_max)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    defer {
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before)
      _ = signal(SIGXFSZ, handler)
    }
    body()
  }

  @Test func keepsTheOlderFile() throws {
    let folder = try Folder()
    try folder.write("old", to: "a", mode: 0o640)
    limitingFiles(to: 32 << 20) {
      let bytes = [UInt8](repeating: 1, count: 33 << 20)
      #expect(fileFault { try files.writeAtomically(bytes, to: folder["a"]) } == "file.cannot-write")
      #expect(fileFault { try files.writeAtomically(bytes, to: folder["b"]) } == "file.cannot-write")
    }
    #expect(try folder.text("a") == "old")
    #expect(folder.mode("a") == 0o640)
    #expect(try folder.names() == ["a"])
  }
}

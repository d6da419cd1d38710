import Glibc
import Testing
import VanbanPackage
import VanbanSource

/// Standard input and output, put in place of the process's own while a test runs.
@Suite(.serialized) struct StreamTests {
  private let files = FileSystem()

  private func replacing(_ stream: FileSystem.Stream, with path: String, _ flags: Int32, _ body: () throws -> Void) rethrows {
    let saved = dup(stream.rawValue)
    let other = unsafe open(path, flags)
    dup2(other, stream.rawValue)
    close(other)
    defer {
      dup2(saved, stream.rawValue)
      close(saved)
    }
    try body()
  }

  @Test func readsStandardInput() throws {
    let folder = try Folder()
    try folder.write(String(repeating: "Kính gửi\n", count: 20_000), to: "in")
    let expected = try files.read(folder["in"])
    try replacing(.input, with: folder["in"], O_RDONLY) {
      let found = try files.readStandardInput()
      #expect(found == expected)
    }
    replacing(.input, with: folder["in"], O_RDONLY) {
      #expect(fileFault { _ = try files.readStandardInput(limit: 10) } == "file.too-large")
    }
  }

  /// Descriptor 0 takes the place of standard output, which the test run itself writes to.
  @Test func writesStreams() throws {
    let folder = try Folder()
    try folder.write("", to: "out")
    let bytes = [UInt8](repeating: 7, count: 200_000)
    try replacing(.input, with: folder["out"], O_WRONLY) { try files.write(bytes, to: .input) }
    #expect(try files.read(folder["out"]) == bytes)
    replacing(.input, with: "/dev/full", O_WRONLY) {
      #expect(fileFault { try files.write(bytes, to: .input) } == "file.no-space")
    }
    replacing(.input, with: "/dev/null", O_RDONLY) {
      #expect(fileFault { try files.write(bytes, to: .input) } == "file.cannot-write")
      #expect(!files.isTerminal(.input))
    }
  }
}

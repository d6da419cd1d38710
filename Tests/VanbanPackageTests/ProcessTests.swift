import Testing
import VanbanPackage

@Suite("Running another program")
struct ProcessTests {
  private let files = FileSystem()

  private func run(_ program: String, _ arguments: [String]) throws -> (end: ProcessRunner.End, said: String) {
    let folder = try files.createTemporaryDirectory()
    defer { try? files.remove(folder) }
    let log = FilePath.join(folder, "log")
    let end = ProcessRunner().run(program, arguments, log: log)
    let said = files.exists(log) ? String(decoding: try files.read(log), as: UTF8.self) : ""
    return (end, said)
  }

  @Test("Its exit code, and what it said on both streams")
  func exitCode() throws {
    let (end, said) = try run("/bin/sh", ["-c", "echo a; echo b >&2; exit 3"])
    #expect(end == .exited(3))
    #expect(said == "a\nb\n")
  }

  @Test("Arguments arrive as they are, blanks and quotes included")
  func arguments() throws {
    #expect(try run("/bin/sh", ["-c", "printf '%s|' \"$@\"", "sh", "a b", "\"c'", "đ"]).said == "a b|\"c'|đ|")
  }

  @Test("A signal that ended it")
  func signal() throws {
    #expect(try run("/bin/sh", ["-c", "kill -9 $$"]).end == .killed(signal: 9))
  }

  @Test("A program that is not there")
  func missing() throws {
    guard case .notStarted = try run("/không/có", []).end else {
      Issue.record("a program that is not there was started")
      return
    }
  }

  @Test("A program that takes longer than it may, with what it has started")
  func limit() throws {
    let folder = try files.createTemporaryDirectory()
    defer { try? files.remove(folder) }
    let log = FilePath.join(folder, "log")
    #expect(ProcessRunner().run("/bin/sh", ["-c", "exit 4"], log: log, limit: 60) == .exited(4))
    let late = FilePath.join(folder, "late")
    let end = ProcessRunner().run("/bin/sh", ["-c", "(sleep 2; touch \(late)) & wait"], log: log, limit: 1)
    #expect(end == .tookTooLong)
    _ = ProcessRunner().run("/bin/sleep", ["1.5"], log: log)
    #expect(!files.exists(late))
  }
}

internal import Glibc

/// Runs another program to its end, with its output kept in a file.
///
/// One child, waited for: the asynchronous runtime that a process library brings along would cost every start of the
/// program a thread pool, for the one command that needs LibreOffice.
public struct ProcessRunner: Sendable {
  public init() {}

  /// How a program ended.
  public enum End: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It could not be started; the number is of `errno`.
    case notStarted(Int32)
    /// It was ended, with what it had started, for taking longer than it may.
    case tookTooLong
  }

  /// Runs `program` (a path) with arguments; standard input is empty, output and errors go to the file `log`.
  ///
  /// - Parameter limit: the seconds that it may take; nil for as long as it takes.
  public func run(_ program: String, _ arguments: [String], log: String, limit: Int? = nil) -> End {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // In a group of its own it can be ended with all that it has started.
    if limit != nil { unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) }
    var process = pid_t()
    let code = unsafe withCStrings([program] + arguments) { argv in
      unsafe posix_spawn(&process, program, &actions, &attributes, argv, environ)
    }
    guard code == 0 else { return .notStarted(code) }
    return limit.map { end(of: process, within: $0) } ?? end(of: process)
  }

  private func end(of process: pid_t, within limit: Int) -> End {
    let pause = 10_000
    for _ in 0..<limit * (1_000_000 / pause) {
      var information = unsafe siginfo_t()
      let options = WEXITED | WNOHANG | WNOWAIT
      let code = unsafe waitid(P_PID, id_t(process), &information, options)
      if code == 0, unsafe information.si_signo != 0 { return end(of: process) }
      usleep(useconds_t(pause))
    }
    kill(-process, SIGKILL)
    _ = end(of: process)
    return .tookTooLong
  }

  private func end(of process: pid_t) -> End {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) == -1 {
      guard errno == EINTR else { return .notStarted(errno) }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }

  private func withCStrings(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { for unsafe pointer in unsafe pointers { unsafe free(pointer) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return ENOMEM }
      return unsafe body(base)
    }
  }
}

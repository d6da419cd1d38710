public import VanbanSource

/// The exit codes of the command line (BSD sysexits).
public enum ExitStatus: Int32, Sendable {
  /// Findings, drift, conflicts.
  case findings = 1
  case usage = 64
  /// The input is wrong.
  case data = 65
  /// There is no such input.
  case noInput = 66
  /// A needed program is missing.
  case unavailable = 69
  /// A fault of the program.
  case software = 70
  case cannotCreate = 73
  case inputOutput = 74

  /// The code of the first error; nil where there is none: warnings change nothing.
  public init?(_ diagnostics: Diagnostics) {
    guard let error = diagnostics.all.first(where: { $0.severity == .error }) else { return nil }
    self = Self.codes[error.id] ?? .data
  }

  private static let codes: [String: ExitStatus] = [
    "file.not-found": .noInput, "file.is-directory": .noInput, "file.cannot-read": .noInput,
    "file.too-large": .data, "file.no-folder": .cannotCreate, "file.cannot-write": .cannotCreate,
    "file.no-space": .inputOutput, "office.missing": .unavailable, "office.failed": .unavailable,
    "template.not-found": .noInput, "template.exists": .cannotCreate,
    "new.unknown-type": .usage, "new.exists": .cannotCreate, "new.not-found": .noInput,
    "render.format-conflict": .usage, "render.unknown-ending": .usage,
    "render.output-conflict": .usage, "check.output-conflict": .usage, "package.no-memory": .software, "xml.no-memory": .software,
  ]
}

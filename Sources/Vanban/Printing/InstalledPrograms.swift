import VanbanPackage

extension FileSystem {
  /// The path of another program: what an environment variable says, else the first of its names on the path.
  func program(_ names: [String], chosenBy variable: String) -> String? {
    if let chosen = environment(variable), !chosen.isEmpty { return chosen }
    let folders = (environment("PATH") ?? "").split(separator: ":").map(String.init)
    return folders.flatMap { folder in names.map { FilePath.join(folder, $0) } }.first { exists($0) }
  }
}

/// The installed LibreOffice, run without a window.
struct Office {
  private let files: FileSystem
  private let program: String

  /// Nil where there is none: `$VANBAN_SOFFICE`, else the first of LibreOffice's names on the path.
  init?(_ files: FileSystem) {
    let names = ["soffice", "libreoffice"]
    guard let program = files.program(names, chosenBy: "VANBAN_SOFFICE") else { return nil }
    self.files = files
    self.program = program
  }

  /// Converts files in one run, into a folder. A profile of its own there lets it run beside an open window.
  ///
  /// - Parameter limit: the seconds after which it is ended; nil for none.
  /// - Returns: what LibreOffice said when it failed.
  func convert(
    _ sources: [String], to filter: String, in folder: String, limit: Int? = nil
  ) throws(FileError) -> String? {
    let log = FilePath.join(folder, "log")
    let profile = FilePath.join(folder, "profile")
    let end = ProcessRunner().run(
      program,
      [
        "-env:UserInstallation=file://\(profile)", "--headless", "--convert-to", filter, "--outdir", folder,
      ] + sources, log: log, limit: limit)
    if end == .exited(0) { return nil }
    return try said(in: log) ?? "\(end)"
  }

  /// What LibreOffice said in its last run; nil for nothing.
  func said(in log: String) throws(FileError) -> String? {
    let text = files.exists(log) ? String(decoding: try files.read(log), as: UTF8.self) : ""
    return text.isEmpty ? nil : text
  }
}

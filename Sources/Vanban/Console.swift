import VanbanPackage
public import VanbanSource

/// The terminal's side of the program.
public enum Console {
  /// Vietnamese under a Vietnamese locale, else English (POSIX: LC_ALL, LC_MESSAGES, LANG in this order).
  public static var localeLanguage: Language {
    let files = FileSystem()
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { files.environment($0) }.first { !$0.isEmpty }
    return locale?.hasPrefix("vi") ?? false ? .vi : .en
  }

  public static func writeError(_ line: String) {
    try? FileSystem().write(Array((line + "\n").utf8), to: .error)
  }
}

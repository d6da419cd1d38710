import ArgumentParser
import Vanban

/// What a shell offers where a file or a name is typed.
extension CompletionKind {
  static var models: CompletionKind { .file(extensions: ["yaml", "yml"]) }

  static var templates: CompletionKind { .file(extensions: ["docx", "dotx", "docm", "dotm", "odt", "ott"]) }

  static var documents: CompletionKind { .file(extensions: ["yaml", "yml", "docx", "odt"]) }

  /// The types and kinds of copies that there are starting models for.
  static var types: CompletionKind { .list(StartingModel.names.map(\.key)) }

  /// The rules, ready for a reason.
  static var rules: CompletionKind { .list(RuleList.ids.map { "\($0)=" }) }

  /// The names of templates, without their endings.
  static var templateNames: CompletionKind {
    .shellCommand("vanban template list | cut -f 1 | sed 's/[.][a-z]*$//' | sort -u")
  }
}

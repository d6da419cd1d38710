public import VanbanContent
public import VanbanExpression
import VanbanSource

extension Template {
  /// Reports calls of functions that there are not, and arguments that they do not take.
  static func check(
    _ parts: [CompiledPart<Format>], _ functions: FunctionTable, _ diagnostics: inout Diagnostics
  ) {
    for part in parts {
      for expression in part.tags.compactMap(\.expression) {
        expression.check(functions: functions, diagnostics: &diagnostics)
      }
    }
  }

  /// How many tags it has that are not at fault.
  public var tagCount: Int { parts.reduce(0) { $0 + $1.tags.count } }

  /// The pictures and documents that tags name as they are.
  public var filesNamed: [FileReference] {
    parts.flatMap(\.tags).compactMap(\.expression).flatMap { $0.literals(passedTo: ["anh", "chen"]) }
      .map { FileReference($0.text, at: $0.place) }
  }

  /// The documents among them whose tags are filled, too.
  public var documentsFilled: [FileReference] {
    parts.flatMap(\.tags).compactMap(\.expression).flatMap { $0.literals(passedTo: ["chen"], where: "dien") }
      .map { FileReference($0.text, at: $0.place) }
  }

  /// The names that the tags read and the functions they call.
  ///
  /// - Parameter functions: tells which parameter an argument is of.
  public func namesUsed(functions: FunctionTable) -> NamesUsed {
    isFaulty
      ? NamesUsed(unnested: parts.flatMap(\.tags), binding: parts.flatMap(\.looseNames), functions: functions)
      : NamesUsed(of: stepsWithNotes, functions: functions)
  }
}

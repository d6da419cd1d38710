public import VanbanContent
public import VanbanSource
import VanbanText
public import VanbanYAML

extension YAMLOptions {
  /// How models, and the files that they include, are read.
  public static var model: YAMLOptions { YAMLOptions(modelTraps: true) }
}

/// The nodes of a model with those of the files that it names merged in underneath: what the model is read
/// from.
///
/// Every node keeps the file, line and column that it was typed at.
public struct ModelNodes: Sendable {
  /// The map that describes the document.
  let root: YAMLNode
  /// The signatories that the profile names, by the names that `nguoi_ky` picks them with; nil without a
  /// profile.
  let signatories: YAMLNode?
  /// False where a file is missing or at fault, so that keys may be missing only for that.
  public let isWhole: Bool

  /// True for a document of the decree: the file itself names its type.
  var isOfficial: Bool { root.hasKey("loai") }

  /// Finds the map of a model and, for a document of the decree, merges in what `bao_gom` and `ho_so` name; a
  /// plain model is data, whatever its keys are called. Nil where there is no map.
  ///
  /// - Parameter files: where included files and the profile are read from.
  public init?(_ documents: [YAMLDocument], files: FileAccess, diagnostics: inout Diagnostics) {
    if documents.count > 1 { diagnostics.report(.severalDocuments(documents[1])) }
    guard let root = documents.first?.root else {
      diagnostics.report(.emptyModel(documents.first))
      return nil
    }
    guard root.kind == .mapping else {
      diagnostics.report(.noMapping(root))
      return nil
    }
    guard root.hasKey("loai") else {
      (self.root, signatories, isWhole) = (root, nil, true)
      return
    }
    var assembly = Assembly(files: files, startingAt: root)
    (self.root, signatories) = assembly.assemble(root)
    isWhole = !assembly.diagnostics.hasErrors
    diagnostics.report(assembly.diagnostics)
  }
}

extension YAMLNode {
  func hasKey(_ name: String) -> Bool { pairs.contains { fold($0.key.text) == name } }

  /// The value of a key in any spelling; nil where it is absent or null.
  func value(of name: String) -> YAMLNode? {
    guard let value = pairs.first(where: { fold($0.key.text) == name })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  func withoutKeys(_ names: Set<String>) -> YAMLNode {
    replacingPairs(pairs.filter { !names.contains(fold($0.key.text)) })
  }
}

import VanbanPackage
public import VanbanSource
import VanbanTemplate

/// A copy of a template in which a comment stands at each fault.
public struct MarkedCopy: Sendable {
  /// The file to write.
  public var path: String
  /// The language of the comments.
  public var language: Language

  public init(path: String, language: Language) {
    self.path = path
    self.language = language
  }

  /// Writes the copy of the one template that faults are in; without a fault there is nothing to write.
  ///
  /// - Parameter inputs: files that the copy must not take the place of, beside the templates.
  /// - Returns: the path, where it was written.
  func write(
    _ templates: [AnyTemplate], _ faults: Diagnostics, keeping inputs: [String], _ files: FileSystem,
    _ found: inout Diagnostics
  ) -> String? {
    let remarks = remarks(faults)
    let marked = templates.filter { template in remarks.contains { $0.place.document == template.name } }
    guard let template = marked.first else { return nil }
    let format = OutputFormat(path: path)
    if marked.count > 1 {
      found.report(.severalMarked(path))
    } else if let format, format.family != template.format.family {
      found.report(.formatConflict(template: template.name, template.format, output: format))
    } else if isOne(of: inputs + templates.map(\.name), files) {
      found.report(.wouldReplaceInput(path))
    } else if let bytes = template.commented(remarks, in: language, as: format, diagnostics: &found) {
      return write(bytes, files, &found)
    }
    return nil
  }

  private func isOne(of inputs: [String], _ files: FileSystem) -> Bool {
    guard let stamp = files.stamp(path) else { return false }
    return inputs.contains { files.stamp($0) == stamp }
  }

  private func write(_ bytes: [UInt8], _ files: FileSystem, _ found: inout Diagnostics) -> String? {
    do {
      try files.writeAtomically(bytes, to: path)
      return path
    } catch {
      found.report(error.diagnostic)
      return nil
    }
  }

  /// Each fault once, however many models brought it to light.
  private func remarks(_ faults: Diagnostics) -> [TemplateRemark] {
    let text = DiagnosticText(language: language)
    var known: Set<String> = []
    return faults.all.compactMap { fault in
      guard let place = fault.templatePlace, known.insert(DiagnosticJSON()(fault)).inserted else { return nil }
      return TemplateRemark(at: place, text.remark(fault))
    }
  }
}

extension Diagnostic {
  /// Where in a template the fault stands, or came to light.
  fileprivate var templatePlace: TemplatePlace? {
    for place in [place] + notes.map(\.place) {
      if case .template(let place) = place { return place }
    }
    return nil
  }

  fileprivate static func severalMarked(_ path: String) -> Diagnostic {
    Diagnostic(
      "render.output-conflict", at: .argument(path),
      Wording(
        vi: "nhiều mẫu có lỗi, mà một tệp chỉ chứa được bản có ghi chú của một mẫu",
        en: "several templates have faults, and one file holds the marked copy of one"),
      hint: Wording(
        vi: "chạy riêng từng mẫu với --mark-errors", en: "run with --mark-errors for each template alone"))
  }
}

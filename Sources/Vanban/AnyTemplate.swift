import VanbanContent
import VanbanDOCX
import VanbanExpression
import VanbanODT
import VanbanPackage
public import VanbanSource
import VanbanTemplate

/// A compiled template of either format: compile once, render many times, from any thread.
public struct AnyTemplate: Sendable {
  private enum Compiled: Sendable {
    case docx(Template<DOCXFormat>)
    case odt(Template<ODTFormat>)
  }

  private let compiled: Compiled
  /// As the person gave it.
  let name: String
  /// What was found wrong with its tags.
  private(set) var faults = Diagnostics()

  /// Compiles the bytes of a Word or LibreOffice file.
  ///
  /// - Returns: nil with at least one error in `diagnostics`.
  public init?(_ bytes: [UInt8], name: String, diagnostics: inout Diagnostics) {
    self.init(lookingInto: bytes, name: name, diagnostics: &diagnostics)
    diagnostics.report(faults)
    if isFaulty { return nil }
  }

  /// Compiles a file whatever `faults` its tags have; nil, and reported, where it is none that can be a template.
  init?(lookingInto bytes: [UInt8], name: String, diagnostics: inout Diagnostics) {
    self.name = name
    do throws(PackageError) {
      let package = try Package.read(bytes, name: name)
      let functions = FunctionTable.content
      if package["content.xml"] != nil || package["mimetype"] != nil {
        compiled = .odt(
          try Template(lookingInto: package, name: name, functions: functions, diagnostics: &faults))
      } else {
        compiled = .docx(
          try Template(lookingInto: package, name: name, functions: functions, diagnostics: &faults))
      }
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  /// The format that the template is in.
  public var format: OutputFormat {
    switch compiled {
    case .docx(let template): OutputFormat(rawValue: template.ending) ?? .docx
    case .odt(let template): OutputFormat(rawValue: template.ending) ?? .odt
    }
  }

  /// True where a fault was reported when it was compiled: it can be looked at, and no document comes of it.
  var isFaulty: Bool {
    switch compiled {
    case .docx(let template): template.isFaulty
    case .odt(let template): template.isFaulty
    }
  }

  var tagCount: Int {
    switch compiled {
    case .docx(let template): template.tagCount
    case .odt(let template): template.tagCount
    }
  }

  /// The pictures and documents that tags name as they are.
  var filesNamed: [FileReference] {
    switch compiled {
    case .docx(let template): template.filesNamed
    case .odt(let template): template.filesNamed
    }
  }

  /// The documents among them whose tags are filled, too.
  var documentsFilled: [FileReference] {
    switch compiled {
    case .docx(let template): template.documentsFilled
    case .odt(let template): template.documentsFilled
    }
  }

  var namesUsed: NamesUsed {
    switch compiled {
    case .docx(let template): template.namesUsed(functions: .content)
    case .odt(let template): template.namesUsed(functions: .content)
    }
  }

  /// The bytes of the filled document; nil with at least one error reported now or when it was compiled.
  func render(_ request: RenderRequest, diagnostics: inout Diagnostics) -> [UInt8]? {
    do throws(PackageError) {
      switch compiled {
      case .docx(let template): return try template.package(request, diagnostics: &diagnostics)
      case .odt(let template): return try template.package(request, diagnostics: &diagnostics)
      }
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  /// The template with comments; nil where it has no paragraph for one, or with an error in `diagnostics`.
  func commented(
    _ remarks: [TemplateRemark], in language: Language, as format: OutputFormat?, diagnostics: inout Diagnostics
  ) -> [UInt8]? {
    do throws(PackageError) {
      switch compiled {
      case .docx(let template): return try template.commented(remarks, in: language, ending: format?.rawValue)
      case .odt(let template): return try template.commented(remarks, in: language, ending: format?.rawValue)
      }
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }
}

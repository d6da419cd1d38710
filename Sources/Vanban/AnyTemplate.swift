import VanbanDOCX
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

  /// Compiles the bytes of a .docx or .odt file.
  ///
  /// - Returns: nil with at least one error in `diagnostics`.
  public init?(_ bytes: [UInt8], name: String, diagnostics: inout Diagnostics) {
    do throws(PackageError) {
      self.init(try Package.read(bytes, name: name), name: name, diagnostics: &diagnostics)
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  init?(_ package: Package, name: String, diagnostics: inout Diagnostics) {
    if package["content.xml"] != nil {
      guard let odt = Template<ODTFormat>(package, name: name, diagnostics: &diagnostics) else { return nil }
      compiled = .odt(odt)
    } else {
      guard let docx = Template<DOCXFormat>(package, name: name, diagnostics: &diagnostics) else { return nil }
      compiled = .docx(docx)
    }
  }

  /// The format that the template is in and renders to.
  public var format: OutputFormat {
    switch compiled {
    case .docx: .docx
    case .odt: .odt
    }
  }

  /// The bytes of the filled document; nil with at least one error in `diagnostics`.
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
}

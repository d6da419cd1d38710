import VanbanDOCX
import VanbanODT
import VanbanPackage
public import VanbanReading
public import VanbanSource

/// Reads a finished document of either format, whoever made it.
public enum DocumentReader {
  /// Reads the bytes of a Word or LibreOffice file. The bytes say which it is, not the name.
  ///
  /// - Returns: nil with at least one error in `diagnostics` for what is no such file, or under a password.
  public static func read(_ bytes: [UInt8], name: String, diagnostics: inout Diagnostics) -> ReadDocument? {
    var found = Diagnostics()
    defer { for fault in found.all { diagnostics.report(fault.ofDocument) } }
    do throws(PackageError) {
      let package = try Package.read(bytes, name: name)
      return ODTFormat.isKind(of: package)
        ? ODTReader(package: package, name: name).read(diagnostics: &found)
        : DOCXReader(package: package, name: name).read(diagnostics: &found)
    } catch {
      found.report(error.diagnostic)
      return nil
    }
  }

  /// Reads the file at a path.
  public static func read(path: String, diagnostics: inout Diagnostics) -> ReadDocument? {
    do throws(FileError) {
      return read(try FileSystem().read(path), name: path, diagnostics: &diagnostics)
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }
}

extension Diagnostic {
  /// What templates are refused with, said of a document.
  fileprivate var ofDocument: Diagnostic {
    switch id {
    case "template.encrypted":
      Diagnostic(
        "document.encrypted", at: place,
        Wording(vi: "văn bản được đặt mật khẩu", en: "the document is encrypted with a password"), hint: hint)
    case "template.wrong-kind":
      Diagnostic(
        "document.wrong-kind", at: place, message,
        hint: Wording(
          vi: "văn bản là tệp .docx, .docm, .dotx, .dotm, .odt hay .ott",
          en: "a document is a .docx, .docm, .dotx, .dotm, .odt or .ott"))
    default: self
    }
  }
}

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
    do throws(PackageError) {
      let package = try Package.read(bytes, name: name)
      return ODTFormat.isKind(of: package)
        ? ODTReader(package: package, name: name).read(diagnostics: &diagnostics)
        : DOCXReader(package: package, name: name).read(diagnostics: &diagnostics)
    } catch {
      diagnostics.report(error.diagnostic)
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

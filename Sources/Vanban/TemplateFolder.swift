import VanbanPackage
public import VanbanSource

/// A template kept unpacked, as parts that a person can read and review.
public struct TemplateFolder: Sendable {
  private let path: String
  private let files: FileSystem

  public init(_ path: String) {
    self.path = path
    files = FileSystem()
  }

  /// Packs the folder into a file.
  public func pack(into file: String) -> Diagnostics {
    var diagnostics = Diagnostics()
    guard let bytes = pack(diagnostics: &diagnostics) else { return diagnostics }
    do {
      try files.writeAtomically(bytes, to: file)
    } catch {
      diagnostics.report(error.diagnostic)
    }
    return diagnostics
  }

  /// The folder as a package: `mimetype` first and stored (OpenDocument 1.3 part 2, 3.3), the content types first
  /// of a DOCX, all else by name.
  public func pack(diagnostics: inout Diagnostics) -> [UInt8]? {
    do {
      var names: [String] = []
      try collect("", into: &names)
      let ordered = names.sorted { (rank($0), $0) < (rank($1), $1) }
      var parts: [PackagePart] = []
      for name in ordered {
        let bytes = try files.read(FilePath.join(path, name))
        parts.append(PackagePart(name, name == "mimetype" ? .stored(bytes) : .deflated(bytes)))
      }
      return try Package.write(parts, keepingFrom: nil)
    } catch let error as FileError {
      diagnostics.report(error.diagnostic)
    } catch let error as PackageError {
      diagnostics.report(error.diagnostic)
    } catch {
      return nil
    }
    return nil
  }

  private func rank(_ name: String) -> Int {
    switch name {
    case "mimetype": 0
    case "[Content_Types].xml": 1
    default: 2
    }
  }

  private func collect(_ folder: String, into names: inout [String]) throws(FileError) {
    for name in try files.list(FilePath.join(path, folder)) {
      let inside = folder.isEmpty ? name : "\(folder)/\(name)"
      if files.isDirectory(FilePath.join(path, inside)) {
        try collect(inside, into: &names)
      } else {
        names.append(inside)
      }
    }
  }
}

extension Package {
  /// The time written to entries unless told otherwise: 1980-01-01, the earliest that zip knows.
  public static let earliestTime = DOSTime.earliest

  /// A package of `parts` in their order; what is `.kept` is copied from `source` in its compressed form.
  ///
  /// The same parts give the same bytes in every time zone. `modified` is in seconds since 1970-01-01 UTC,
  /// the unit of SOURCE_DATE_EPOCH; zip keeps even seconds from 1980 to 2107. Throws `package.missing-entry`
  /// for a kept part that `source` lacks, `package.duplicate-entry`, `package.entry-name`,
  /// `package.cannot-write`.
  public static func write(
    _ parts: [PackagePart], keepingFrom source: Package?, modified: Int = earliestTime
  ) throws(PackageError) -> [UInt8] {
    do throws(PackageFault) {
      try check(parts, source: source)
      return try pack(parts, source: source, time: DOSTime(secondsSince1970: modified))
    } catch {
      throw PackageError(diagnostic: error.diagnostic(package: source?.name ?? ""))
    }
  }

  private static func check(_ parts: [PackagePart], source: Package?) throws(PackageFault) {
    var names: Set<String> = []
    for part in parts {
      guard EntryName.isSafe(part.name) else { throw .unsafeName(part.name) }
      guard names.insert(part.name).inserted else { throw .duplicate(part.name) }
      if case .kept = part.body, source?[part.name] == nil { throw .missing(part.name) }
    }
  }

  private static func pack(
    _ parts: [PackagePart], source: Package?, time: DOSTime
  ) throws(PackageFault) -> [UInt8] {
    // libzip writes no archive without entries; this is the end record that one consists of (APPNOTE 4.3.16).
    guard !parts.isEmpty else { return [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18) }
    do throws(ZipError) {
      guard let source else { return try finish(parts, time: time) { _, _ throws(ZipError) in } }
      return try source.archive.withHandle { handle throws(ZipError) in
        try finish(parts, time: time) { name, writer throws(ZipError) in
          guard let entry = source[name] else { return }
          try writer.add(entry.index, of: handle, as: name, isDeflated: !entry.isStored)
        }
      }
    } catch {
      throw error.isMemory ? .noMemory : .cannotWrite(error.message)
    }
  }

  private static func finish(
    _ parts: [PackagePart], time: DOSTime, keep: (String, inout ZipWriter) throws(ZipError) -> Void
  ) throws(ZipError) -> [UInt8] {
    var writer = try ZipWriter(time: time)
    for part in parts {
      switch part.body {
      case .kept: try keep(part.name, &writer)
      case .deflated(let bytes): try writer.add(deflating: bytes, as: part.name)
      case .packed(let deflated): try writer.add(deflated, as: part.name)
      case .stored(let bytes): try writer.add(stored: bytes, as: part.name)
      }
    }
    return try writer.finish()
  }
}

/// What the name of an entry may be: a relative path that stays inside the package.
enum EntryName {
  /// Whether a name is safe; a folder's name ends in `/`.
  static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= 0xFFFF else { return false }
    guard !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }) else { return false }
    var components = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if components.count > 1, components.last?.isEmpty == true { components.removeLast() }
    return !components.contains { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
      && !hasDrive(name)
  }

  /// `C:`.
  private static func hasDrive(_ name: String) -> Bool {
    name.utf8.dropFirst().first == UInt8(ascii: ":")
  }
}

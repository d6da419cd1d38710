/// An address that a link leads to.
public enum LinkAddress {
  /// The schemes that are accepted: what opens a page or a letter, and nothing that runs or reads files.
  static let schemes = ["http", "https", "ftp", "mailto", "tel"]

  /// True for an address with a scheme that is accepted, and something after it.
  static func isAccepted(_ address: String) -> Bool {
    guard let scheme = schemes.first(where: { address.lowercased().hasPrefix("\($0):") }) else { return false }
    let rest = address.dropFirst(scheme.count + 1)
    let isLetter = scheme == "mailto" || scheme == "tel"
    return isLetter ? !rest.isEmpty : rest.hasPrefix("//") && rest.count > 2
  }

  /// The address as a URI (RFC 3987, 3.1): letters beyond ASCII and what a URI cannot hold as percent codes of UTF-8.
  public static func uri(_ address: String) -> String {
    var result: [UInt8] = []
    for byte in address.utf8 {
      if isKept(byte) {
        result.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
  }
}

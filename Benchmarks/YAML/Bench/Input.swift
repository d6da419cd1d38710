import Glibc

enum Input {
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += buffer[..<count]
    }
  }

  /// The memory of the process that is in use now.
  static func residentBytes() -> Int {
    let pages = String(decoding: read("/proc/self/statm") ?? [], as: UTF8.self).split(separator: " ")
    return pages.count > 1 ? (Int(pages[1]) ?? 0) * 4096 : 0
  }
}

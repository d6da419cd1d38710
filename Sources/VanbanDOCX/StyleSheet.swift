import Synchronization
import VanbanPackage

/// The styles part, parsed when a document first needs it: most letters set running text and never ask.
final class StyleSheet: Sendable {
  private enum State {
    case unread
    case read(DOCXStyles, bytes: [UInt8])
    case failed(PackageError)
  }

  private let package: Package
  /// The part's name; nil where the package has none.
  private let part: String?
  private let document: String
  private let state = Mutex(State.unread)

  init(_ package: Package, part: String?, document: String) {
    self.package = package
    self.part = part
    self.document = document
  }

  /// The id of a style by its name; nil where there is none.
  func id(named name: String) -> String? { (try? read())?.styles.id(named: name) }

  /// The size that a style sets, in points; nil where it sets none.
  func size(named name: String) -> Double? {
    guard let (styles, bytes) = try? read(),
      let range = styles.sizes.first(where: { $0.style.lowercased() == name.lowercased() })?.range
    else { return nil }
    return Int(String(decoding: bytes[range], as: UTF8.self)).map { Double(min(max($0, 2), 10_000)) / 2 }
  }

  /// Throws where the part has turned out to be no XML.
  func check() throws(PackageError) {
    if case .failed(let error) = state.withLock({ $0 }) { throw error }
  }

  /// The part with the sizes of named styles shifted, in points; nil where nothing changes.
  func resized(_ shifts: [String: Double]) throws(PackageError) -> PackagePart? {
    guard !shifts.isEmpty, let part, let (styles, bytes) = try read() else { return nil }
    var result: [UInt8] = []
    var at = 0
    for (style, range) in styles.sizes {
      guard let shift = shifts[style], let size = Int(String(decoding: bytes[range], as: UTF8.self)),
        (2...10_000).contains(size)
      else { continue }
      result += bytes[at..<range.lowerBound]
      result += String(max(2, size + Int((shift * 2).rounded()))).utf8
      at = range.upperBound
    }
    return PackagePart(part, .deflated(result + bytes[at...]))
  }

  private func read() throws(PackageError) -> (styles: DOCXStyles, bytes: [UInt8])? {
    let state = state.withLock { state in
      if case .unread = state { state = load() }
      return state
    }
    switch state {
    case .read(let styles, let bytes): return (styles, bytes)
    case .failed(let error): throw error
    case .unread: return nil
    }
  }

  private func load() -> State {
    guard let part else { return .read(DOCXStyles(), bytes: []) }
    do throws(PackageError) {
      guard let bytes = try package.bytes(of: part) else { return .read(DOCXStyles(), bytes: []) }
      let tree = try XMLTree.parse(bytes, part: part, document: document)
      return .read(DOCXStyles(tree), bytes: tree.bytes)
    } catch {
      return .failed(error)
    }
  }
}

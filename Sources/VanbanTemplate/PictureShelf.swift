public import VanbanContent
public import VanbanSource

/// A picture that has been read and measured, as a writer sets it.
public struct PlacedPicture: Sendable {
  public let bytes: [UInt8]
  public let kind: ImageHeader.Kind
  /// In points.
  public let width: Double
  public let height: Double
  public let description: String
  /// Lies over the text around its point and takes no room.
  public let isOverText: Bool
}

/// The pictures of one rendering: each file is read, measured and complained of once.
public struct PictureShelf: Sendable {
  private let files: FileAccess
  private var known: [FileReference: (bytes: [UInt8], header: ImageHeader)?] = [:]

  public init(files: FileAccess) {
    self.files = files
  }

  /// The picture in its size where so many points are free; nil, with the fault reported, where it cannot be had.
  public mutating func place(
    _ picture: Picture, in free: Double, faults: inout Diagnostics
  ) -> PlacedPicture? {
    let file = picture.file
    let loaded = known[file] ?? load(file, &faults)
    known[file] = .some(loaded)
    guard let (bytes, header) = loaded else { return nil }
    if let asked = picture.excess(of: header, over: free) {
      faults.report(.pictureTooWide(file, asked: asked, free: free))
    }
    let size = picture.size(of: header, in: free)
    return PlacedPicture(
      bytes: bytes, kind: header.kind, width: size.width, height: size.height,
      description: picture.description, isOverText: picture.isOverText)
  }

  private func load(_ file: FileReference, _ faults: inout Diagnostics) -> (bytes: [UInt8], header: ImageHeader)? {
    guard let (bytes, path) = files.read(file, diagnostics: &faults) else { return nil }
    do throws(ImageHeader.Fault) {
      let header = try ImageHeader(bytes)
      if header.isTurned { faults.report(.pictureTurned(file)) }
      return (bytes, header)
    } catch {
      faults.report(.picture(file, error, path: path))
      return nil
    }
  }
}

public import VanbanContent
public import VanbanSource

/// A picture that has been read and measured, as a writer sets it.
public struct PlacedPicture: Sendable {
  public let file: FileReference
  public let bytes: [UInt8]
  public let kind: ImageHeader.Kind
  /// In points.
  public let width: Double
  public let height: Double
  public let description: String
  /// Lies over the text around its point and takes no room.
  public let isOverText: Bool

  /// Where it begins below the top of its paragraph when it lies over the text: with its middle on the first line.
  public var top: Double { 8 - height / 2 }
}

/// The pictures of one rendering: each file is read and measured once, and complained of once at each
/// place that names it.
public struct PictureShelf: Sendable {
  /// Room for a caption below a picture that fills its page, in points.
  private static let captionHeight = 36.0

  private let files: FileAccess
  /// What the picture of a file is called in the package, so that its bytes are compared once only.
  public var names: [FileReference: String] = [:]
  private var known: [FileReference: (bytes: [UInt8], header: ImageHeader)] = [:]
  private var unread = UnreadFiles()

  public init(files: FileAccess) {
    self.files = files
  }

  /// The picture in its size where so many points are free; nil, with the fault reported, where it cannot be had.
  ///
  /// - Parameter page: how high a page is between its margins, in points.
  public mutating func place(
    _ picture: Picture, in free: Double, page: Double, faults: inout Diagnostics
  ) -> PlacedPicture? {
    let file = picture.file
    guard let (bytes, header) = known[file] ?? load(file, &faults) else { return nil }
    known[file] = (bytes, header)
    if let asked = picture.excess(of: header, over: free) {
      faults.report(.pictureTooWide(file, asked: asked, free: free))
    }
    let size = picture.size(of: header, in: free, page: max(page - Self.captionHeight, Self.captionHeight))
    return PlacedPicture(
      file: file, bytes: bytes, kind: header.kind, width: size.width, height: size.height,
      description: picture.description, isOverText: picture.isOverText)
  }

  private mutating func load(
    _ file: FileReference, _ faults: inout Diagnostics
  ) -> (bytes: [UInt8], header: ImageHeader)? {
    guard unread.isNew(file), let (bytes, path) = files.read(file, diagnostics: &faults) else { return nil }
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

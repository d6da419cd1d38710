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
  /// Where its left upper corner lies when it lies over the text: to the right of its point and below the top
  /// of its paragraph, in points. Nil for one that stands in the text.
  public let corner: (x: Double, y: Double)?

  public var isOverText: Bool { corner != nil }
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
    check(picture, header, &faults)
    let size = picture.size(of: header, in: free, page: max(page - Self.captionHeight, Self.captionHeight))
    let corner = picture.overText.map { overText in
      (x: shift(of: size.width, overText, in: free) - size.width / 2, y: overText.depth - size.height / 2)
    }
    return PlacedPicture(
      file: file, bytes: bytes, kind: header.kind, width: size.width, height: size.height,
      description: picture.description, corner: corner)
  }

  private func check(_ picture: Picture, _ header: ImageHeader, _ faults: inout Diagnostics) {
    if picture.overText?.isTransparent == true {
      if header.kind != .png { faults.report(.pictureNoPNG(picture.file, header.kind)) }
      else if !header.isTransparent { faults.report(.pictureNotTransparent(picture.file)) }
    }
    if let width = picture.implausibleWidth(of: header), let usual = picture.realSize?.usual {
      faults.report(.pictureImplausible(picture.file, says: width, taken: usual))
    }
  }

  /// How far the middle of a picture lies to the right of its point.
  private mutating func shift(of width: Double, _ overText: OverText, in free: Double) -> Double {
    guard let neighbour = overText.neighbour else { return 0 }
    // What is wrong with the other picture is said where that one is set.
    var faults = Diagnostics()
    let other = neighbour.picture.first.flatMap { measured($0, in: free, &faults) }
    return neighbour.shift(of: width, beside: other)
  }

  private mutating func measured(_ picture: Picture, in free: Double, _ faults: inout Diagnostics) -> Double? {
    (known[picture.file] ?? load(picture.file, &faults)).map { picture.size(of: $0.header, in: free).width }
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

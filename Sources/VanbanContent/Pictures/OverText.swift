/// How a picture lies over the text: with its middle on the point where it stands, unless more is said.
public struct OverText: Hashable, Sendable {
  /// How far its middle lies below the top of its paragraph, in points: by default the middle of a line of 14
  /// points.
  public var depth: Double
  /// What it lies half beside, half over.
  public var neighbour: Neighbour?
  /// Whether what lies below has to be seen through it.
  public var isTransparent: Bool

  public init(depth: Double = 8, neighbour: Neighbour? = nil, isTransparent: Bool = false) {
    self.depth = depth
    self.neighbour = neighbour
    self.isTransparent = isTransparent
  }

  /// What stands around the same point: a picture, or room that is left for something written by hand.
  public struct Neighbour: Hashable, Sendable {
    /// The picture; none where it is room.
    public var picture: [Picture]
    /// The width of the room, in points.
    public var room: Double
    /// How much of its width is covered, from the left.
    public var covered: Double

    public init(_ picture: Picture?, room: Double, covered: Double) {
      self.picture = picture.map { [$0] } ?? []
      self.room = room
      self.covered = covered
    }

    /// How far the middle of a picture of some width lies to the right of the point, in points.
    public func shift(of width: Double, beside own: Double?) -> Double {
      let own = own ?? room
      return own * (covered - 0.5) - width / 2
    }
  }
}

/// The size of a thing that a picture shows as large as it is: what the file says, where that can be.
public struct RealSize: Hashable, Sendable {
  /// The width where the file says none, or none that can be, in points.
  public var usual: Double
  /// The widths that can be, in points.
  public var plausible: ClosedRange<Double>

  public init(usual: Double, plausible: ClosedRange<Double>) {
    self.usual = usual
    self.plausible = plausible
  }
}

/// What a cell, or a column of a table's grid, takes up of that grid.
public struct GridItem: Sendable {
  /// Columns that the element stands for.
  public var columns: Int
  /// Columns that it covers together with the covered cells after it; those that it stands for where there are none.
  public var extent: Int
  /// The bytes of the number that tells its columns or extent, where one stands there.
  public var count: Range<Int>?
  /// True where it stands for several equal ones, false where it is one over several columns.
  public var isRepeated: Bool
  /// The bytes that tell its width, which the copies of a column share.
  public var width: Range<Int>?

  /// True for a cell that begins one merged downwards.
  public var mergesDown = false
  /// True for a cell that goes on with the one above it.
  public var continuesDown = false
  /// Rows of a cell merged downwards, where it tells them itself; and the bytes that do.
  public var rows: Int?
  public var rowCount: Range<Int>?

  public init(
    columns: Int = 1, extent: Int? = nil, count: Range<Int>? = nil, isRepeated: Bool = false, width: Range<Int>? = nil
  ) {
    self.columns = columns
    self.extent = extent ?? columns
    self.count = count
    self.isRepeated = isRepeated
    self.width = width
  }
}

import VanbanContent
import VanbanExpression

/// The signature of a person and the seal of the agency as pictures (PL1 II.7.d, II.8.a).
enum SigningPictures {
  private static let millimetre = 72 / 25.4

  /// How far the middle of the room for a signature lies below its top: half of the style "VB Chỗ ký", 76
  /// points high.
  private static let depth = 38.0

  /// As wide and high as a signature is at most, and the room that one by hand takes.
  private static let width = 45 * millimetre
  private static let height = 24 * millimetre

  /// Seals are round and 34 to 36 mm wide, those of a few bodies up to 42 mm.
  private static let seal = RealSize(usual: 36 * millimetre, plausible: 28 * millimetre...45 * millimetre)

  /// Centred between the office and the name.
  static func signature(_ signatory: Signatory) -> Value {
    inline(picture(of: signatory))
  }

  /// As large as it is, over a third of the signature, on its left.
  static func seal(_ signatory: Signatory) -> Value {
    guard let file = signatory.anhDau else { return inline(nil) }
    let neighbour = OverText.Neighbour(picture(of: signatory), room: width, covered: 1.0 / 3)
    return inline(
      Picture(
        file, description: "Con dấu",
        overText: OverText(depth: depth, neighbour: neighbour, isTransparent: true),
        realSize: seal))
  }

  private static func picture(of signatory: Signatory) -> Picture? {
    signatory.anhChuKy.map {
      Picture(
        $0, width: .points(width), height: .points(height), description: "Chữ ký",
        overText: OverText(depth: depth, isTransparent: true))
    }
  }

  private static func inline(_ picture: Picture?) -> Value {
    picture.map { .object(InlineContent([.picture($0)])) } ?? .text("")
  }
}

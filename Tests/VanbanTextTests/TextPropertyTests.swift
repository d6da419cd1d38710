import Testing
import VanbanText

/// What holds for all texts, tried on many made of Vietnamese letters, marks and spaces.
@Suite struct TextPropertyTests {
  private static let texts: [String] = {
    let letters = Array(
      "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ019 -_.,ạảãàáệểễềếộợữựỹ\u{301}\u{323}\u{302}\u{A0}文ж%"
        .unicodeScalars)
    var state: UInt64 = 30
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 40)
    }
    return (0..<400).map { _ in
      var scalars = String.UnicodeScalarView()
      for _ in 0...(next() % 24) { scalars.append(letters[next() % letters.count]) }
      return String(scalars)
    }
  }()

  @Test func normalisingTwiceChangesNothingMore() {
    for text in Self.texts {
      let once = nfc(text)
      #expect(once == text)
      #expect(Array(nfc(once).utf8) == Array(once.utf8))
    }
  }

  @Test func foldingTwiceChangesNothingMore() {
    for text in Self.texts {
      #expect(fold(fold(text)) == fold(text), "\(text)")
      #expect(fold(nfc(text)) == fold(text), "\(text)")
      #expect(fold(text.uppercased()) == fold(text), "\(text)")
    }
  }

  @Test func theOrderIsTotal() {
    let sorted = Self.texts.sorted { CollationKey($0) < CollationKey($1) }
    for (index, text) in sorted.enumerated().dropFirst() {
      #expect(!(CollationKey(text) < CollationKey(sorted[index - 1])))
      #expect(!(CollationKey(text) < CollationKey(text)))
    }
  }

  /// Mark by mark, since a mark may stand after a space.
  private func withoutSpaces(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }

  @Test func wrappingLosesNothingButSpaces() {
    for text in Self.texts {
      for width in [20.0, 60, 1000] {
        let lines = TextWidth.wrap(text, size: 14, wrappedAt: width)
        #expect(withoutSpaces(lines.joined()) == withoutSpaces(text), "\(text)")
        for line in lines where line.unicodeScalars.count > 1 {
          #expect(TextWidth.points(line, size: 14) <= width + 0.02, "\(line)")
        }
      }
    }
  }

  @Test func aNameIsNearestToItself() {
    let names = ["kinh_gui", "noi_nhan", "trich_yeu", "co_quan", "nguoi_ky", "phu_luc"]
    for name in names {
      #expect(nearestName(to: name.uppercased(), among: names) == name)
      #expect(nearestName(to: String(name.dropLast()), among: names) == name)
      #expect(nearestName(to: name + "x", among: names) == name)
    }
  }
}

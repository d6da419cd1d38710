/// The fonts in a PDF by the names that its font objects bear (ISO 32000-1, 9.6 – 9.8).
struct PDFFonts {
  static let timesNewRoman = "Times New Roman"

  /// As they stand in the file, without the six letters and `+` of a subset; each once, in order.
  let names: [String]

  init(_ pdf: [UInt8]) {
    var names: [String] = []
    let key = Array("/BaseFont".utf8)
    var rest = pdf[...]
    while let found = rest.firstRange(of: key) {
      rest = rest[found.upperBound...]
      let name = Self.name(rest)
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    self.names = names
  }

  var hasTimesNewRoman: Bool { names.contains { $0.hasPrefix("TimesNewRoman") } }

  /// The names without weight and slant: "LiberationSerif".
  var families: [String] {
    names.map { String($0.prefix { $0 != "-" && $0 != "," }) }.reduce(into: []) { families, name in
      if !families.contains(name) { families.append(name) }
    }
  }

  /// Whether the file ends as a PDF ends.
  static func isWhole(_ pdf: [UInt8]) -> Bool { pdf.suffix(32).firstRange(of: Array("%%EOF".utf8)) != nil }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let name = bytes.drop { $0 == 0x20 }.dropFirst().prefix { byte in
      byte > 0x20 && !"/<>[]()".utf8.contains(byte)
    }
    let text = String(decoding: name, as: UTF8.self)
    return text.split(separator: "+", maxSplits: 1).last.map(String.init) ?? ""
  }
}

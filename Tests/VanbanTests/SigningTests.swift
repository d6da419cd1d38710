import Testing
import Vanban
import VanbanContent
import VanbanPackage
import VanbanSource
import VanbanTestSupport

@Suite("Signature and seal as pictures (PL1 II.7.d, II.8.a)")
struct SigningTests {
  /// 90 by 40 mm, which is twice what there is room for; a seal of 35 mm; one of no density; one of 90 mm.
  private static let files: [String: [UInt8]] = [
    "chu-ky.png": SampleImage.png(width: 90, height: 40, perMetre: 1000, isTransparent: true),
    "dau.png": SampleImage.png(width: 70, height: 70, perMetre: 2000, isTransparent: true),
    "dau-khong-co.png": SampleImage.png(width: 70, height: 70, isTransparent: true),
    "dau-qua-to.png": SampleImage.png(width: 180, height: 180, perMetre: 2000, isTransparent: true),
    "dac.png": SampleImage.png(width: 70, height: 70, perMetre: 2000),
    "anh.jpg": SampleImage.jpeg(width: 70, height: 70),
  ]

  private static let access = FileAccess { file in
    guard let bytes = files[file.path] else {
      return .refused(Wording(vi: "không có", en: "none"), path: file.path)
    }
    return .file(bytes, path: file.path)
  }

  private func render(
    _ signatory: String, _ format: OutputFormat
  ) throws -> (tree: XMLTree?, faults: [String]) {
    var diagnostics = Diagnostics()
    let model = SourceText(name: "cv.yaml", "loai: Công văn\nnoi_dung: a\nnguoi_ky: \(signatory)")
    let document = Document(model, files: Self.access, diagnostics: &diagnostics)
    let bytes = try document?.render(with: Shop.template(format), diagnostics: &diagnostics)
    let part = format == .docx ? "word/document.xml" : "content.xml"
    let tree = try bytes.map { bytes in
      try XMLTree.parse(Package.read(bytes, name: "ra").bytes(of: part) ?? [], part: part, document: "ra")
    }
    return (tree, diagnostics.all.map(\.id))
  }

  /// Left upper corner and size of each picture in hundredths of a millimetre: from the middle of its column,
  /// and from the top of its paragraph.
  private func boxes(_ signatory: String, _ format: OutputFormat) throws -> [[Int]] {
    let tree = try #require(try render(signatory, format).tree)
    return tree.nodes.indices.filter { tree.nodes[$0].kind == .element }.compactMap { node in
      switch tree.name(of: node).local {
      case "anchor": emuBox(node, tree)
      case "frame": ["x", "y", "width", "height"].map { name in hundredths(tree, node, name) }
      default: nil
      }
    }
  }

  private func emuBox(_ anchor: Int, _ tree: XMLTree) -> [Int] {
    let offsets = tree.descendants(of: anchor).filter {
      tree.nodes[$0].kind == .element && tree.name(of: $0).local == "posOffset"
    }.map { Int(String(decoding: tree.bytes[tree.nodes[$0].content], as: UTF8.self)) ?? 0 }
    let extent = tree.children(of: anchor).first {
      tree.nodes[$0].kind == .element && tree.name(of: $0).local == "extent"
    }
    let sizes = ["cx", "cy"].map { name in extent.flatMap { value(tree, $0, name) }.flatMap { Int($0) } ?? 0 }
    return (offsets + sizes).map { Int((Double($0) / 360).rounded()) }
  }

  private func hundredths(_ tree: XMLTree, _ node: Int, _ name: String) -> Int {
    let points = value(tree, node, name).flatMap { Double($0.dropLast(2)) } ?? 0
    return Int((points / 72 * 2540).rounded())
  }

  private func value(_ tree: XMLTree, _ node: Int, _ name: String) -> String? {
    tree.nodes[node].attributes.map { tree.attributes[$0] }
      .first { tree.names[Int($0.name)].local == name }?.value
  }

  private static let middle = 1341  // Half of 76 points.

  @Test(
    "The signature in the middle, the seal as large as it is over its left third",
    arguments: [OutputFormat.docx, .odt])
  func places(format: OutputFormat) throws {
    let found = try boxes("{ho_ten: Lê An, anh_chu_ky: chu-ky.png, anh_dau: dau.png}", format)
    let signature = [-2250, Self.middle - 1000, 4500, 2000]
    let seal = [-2250 + 1500 - 3500, Self.middle - 1750, 3500, 3500]
    #expect(near(found, [signature, seal]), "\(found)")
  }

  @Test(
    "A seal whose file says no size is 36 mm wide, as is one that cannot be",
    arguments: [OutputFormat.docx, .odt])
  func usualSize(format: OutputFormat) throws {
    for name in ["dau-khong-co.png", "dau-qua-to.png"] {
      let found = try boxes("{anh_dau: \(name)}", format)
      #expect(near(found, [[-750 - 3600, Self.middle - 1800, 3600, 3600]]), "\(name): \(found)")
    }
  }

  @Test("Two signatories each have theirs", arguments: [OutputFormat.docx, .odt])
  func two(format: OutputFormat) throws {
    let found = try boxes(
      "[{ho_ten: A, anh_chu_ky: chu-ky.png, anh_dau: dau.png}, {ho_ten: B, anh_chu_ky: chu-ky.png}]", format)
    #expect(found.map { $0[2] }.map { ($0 + 50) / 100 } == [45, 35, 45])
  }

  @Test(
    "What is not transparent, no PNG, missing, or no seal by its size is told",
    arguments: [
      ("anh_dau: dac.png", ["content.picture-not-transparent"]),
      ("anh_chu_ky: dac.png", ["content.picture-not-transparent"]),
      ("anh_chu_ky: anh.jpg", ["content.picture-no-png"]), ("anh_dau: mat.png", ["content.cannot-read-file"]),
      ("anh_chu_ky: mat.png, anh_dau: dau.png", ["content.cannot-read-file"]),
      ("anh_dau: dau-qua-to.png", ["content.picture-implausible"]), ("anh_dau: \"\"", []),
    ])
  func faults(signatory: String, ids: [String]) throws {
    for format in [OutputFormat.docx, .odt] { #expect(try render("{\(signatory)}", format).faults == ids) }
  }

  private func near(_ found: [[Int]], _ wanted: [[Int]]) -> Bool {
    found.count == wanted.count
      && zip(found.joined(), wanted.joined()).allSatisfy { abs($0 - $1) <= 3 }
  }
}

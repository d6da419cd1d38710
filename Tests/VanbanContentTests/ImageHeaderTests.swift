import Testing
import VanbanContent
import VanbanSource
import VanbanTestSupport

@Suite("What the first bytes of a picture tell")
struct ImageHeaderTests {
  @Test("A PNG: size in pixels, density per metre")
  func png() throws {
    let header = try ImageHeader(SampleImage.png(width: 300, height: 150, perMetre: 11811))
    #expect(header.kind == .png)
    #expect(header.width == 300 && header.height == 150)
    #expect(abs(header.size.width - 72) < 0.01)
    #expect(try ImageHeader(SampleImage.png(width: 96, height: 48)).size == (72, 36))
  }

  @Test("A JPEG: size in its frame, density by JFIF, else by EXIF")
  func jpeg() throws {
    let plain = try ImageHeader(SampleImage.jpeg(width: 640, height: 480))
    #expect(plain.kind == .jpeg)
    #expect(plain.size == (480, 360))
    #expect(try ImageHeader(SampleImage.jpeg(width: 640, height: 480, unit: 1, density: 160)).size == (288, 216))
    #expect(abs(try ImageHeader(SampleImage.jpeg(width: 254, height: 254, unit: 2, density: 100)).size.width - 72) < 0.01)
    let turned = try ImageHeader(SampleImage.jpeg(width: 640, height: 480, exif: (density: 320, orientation: 6)))
    #expect(turned.size == (144, 108))
    #expect(turned.isTurned)
  }

  @Test("What is no picture, breaks off or is damaged")
  func faults() {
    let png = SampleImage.png(width: 3, height: 3)
    let jpeg = SampleImage.jpeg(width: 3, height: 3)
    #expect(fault(Array("GIF89a".utf8)) == .otherKind("GIF"))
    #expect(fault(Array("xin chào".utf8)) == .otherKind(nil))
    #expect(fault([]) == .otherKind(nil))
    #expect(fault(Array(png.dropLast(4))) == .truncated(.png))
    #expect(fault(Array(jpeg.dropLast(2))) == .truncated(.jpeg))
    #expect(fault(SampleImage.png(width: 0, height: 3)) == .damaged(.png))
  }

  @Test("Whatever is cut off or changed, it is a header or a fault and never a crash")
  func robustness() {
    let samples = [
      SampleImage.png(width: 300, height: 150, perMetre: 11811),
      SampleImage.jpeg(width: 640, height: 480, unit: 1, density: 160, exif: (density: 320, orientation: 6)),
    ]
    for sample in samples {
      for end in sample.indices {
        _ = try? ImageHeader(Array(sample[..<end]))
        for value in [UInt8(0), 0x7F, 0xFF] {
          var changed = sample
          changed[end] = value
          _ = try? ImageHeader(changed)
        }
      }
    }
  }

  private func fault(_ bytes: [UInt8]) -> ImageHeader.Fault? {
    do throws(ImageHeader.Fault) {
      _ = try ImageHeader(bytes)
      return nil
    } catch {
      return error
    }
  }
}

@Suite("How large a picture is set")
struct PictureSizeTests {
  private func size(_ picture: Picture, free: Double = 400, page: Double = .infinity) throws -> [Int] {
    // 100 by 50 points.
    let header = try ImageHeader(SampleImage.jpeg(width: 100, height: 50, unit: 1, density: 72))
    let size = picture.size(of: header, in: free, page: page)
    return [Int(size.width.rounded()), Int(size.height.rounded())]
  }

  private let file = FileReference("a.jpeg", at: .nowhere)

  @Test("As the file says; by one side; into a box; never wider than what is free")
  func sizes() throws {
    #expect(try size(Picture(file)) == [100, 50])
    #expect(try size(Picture(file, width: .points(40))) == [40, 20])
    #expect(try size(Picture(file, height: .points(100))) == [200, 100])
    #expect(try size(Picture(file, width: .points(80), height: .points(10))) == [20, 10])
    #expect(try size(Picture(file, width: .share(0.5))) == [200, 100])
    #expect(try size(Picture(file), free: 60) == [60, 30])
    #expect(try size(Picture(file, height: .points(100)), page: 25) == [50, 25])
    #expect(try size(Picture(file, width: .points(900))) == [400, 200])
    #expect(try size(Picture(file, width: .points(900), overText: OverText())) == [900, 450])
  }
}

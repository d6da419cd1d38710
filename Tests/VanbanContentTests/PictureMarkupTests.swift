import Testing
import VanbanContent
import VanbanSource

@Suite("Pictures in a text")
struct PictureMarkupTests {
  @Test(
    "A picture stands alone with its caption below, or in a line with its caption unseen",
    arguments: [
      ("![Hình 1. Số ca](ca.png)", ["picture+ {ca.png: Hình 1. Số ca}", "caption Hình 1. Số ca"]),
      ("![](ca.png)", ["picture {ca.png}"]),
      ("![**Hình 1.** H~2~O](ca.png)", ["picture+ {ca.png: Hình 1. H2O}", "caption <b>Hình 1.</b> H<sub>2</sub>O"]),
      ("![a](ca.png){rong=12cm}", ["picture+ {ca.png rong=340pt: a}", "caption a"]),
      ("![](ảnh (1).png){rong=1,5cm cao=50%}", ["picture {ảnh (1).png rong=43pt cao=50%}"]),
      ("![](dau.png){rong=40mm tren_chu=true}", ["picture {dau.png rong=113pt tren_chu}"]),
      ("a ![b](ca.png) c", ["p a {ca.png: b} c"]),
      ("- ![b](ca.png)", ["item - {ca.png: b}"]),
      ("a ![b] (ca.png)", ["p a ![b] (ca.png)"]),
      (#"\![b](ca.png)"#, ["p ![b](ca.png)"]),
      ("![b]()", ["p ![b]()"]),
    ])
  func reading(_ typed: String, _ expected: [String]) { #expect(read(typed) == expected) }

  @Test("What a picture cannot be is told", arguments: ["rong=12", "rong=-1cm", "rong", "to=5cm", "cao=200%", "rong=3m"])
  func attributes(_ typed: String) {
    #expect(read("![](a.png){\(typed)}").last == "! content.picture-size")
  }

  @Test("anh() gives a picture that stands where the tag does")
  func function() {
    #expect(body("{{ anh(\"a.png\", \"4cm\") }}") == ["picture {a.png rong=113pt}"])
    #expect(body("x {{ anh(\"a.png\", cao=\"1in\", tren_chu=true) }}") == ["p x {a.png cao=72pt tren_chu}"])
    #expect(body("{{ anh(\"a.png\", 12) }}").last?.hasPrefix("! content.picture-size") == true)
    #expect(body("{{ anh(\"\") }}").last?.hasPrefix("! content.no-file-name") == true)
  }

  @Test("A link leads to a page, a letter or a number, and nowhere else",
    arguments: [
      ("https://a.vn/b?c=d", true), ("HTTP://a.vn", true), ("mailto:a@b.vn", true), ("tel:024", true),
      ("javascript:alert(1)", false), ("file:///etc/passwd", false), ("a.vn", false), ("https:a", false), ("mailto:", false),
    ])
  func links(_ address: String, _ isAccepted: Bool) {
    let result = body("{{ lien_ket(\"a\", \"\(address)\") }}")
    #expect(result.first == (isAccepted ? "p [a→\(address)]" : result.first))
    #expect((result.last?.hasPrefix("! content.link-address") == true) == !isAccepted)
  }

  @Test("Addresses are written as URIs: Vietnamese letters and blanks as percent codes, what is one already as it is")
  func uris() {
    #expect(LinkAddress.uri("https://a.vn/tệp 1?x=%20&y=1#z") == "https://a.vn/t%E1%BB%87p%201?x=%20&y=1#z")
  }
}

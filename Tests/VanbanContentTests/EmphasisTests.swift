import Testing
import VanbanContent

@Suite("Emphasis")
struct EmphasisTests {
  @Test(
    "Marks with a partner",
    arguments: [
      ("**đậm**", "<b>đậm</b>"),
      ("*nghiêng*", "<i>nghiêng</i>"),
      ("***cả hai***", "<bi>cả hai</bi>"),
      ("__gạch chân__", "<u>gạch chân</u>"),
      ("~~gạch bỏ~~", "<s>gạch bỏ</s>"),
      ("H~2~O", "H<sub>2</sub>O"),
      ("m^2^/giường", "m<sup>2</sup>/giường"),
      ("a *b*, **c**; *d*.", "a <i>b</i>, <b>c</b>; <i>d</i>."),
      ("**a *b* c**", "<b>a </b><bi>b</bi><b> c</b>"),
      ("**a *b***", "<b>a </b><bi>b</bi>"),
      ("***a** b*", "<bi>a</bi><i> b</i>"),
      ("*(**a**)*", "<i>(</i><bi>a</bi><i>)</i>"),
      ("**__a__**", "<bu>a</bu>"),
      ("“**Nghị quyết**”", "“<b>Nghị quyết</b>”"),
      ("**Lưu ý***: x", "<b>Lưu ý</b>*: x"),
    ])
  func partners(line: String, expected: String) {
    #expect(read("x " + line) == ["p x " + expected])
  }

  @Test(
    "What has no partner is literal",
    arguments: [
      "2*3*4", "~10%", "từ ~10% đến ~20%", "5 * 6 * 7", "** a **", "một*", "*một", "**một*", "*một**",
      "chữ*giữa*chữ",
      "đ*ư*ợ", "a_b_c", "_một_", "a__b__c", "Họ và tên: ________", "Ngày ... tháng ...", "****", "x^2",
      "10^ 2^", "H~2 O~",
      "*** *** ***", "~~~~", "2~3 lần",
    ])
  func literal(line: String) {
    #expect(read("x " + line) == ["p x " + line])
  }

  @Test("Letters with diacritics are letters, quotes and dashes are none")
  func neighbours() {
    #expect(read("ở*đây*ạ") == ["p ở*đây*ạ"])
    #expect(read("“*đây*” –*đó*–") == ["p “<i>đây</i>” –<i>đó</i>–"])
  }

  @Test("A mark finds its partner within one line only")
  func acrossLines() {
    #expect(read("**một\nhai**") == ["p **một", "p hai**"])
  }

  @Test("Crossing marks: the inner one that is left over is literal")
  func crossing() {
    #expect(read("x **a __b** c__") == ["p x <b>a __b</b> c__"])
  }

  @Test("A line of nothing but opening marks costs no more than its length")
  func manyMarks() {
    let line = String(repeating: " *a **b __c [d ^e ~f", count: 20_000)
    #expect(read("x" + line).count == 1)
  }
}

@Suite("Links")
struct LinkTests {
  @Test("A link has an address with a scheme")
  func link() {
    #expect(
      read("tại [Cổng *thông tin*](https://yte.gov.vn/a_(b)?c=1).") == [
        "p tại [Cổng <i>thông tin</i>→https://yte.gov.vn/a_(b)?c=1]."
      ])
    #expect(read("gửi [thư](mailto:vt@yte.vn)") == ["p gửi [thư→mailto:vt@yte.vn]"])
  }

  @Test(
    "Brackets that are no link stay as typed",
    arguments: ["[1](2)", "[a] (https://x.vn)", "[a](https://x vn)", "[a", "a](https://x.vn)"])
  func literal(line: String) {
    #expect(read(line) == ["p \(line)"])
  }

  @Test("A value may be part of the address")
  func valueInAddress() {
    #expect(read(typed("[a](https://x.vn/"), .value("b"), typed(")")) == ["p [a→https://x.vn/b]"])
  }
}

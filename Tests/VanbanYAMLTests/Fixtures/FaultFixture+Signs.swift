extension FaultFixture {
  static let signs: [FaultFixture] = [
    FaultFixture(
      "begins with asterisk", Array("a: *nghiêng* chữ\n".utf8),
      en: #"""
        x.yaml:1:4: error: a value that is not in quotes may not begin with "*" (the sign of an alias) [yaml.value-begins-with-sign]
          1 | a: *nghiêng* chữ
            |    ^~~~~~~~~~~~~
          hint: put the whole value in quotes: "…"
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: giá trị không đặt trong dấu nháy không được bắt đầu bằng "*" (dấu dẫn chiếu của YAML) [yaml.value-begins-with-sign]
          1 | a: *nghiêng* chữ
            |    ^~~~~~~~~~~~~
          gợi ý: đặt cả giá trị trong dấu nháy: "…"
        """#),
    FaultFixture(
      "begins with ampersand", Array("a: & b\n".utf8),
      en: #"""
        x.yaml:1:4: error: a value that is not in quotes may not begin with "&" (the sign of an anchor) [yaml.value-begins-with-sign]
          1 | a: & b
            |    ^
          hint: put the whole value in quotes: "…"
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: giá trị không đặt trong dấu nháy không được bắt đầu bằng "&" (dấu đặt tên của YAML) [yaml.value-begins-with-sign]
          1 | a: & b
            |    ^
          gợi ý: đặt cả giá trị trong dấu nháy: "…"
        """#),
    FaultFixture(
      "begins with exclamation", Array("a: !khẩn\n".utf8),
      en: #"""
        x.yaml:1:4: error: a value that is not in quotes may not begin with "!" (the sign of a tag) [yaml.value-begins-with-sign]
          1 | a: !khẩn
            |    ^~~~~
          hint: put the whole value in quotes: "…"
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: giá trị không đặt trong dấu nháy không được bắt đầu bằng "!" (dấu kiểu của YAML) [yaml.value-begins-with-sign]
          1 | a: !khẩn
            |    ^~~~~
          gợi ý: đặt cả giá trị trong dấu nháy: "…"
        """#),
    FaultFixture(
      "begins with greater", Array("a: >=95\n".utf8),
      en: #"""
        x.yaml:1:4: error: a value that is not in quotes may not begin with ">" (the sign of a block of text) [yaml.value-begins-with-sign]
          1 | a: >=95
            |    ^~~~
          hint: put the whole value in quotes: "…"
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: giá trị không đặt trong dấu nháy không được bắt đầu bằng ">" (dấu mở khối chữ của YAML) [yaml.value-begins-with-sign]
          1 | a: >=95
            |    ^~~~
          gợi ý: đặt cả giá trị trong dấu nháy: "…"
        """#),
    FaultFixture(
      "begins with greater, a text after it", Array("a: > 95\n".utf8),
      en: #"""
        x.yaml:1:6: error: there is text on the line of "|" or ">" [yaml.content-after-block-sign]
          1 | a: > 95
            |      ^~
          hint: begin the text on the next line, deeper than the key; or put the whole value in quotes
        """#,
      vi: #"""
        x.yaml:1:6: lỗi: sau "|" hoặc ">" còn chữ trên cùng dòng [yaml.content-after-block-sign]
          1 | a: > 95
            |      ^~
          gợi ý: viết chữ từ dòng dưới, thụt vào sâu hơn khóa; hoặc đặt cả giá trị trong dấu nháy
        """#),
    FaultFixture(
      "list after key", Array("a: - 5\n".utf8),
      en: #"""
        x.yaml:1:4: error: a list cannot begin on the line of its key [yaml.list-after-key]
          1 | a: - 5
            |    ^~~
          hint: put it in quotes if it is text: "- …"; begin a new line before "- " if it is a list
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: danh sách không được bắt đầu trên cùng dòng với khóa [yaml.list-after-key]
          1 | a: - 5
            |    ^~~
          gợi ý: nếu là chữ, đặt trong dấu nháy: "- …"; nếu là danh sách, xuống dòng trước "- "
        """#),
  ]
}

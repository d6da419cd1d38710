extension FaultFixture {
  static let colons: [FaultFixture] = [
    FaultFixture(
      "colon in a value", Array("trich_yeu: Báo cáo: quý I\n".utf8),
      en: #"""
        x.yaml:1:19: error: a value that is not in quotes holds ": ", which YAML takes for another key [yaml.colon-in-value]
          1 | trich_yeu: Báo cáo: quý I
            |                   ^
          hint: put the whole value in quotes: "…"
        """#,
      vi: #"""
        x.yaml:1:19: lỗi: trong giá trị không đặt trong dấu nháy có ": ", YAML hiểu đó là một khóa nữa [yaml.colon-in-value]
          1 | trich_yeu: Báo cáo: quý I
            |                   ^
          gợi ý: đặt cả giá trị trong dấu nháy: "…"
        """#),
    FaultFixture(
      "colon in a later line", Array("trich_yeu: Báo cáo\n  quý I: số liệu\n".utf8),
      en: #"""
        x.yaml:2:8: error: this line goes on with the value above but holds ": " like a key [yaml.colon-in-value]
          2 |   quý I: số liệu
            |        ^
        x.yaml:1:12: note: the value begins here
          1 | trich_yeu: Báo cáo
            |            ^~~~~~~
          hint: if it is a key, bring it in line with the other keys; if it is text, put the whole value in quotes
        """#,
      vi: #"""
        x.yaml:2:8: lỗi: dòng này nối tiếp giá trị ở trên nhưng lại có ": " như một khóa [yaml.colon-in-value]
          2 |   quý I: số liệu
            |        ^
        x.yaml:1:12: ghi chú: giá trị bắt đầu ở đây
          1 | trich_yeu: Báo cáo
            |            ^~~~~~~
          gợi ý: nếu là khóa, viết thẳng hàng với các khóa khác; nếu là chữ, đặt cả giá trị trong dấu nháy
        """#),
    FaultFixture(
      "begins with percent", Array("a: %10\n".utf8),
      en: #"""
        x.yaml:1:4: error: a value that is not in quotes may not begin with "%" (the sign of a directive) [yaml.value-begins-with-sign]
          1 | a: %10
            |    ^~~
          hint: put the whole value in quotes: "…"
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: giá trị không đặt trong dấu nháy không được bắt đầu bằng "%" (dấu chỉ thị của YAML) [yaml.value-begins-with-sign]
          1 | a: %10
            |    ^~~
          gợi ý: đặt cả giá trị trong dấu nháy: "…"
        """#),
    FaultFixture(
      "begins with at", Array("a: @bo\n".utf8),
      en: #"""
        x.yaml:1:4: error: a value that is not in quotes may not begin with "@" (reserved by YAML) [yaml.value-begins-with-sign]
          1 | a: @bo
            |    ^~~
          hint: put the whole value in quotes: "…"
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: giá trị không đặt trong dấu nháy không được bắt đầu bằng "@" (ký tự YAML để dành) [yaml.value-begins-with-sign]
          1 | a: @bo
            |    ^~~
          gợi ý: đặt cả giá trị trong dấu nháy: "…"
        """#),
    FaultFixture(
      "begins with backtick", Array("a: `x`\n".utf8),
      en: #"""
        x.yaml:1:4: error: a value that is not in quotes may not begin with "`" (reserved by YAML) [yaml.value-begins-with-sign]
          1 | a: `x`
            |    ^~~
          hint: put the whole value in quotes: "…"
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: giá trị không đặt trong dấu nháy không được bắt đầu bằng "`" (ký tự YAML để dành) [yaml.value-begins-with-sign]
          1 | a: `x`
            |    ^~~
          gợi ý: đặt cả giá trị trong dấu nháy: "…"
        """#),
  ]
}

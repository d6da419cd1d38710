extension FaultFixture {
  static let traps: [FaultFixture] = [
    FaultFixture(
      "comma between digits", Array("a: [5, 17,6]\n".utf8),
      en: #"""
        x.yaml:1:8: error: within […] and {…} a "," divides items, so 17,6 is two of them [yaml.comma-between-digits]
          1 | a: [5, 17,6]
            |        ^~~~
          hint: put it in quotes if it is one number: "17,6"; put a space if it is two items: 17, 6
        """#,
      vi: #"""
        x.yaml:1:8: lỗi: trong […] và {…} dấu "," tách các mục, nên 17,6 là hai mục [yaml.comma-between-digits]
          1 | a: [5, 17,6]
            |        ^~~~
          gợi ý: nếu là một số, đặt trong dấu nháy: "17,6"; nếu là hai mục, thêm dấu cách: 17, 6
        """#),
    FaultFixture(
      "template tag", Array("a: {{ x }}\n".utf8),
      en: #"""
        x.yaml:1:4: error: a value that begins with "{{" or "{%" is a mapping to YAML [yaml.braces-not-quoted]
          1 | a: {{ x }}
            |    ^~~~~~~
          hint: put the whole value in quotes: "{{ … }}"
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: giá trị bắt đầu bằng "{{" hoặc "{%" là một bảng khóa đối với YAML [yaml.braces-not-quoted]
          1 | a: {{ x }}
            |    ^~~~~~~
          gợi ý: đặt cả giá trị trong dấu nháy: "{{ … }}"
        """#),
    FaultFixture(
      "comment after text", Array("a: Phòng #2\n".utf8),
      en: #"""
        x.yaml:1:10: warning: from "#" on this is a comment and not part of the value [yaml.comment-after-text]
          1 | a: Phòng #2
            |          ^~
          hint: put the whole value in quotes if "#" is text; put two spaces before "#" and one after if it is a comment
        """#,
      vi: #"""
        x.yaml:1:10: cảnh báo: từ "#" trở đi là chú thích và không thuộc giá trị [yaml.comment-after-text]
          1 | a: Phòng #2
            |          ^~
          gợi ý: nếu "#" là chữ, đặt cả giá trị trong dấu nháy; nếu là chú thích, viết hai dấu cách trước và một dấu cách sau "#"
        """#),
    FaultFixture(
      "comment instead of a value", Array("a: # ghi chú\nb: 1\n".utf8),
      en: #"""
        x.yaml:1:4: warning: from "#" on this is a comment, so the value is empty [yaml.comment-instead-of-value]
          1 | a: # ghi chú
            |    ^~~~~~~~~
          hint: put the whole value in quotes if "#" is text; otherwise give the comment a line of its own
        """#,
      vi: #"""
        x.yaml:1:4: cảnh báo: từ "#" trở đi là chú thích, nên giá trị này trống [yaml.comment-instead-of-value]
          1 | a: # ghi chú
            |    ^~~~~~~~~
          gợi ý: nếu "#" là chữ, đặt cả giá trị trong dấu nháy; nếu không, viết chú thích ở dòng riêng
        """#),
    FaultFixture(
      "empty block", Array("a: >5\n".utf8),
      en: #"""
        x.yaml:1:4: error: ">" and "|" open a block of text, but no indented text follows [yaml.empty-block]
          1 | a: >5
            |    ^~
          hint: put the whole value in quotes: ">5"; or write the text below, indented
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: ">" và "|" mở một khối chữ, nhưng bên dưới không có chữ nào thụt vào [yaml.empty-block]
          1 | a: >5
            |    ^~
          gợi ý: đặt cả giá trị trong dấu nháy: ">5"; hoặc viết chữ ở các dòng dưới, thụt vào
        """#),
    FaultFixture(
      "unknown tag", Array("a: !khan x\n".utf8),
      en: #"""
        x.yaml:1:4: error: there is no tag "!khan" [yaml.unknown-tag]
          1 | a: !khan x
            |    ^~~~~
          hint: put the whole value in quotes: "…"
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: không có thẻ kiểu "!khan" [yaml.unknown-tag]
          1 | a: !khan x
            |    ^~~~~
          gợi ý: đặt cả giá trị trong dấu nháy: "…"
        """#),
  ]
}

extension FaultFixture {
  static let texts: [FaultFixture] = [
    FaultFixture(
      "duplicate key", Array("so: 1\nngay: 2\nso: 3\n".utf8),
      en: #"""
        x.yaml:3:1: error: the key "so" is given twice [yaml.duplicate-key]
          3 | so: 3
            | ^~
        x.yaml:1:1: note: the key stands here already
          1 | so: 1
            | ^~
          hint: delete one of the two, or rename it
        """#,
      vi: #"""
        x.yaml:3:1: lỗi: khóa "so" có hai lần [yaml.duplicate-key]
          3 | so: 3
            | ^~
        x.yaml:1:1: ghi chú: khóa đã có ở đây
          1 | so: 1
            | ^~
          gợi ý: xóa một trong hai, hoặc đổi tên
        """#),
    FaultFixture(
      "unknown alias", Array("a: *ten\n".utf8),
      en: #"""
        x.yaml:1:4: error: a value that begins with "*" is an alias, but nothing above is named "&ten" [yaml.unknown-alias]
          1 | a: *ten
            |    ^~~~
          hint: put the whole value in quotes: "…"
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: giá trị bắt đầu bằng "*" là dẫn chiếu, nhưng không có giá trị nào ở trên mang tên "&ten" [yaml.unknown-alias]
          1 | a: *ten
            |    ^~~~
          gợi ý: đặt cả giá trị trong dấu nháy: "…"
        """#),
    FaultFixture(
      "bad escape", Array("a: \"C:\\work\"\n".utf8),
      en: #"""
        x.yaml:1:7: error: \w is no escape of YAML [yaml.bad-escape]
          1 | a: "C:\work"
            |       ^~
          hint: write \\ for \, or use single quotes '…'
        """#,
      vi: #"""
        x.yaml:1:7: lỗi: \w không phải là ký hiệu thoát của YAML [yaml.bad-escape]
          1 | a: "C:\work"
            |       ^~
          gợi ý: viết \\ cho dấu \, hoặc dùng dấu nháy đơn '…'
        """#),
    FaultFixture(
      "short escape", Array("a: \"\\u12\"\n".utf8),
      en: #"""
        x.yaml:1:5: error: \u12 is too short: expected 4 hexadecimal digits [yaml.bad-escape]
          1 | a: "\u12"
            |     ^~~~
          hint: write all the digits, or use single quotes '…'
        """#,
      vi: #"""
        x.yaml:1:5: lỗi: \u12 thiếu chữ số: cần 4 chữ số thập lục phân [yaml.bad-escape]
          1 | a: "\u12"
            |     ^~~~
          gợi ý: viết đủ chữ số, hoặc dùng dấu nháy đơn '…'
        """#),
    FaultFixture(
      "bad character", Array("a: x\u{1}y\n".utf8),
      en: #"""
        x.yaml:1:5: error: the character U+0001 cannot stand in a YAML file [yaml.bad-character]
          1 | a: x␁y
            |     ^
          hint: delete it, or write "\u…" within double quotes
        """#,
      vi: #"""
        x.yaml:1:5: lỗi: ký tự U+0001 không được có trong tệp YAML [yaml.bad-character]
          1 | a: x␁y
            |     ^
          gợi ý: xóa ký tự này, hoặc viết "\u…" trong dấu nháy kép
        """#),
    FaultFixture(
      "invalid UTF-8", Array("a: b".utf8) + [0xFF] + Array("c\n".utf8),
      en: #"""
        x.yaml:1:5: error: byte 4 (FF) is no UTF-8 [yaml.invalid-utf8]
          1 | a: b�c
            |     ^
          hint: save the file in UTF-8
        """#,
      vi: #"""
        x.yaml:1:5: lỗi: byte thứ 4 (FF) không phải là UTF-8 [yaml.invalid-utf8]
          1 | a: b�c
            |     ^
          gợi ý: lưu tệp lại với bảng mã UTF-8
        """#),
  ]
}

extension FaultFixture {
  static let indentation: [FaultFixture] = [
    FaultFixture(
      "tab as indentation", Array("kinh_gui:\n\t- Sở Y tế\n".utf8),
      en: #"""
        x.yaml:2:1: error: a tab indents this line; YAML takes spaces only [yaml.tab-indentation]
          2 |  - Sở Y tế
            | ^
          hint: replace each tab with two spaces
        """#,
      vi: #"""
        x.yaml:2:1: lỗi: dòng thụt vào bằng dấu tab; YAML chỉ nhận dấu cách [yaml.tab-indentation]
          2 |  - Sở Y tế
            | ^
          gợi ý: thay mỗi dấu tab bằng hai dấu cách
        """#),
    FaultFixture(
      "wrong indentation", Array("nguoi_ky:\n    ho_ten: A\n  chuc_vu: B\n".utf8),
      en: #"""
        x.yaml:3:1: error: this line is indented by 2 spaces and in line with nothing above it; expected 4 or 0 [yaml.wrong-indentation]
          3 |   chuc_vu: B
            | ^~
        x.yaml:2:5: note: to be in line with this, indent by 4
          2 |     ho_ten: A
            |     ^~~~~~~~~
        x.yaml:1:1: note: to be in line with this, indent by 0
          1 | nguoi_ky:
            | ^~~~~~~~~
          hint: correct the spaces that begin the line; if it goes on with the value above, put that value in quotes
        """#,
      vi: #"""
        x.yaml:3:1: lỗi: dòng thụt vào 2 dấu cách, không thẳng hàng với mục nào ở trên; cần 4 hoặc 0 [yaml.wrong-indentation]
          3 |   chuc_vu: B
            | ^~
        x.yaml:2:5: ghi chú: thẳng hàng với dòng này thì thụt vào 4 dấu cách
          2 |     ho_ten: A
            |     ^~~~~~~~~
        x.yaml:1:1: ghi chú: thẳng hàng với dòng này thì thụt vào 0 dấu cách
          1 | nguoi_ky:
            | ^~~~~~~~~
          gợi ý: sửa các dấu cách ở đầu dòng; nếu dòng này là phần tiếp của giá trị ở trên thì đặt giá trị trong dấu nháy
        """#),
    FaultFixture(
      "deeper than its value", Array("so: \"05\"\n  ngay: 1\n".utf8),
      en: #"""
        x.yaml:2:1: error: this line is indented by 2 spaces and in line with nothing above it; expected 0 [yaml.wrong-indentation]
          2 |   ngay: 1
            | ^~
        x.yaml:1:1: note: to be in line with this, indent by 0
          1 | so: "05"
            | ^~~~~~~~
          hint: correct the spaces that begin the line; if it goes on with the value above, put that value in quotes
        """#,
      vi: #"""
        x.yaml:2:1: lỗi: dòng thụt vào 2 dấu cách, không thẳng hàng với mục nào ở trên; cần 0 [yaml.wrong-indentation]
          2 |   ngay: 1
            | ^~
        x.yaml:1:1: ghi chú: thẳng hàng với dòng này thì thụt vào 0 dấu cách
          1 | so: "05"
            | ^~~~~~~~
          gợi ý: sửa các dấu cách ở đầu dòng; nếu dòng này là phần tiếp của giá trị ở trên thì đặt giá trị trong dấu nháy
        """#),
    FaultFixture(
      "missing space after colon", Array("loai: công văn\nso:05\n".utf8),
      en: #"""
        x.yaml:2:3: error: the ":" after a key is not followed by a space [yaml.missing-space-after-colon]
          2 | so:05
            |   ^
          hint: write "key: value"
        """#,
      vi: #"""
        x.yaml:2:3: lỗi: sau dấu ":" của khóa thiếu một dấu cách [yaml.missing-space-after-colon]
          2 | so:05
            |   ^
          gợi ý: viết "khóa: giá trị"
        """#),
    FaultFixture(
      "missing space after dash", Array("noi_nhan:\n  - VT\n  -KHTC\n".utf8),
      en: #"""
        x.yaml:3:3: error: the "-" of a list item is not followed by a space [yaml.missing-space-after-dash]
          3 |   -KHTC
            |   ^
          hint: write "- item"
        """#,
      vi: #"""
        x.yaml:3:3: lỗi: sau dấu "-" của mục danh sách thiếu một dấu cách [yaml.missing-space-after-dash]
          3 |   -KHTC
            |   ^
          gợi ý: viết "- mục"
        """#),
  ]
}

extension FaultFixture {
  static let dashes: [FaultFixture] = [
    FaultFixture(
      "no space after the first dash", Array("noi_nhan:\n  -Như trên\n  - Lưu: VT\n".utf8),
      en: #"""
        x.yaml:2:3: error: the "-" of a list item is not followed by a space [yaml.missing-space-after-dash]
          2 |   -Như trên
            |   ^
          hint: write "- item"
        """#,
      vi: #"""
        x.yaml:2:3: lỗi: sau dấu "-" của mục danh sách thiếu một dấu cách [yaml.missing-space-after-dash]
          2 |   -Như trên
            |   ^
          gợi ý: viết "- mục"
        """#),
    FaultFixture(
      "no space after the first dash, all text", Array("noi_nhan:\n  -Như trên\n  - Sở Y tế\n".utf8),
      en: #"""
        x.yaml:2:3: error: the "-" of a list item is not followed by a space [yaml.missing-space-after-dash]
          2 |   -Như trên
            |   ^
          hint: write "- item"
        """#,
      vi: #"""
        x.yaml:2:3: lỗi: sau dấu "-" của mục danh sách thiếu một dấu cách [yaml.missing-space-after-dash]
          2 |   -Như trên
            |   ^
          gợi ý: viết "- mục"
        """#),
    FaultFixture(
      "dash of print instead of a hyphen", Array("noi_nhan:\n  - Như trên\n  – Lưu: VT\n".utf8),
      en: #"""
        x.yaml:3:3: error: "–" is no sign of a list item; YAML takes the hyphen "-" only [yaml.wrong-dash]
          3 |   – Lưu: VT
            |   ^
          hint: write "- item"; if it is text, put the whole value in quotes
        """#,
      vi: #"""
        x.yaml:3:3: lỗi: "–" không phải là dấu mục danh sách; YAML chỉ nhận dấu gạch nối "-" [yaml.wrong-dash]
          3 |   – Lưu: VT
            |   ^
          gợi ý: viết "- mục"; nếu là chữ, đặt cả giá trị trong dấu nháy
        """#),
  ]
}

extension FaultFixture {
  static let structure: [FaultFixture] = [
    FaultFixture(
      "missing colon", Array("a: 1\nghi chú\nb: 2\n".utf8),
      en: #"""
        x.yaml:2:1: error: this line stands where a key is expected but has no ": " [yaml.missing-colon]
          2 | ghi chú
            | ^~~~~~~
          hint: write "key: value"; if it goes on with the value above, indent it deeper
        """#,
      vi: #"""
        x.yaml:2:1: lỗi: dòng này đứng ở chỗ của một khóa nhưng không có ": " [yaml.missing-colon]
          2 | ghi chú
            | ^~~~~~~
          gợi ý: viết "khóa: giá trị"; nếu dòng này là phần tiếp của giá trị ở trên thì thụt nó vào sâu hơn
        """#),
    FaultFixture(
      "not a list item", Array("- a\nb: 1\n".utf8),
      en: #"""
        x.yaml:2:1: error: this line is within a list but does not begin with "- " [yaml.not-a-list-item]
          2 | b: 1
            | ^~~~
        x.yaml:1:1: note: the list begins here
          1 | - a
            | ^
          hint: begin it with "- ", or indent it deeper if it belongs to the item above
        """#,
      vi: #"""
        x.yaml:2:1: lỗi: dòng này nằm trong danh sách nhưng không bắt đầu bằng "- " [yaml.not-a-list-item]
          2 | b: 1
            | ^~~~
        x.yaml:1:1: ghi chú: danh sách bắt đầu ở đây
          1 | - a
            | ^
          gợi ý: thêm "- " ở đầu dòng, hoặc thụt dòng vào sâu hơn nếu nó thuộc mục ở trên
        """#),
    FaultFixture(
      "list among keys", Array("a: 1\n- b\n".utf8),
      en: #"""
        x.yaml:2:1: error: a list item "- " stands where a key is expected [yaml.list-among-keys]
          2 | - b
            | ^
        x.yaml:1:1: note: the keys begin here
          1 | a: 1
            | ^
          hint: write the key of the list on the line above, ending in ":" with no value of its own
        """#,
      vi: #"""
        x.yaml:2:1: lỗi: mục danh sách "- " đứng ở chỗ cần một khóa [yaml.list-among-keys]
          2 | - b
            | ^
        x.yaml:1:1: ghi chú: các khóa bắt đầu ở đây
          1 | a: 1
            | ^
          gợi ý: viết khóa của danh sách ở dòng trên (khóa kết thúc bằng ":"), không kèm giá trị
        """#),
    FaultFixture(
      "directive in a document", Array("a: 1\n%YAML 1.2\n".utf8),
      en: #"""
        x.yaml:2:1: error: a directive (%) can stand before a document only [yaml.directive-in-document]
          2 | %YAML 1.2
            | ^~~~~~~~~
          hint: end the document above with a line "...", or use quotes if "%" is text
        """#,
      vi: #"""
        x.yaml:2:1: lỗi: chỉ thị (%) chỉ được đứng trước tài liệu [yaml.directive-in-document]
          2 | %YAML 1.2
            | ^~~~~~~~~
          gợi ý: kết thúc tài liệu ở trên bằng dòng "...", hoặc đặt trong dấu nháy nếu "%" là chữ
        """#),
    FaultFixture(
      "second document without marker", Array("\"a\"\nb: 1\n".utf8),
      en: #"""
        x.yaml:2:1: error: the document ends above; this line belongs to nothing [yaml.content-after-document]
          2 | b: 1
            | ^~~~
          hint: check the indentation; a new document begins with a line "---"
        """#,
      vi: #"""
        x.yaml:2:1: lỗi: tài liệu đã hết ở trên, dòng này không thuộc mục nào [yaml.content-after-document]
          2 | b: 1
            | ^~~~
          gợi ý: kiểm tra thụt đầu dòng; tài liệu mới bắt đầu bằng dòng "---"
        """#),
  ]
}

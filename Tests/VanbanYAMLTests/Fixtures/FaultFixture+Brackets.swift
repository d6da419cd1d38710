extension FaultFixture {
  static let brackets: [FaultFixture] = [
    FaultFixture(
      "unclosed quote", Array("a: \"Sở Y tế\nb: 1\n".utf8),
      en: #"""
        x.yaml:1:4: error: the quote " that opens here is not closed [yaml.unclosed-quote]
          1 | a: "Sở Y tế
            |    ^
        x.yaml:2:1: note: it should be closed before this place
          2 | b: 1
            | ^
          hint: put " at the end of the value; lines that go on with it must be deeper than the key
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: dấu nháy " mở ở đây không được đóng [yaml.unclosed-quote]
          1 | a: "Sở Y tế
            |    ^
        x.yaml:2:1: ghi chú: đến đây phải có dấu nháy đóng
          2 | b: 1
            | ^
          gợi ý: thêm " ở cuối giá trị; dòng tiếp của giá trị phải thụt vào sâu hơn khóa
        """#),
    FaultFixture(
      "unclosed single quote", Array("a: 'Sở Y tế\nb: 1\n".utf8),
      en: #"""
        x.yaml:1:4: error: the quote ' that opens here is not closed [yaml.unclosed-quote]
          1 | a: 'Sở Y tế
            |    ^
        x.yaml:2:1: note: it should be closed before this place
          2 | b: 1
            | ^
          hint: put ' at the end of the value; lines that go on with it must be deeper than the key
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: dấu nháy ' mở ở đây không được đóng [yaml.unclosed-quote]
          1 | a: 'Sở Y tế
            |    ^
        x.yaml:2:1: ghi chú: đến đây phải có dấu nháy đóng
          2 | b: 1
            | ^
          gợi ý: thêm ' ở cuối giá trị; dòng tiếp của giá trị phải thụt vào sâu hơn khóa
        """#),
    FaultFixture(
      "unclosed bracket", Array("a: [một, hai\nb: 1\n".utf8),
      en: #"""
        x.yaml:1:4: error: the "[" that opens here is not closed [yaml.unclosed-bracket]
          1 | a: [một, hai
            |    ^
        x.yaml:2:1: note: "]" should stand before this place
          2 | b: 1
            | ^
          hint: put "]"; if "[" is text, put the whole value in quotes; further lines must be indented
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: dấu "[" mở ở đây không được đóng [yaml.unclosed-bracket]
          1 | a: [một, hai
            |    ^
        x.yaml:2:1: ghi chú: đến đây phải có "]"
          2 | b: 1
            | ^
          gợi ý: thêm "]"; nếu "[" là chữ thì đặt cả giá trị trong dấu nháy; dòng tiếp theo phải thụt vào
        """#),
    FaultFixture(
      "unclosed brace", Array("a: {x: 1\n".utf8),
      en: #"""
        x.yaml:1:4: error: the "{" that opens here is not closed [yaml.unclosed-bracket]
          1 | a: {x: 1
            |    ^
        x.yaml:2:1: note: "}" should stand before this place
          hint: put "}"; if "{" is text, put the whole value in quotes; further lines must be indented
        """#,
      vi: #"""
        x.yaml:1:4: lỗi: dấu "{" mở ở đây không được đóng [yaml.unclosed-bracket]
          1 | a: {x: 1
            |    ^
        x.yaml:2:1: ghi chú: đến đây phải có "}"
          gợi ý: thêm "}"; nếu "{" là chữ thì đặt cả giá trị trong dấu nháy; dòng tiếp theo phải thụt vào
        """#),
    FaultFixture(
      "wrong bracket", Array("a: [một, {x: 1]\n".utf8),
      en: #"""
        x.yaml:1:15: error: "]" does not close "{" [yaml.wrong-bracket]
          1 | a: [một, {x: 1]
            |               ^
        x.yaml:1:10: note: opened here
          1 | a: [một, {x: 1]
            |          ^
          hint: write "}"
        """#,
      vi: #"""
        x.yaml:1:15: lỗi: dấu "]" không đóng được "{" [yaml.wrong-bracket]
          1 | a: [một, {x: 1]
            |               ^
        x.yaml:1:10: ghi chú: mở ở đây
          1 | a: [một, {x: 1]
            |          ^
          gợi ý: viết "}"
        """#),
  ]
}

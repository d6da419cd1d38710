extension DocumentFixture {
  static let blocks: [DocumentFixture] = [
    DocumentFixture(
      "mapping", "loai: kế hoạch\nso: 12\n",
      #"""
      +DOC
      +MAP
      =VAL :loai
      =VAL :kế hoạch
      =VAL :so
      =VAL :12
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "nested mappings", "a:\n  b:\n    c: 1\n  d: 2\ne: 3\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      +MAP
      =VAL :b
      +MAP
      =VAL :c
      =VAL :1
      -MAP
      =VAL :d
      =VAL :2
      -MAP
      =VAL :e
      =VAL :3
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "sequence below its key", "kinh_gui:\n  - một\n  - hai\nso: 1\n",
      #"""
      +DOC
      +MAP
      =VAL :kinh_gui
      +SEQ
      =VAL :một
      =VAL :hai
      -SEQ
      =VAL :so
      =VAL :1
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "sequence in line with its key", "kinh_gui:\n- một\n- hai\nso: 1\n",
      #"""
      +DOC
      +MAP
      =VAL :kinh_gui
      +SEQ
      =VAL :một
      =VAL :hai
      -SEQ
      =VAL :so
      =VAL :1
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "sequences on one line", "- - a\n  - b\n- c\n",
      #"""
      +DOC
      +SEQ
      +SEQ
      =VAL :a
      =VAL :b
      -SEQ
      =VAL :c
      -SEQ
      -DOC
      """#),
    DocumentFixture(
      "mappings in a sequence", "- ten: A\n  tuoi: 1\n-\n  ten: B\n",
      #"""
      +DOC
      +SEQ
      +MAP
      =VAL :ten
      =VAL :A
      =VAL :tuoi
      =VAL :1
      -MAP
      +MAP
      =VAL :ten
      =VAL :B
      -MAP
      -SEQ
      -DOC
      """#),
    DocumentFixture(
      "empty values", "a:\nb: \n-:\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL :
      =VAL :b
      =VAL :
      =VAL :-
      =VAL :
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "explicit key", "? a\n: b\n? - c\n: - d\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL :b
      +SEQ
      =VAL :c
      -SEQ
      +SEQ
      =VAL :d
      -SEQ
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "explicit key without value", "? a\n? b\nc: d\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL :
      =VAL :b
      =VAL :
      =VAL :c
      =VAL :d
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "empty key", ": a\n",
      #"""
      +DOC
      +MAP
      =VAL :
      =VAL :a
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "comments and empty lines", "# đầu\n\na: 1 # bên\n\n  # lệch\nb:\n  # trong\n  - c\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL :1
      =VAL :b
      +SEQ
      =VAL :c
      -SEQ
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "keys of every style", "'a b': 1\n\"c\\td\": 2\n[e]: 3\n",
      #"""
      +DOC
      +MAP
      =VAL 'a b
      =VAL :1
      =VAL "c\td
      =VAL :2
      +SEQ []
      =VAL :e
      -SEQ
      =VAL :3
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "line ends of Windows", "a: 1\r\nb:\r\n  - c\r\nd: |\r\n  e\r\n  f\r\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL :1
      =VAL :b
      +SEQ
      =VAL :c
      -SEQ
      =VAL :d
      =VAL |e\nf\n
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "no line end", "a: b",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL :b
      -MAP
      -DOC
      """#),
  ]
}

extension DocumentFixture {
  static let scalars: [DocumentFixture] = [
    DocumentFixture(
      "plain on several lines", "a: một\n  hai\n\n  ba\nb: 1\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL :một hai\nba
      =VAL :b
      =VAL :1
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "plain with signs", "- a#b\n- a:b\n- -1\n- ?x\n- :y\n- a, [b]\n- http://x.vn/?a=b&c\n- 17,6 %\n",
      #"""
      +DOC
      +SEQ
      =VAL :a#b
      =VAL :a:b
      =VAL :-1
      =VAL :?x
      =VAL ::y
      =VAL :a, [b]
      =VAL :http://x.vn/?a=b&c
      =VAL :17,6 %
      -SEQ
      -DOC
      """#),
    DocumentFixture(
      "single quotes", "- 'it''s'\n- 'a\n\n  b\n  c'\n- ''\n",
      #"""
      +DOC
      +SEQ
      =VAL 'it's
      =VAL 'a\nb c
      =VAL '
      -SEQ
      -DOC
      """#),
    DocumentFixture(
      "double quotes", "- \"a\\n\\u1EBF\\x41\\/\"\n- \"a\n  b\\\n  c\"\n- \"  d  \"\n",
      #"""
      +DOC
      +SEQ
      =VAL "a\nếA/
      =VAL "a bc
      =VAL "  d  
      -SEQ
      -DOC
      """#),
    DocumentFixture(
      "surrogates of JSON", "\"\\uD83D\\uDE00\"\n",
      #"""
      +DOC
      =VAL "😀
      -DOC
      """#),
    DocumentFixture(
      "literal", "a: |\n  một\n   hai\n\n  ba\n\nb: |-\n  x\nc: |+\n  y\n\nd: 1\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL |một\n hai\n\nba\n
      =VAL :b
      =VAL |x
      =VAL :c
      =VAL |y\n\n
      =VAL :d
      =VAL :1
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "folded", "a: >\n  một\n  hai\n\n  ba\n    lệch\n  bốn\n\nb: >-\n  x\n  y\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL >một hai\nba\n  lệch\nbốn\n
      =VAL :b
      =VAL >x y
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "told indentation", "a: |1\n  hai\n một\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL | hai\nmột\n
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "literal at the root", "--- |\nkhông thụt\n...\n",
      #"""
      +DOC ---
      =VAL |không thụt\n
      -DOC ...
      """#),
    DocumentFixture(
      "empty literal", "a: |\nb: >-\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL |
      =VAL :b
      =VAL >
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "last line without end", "a: |\n  b",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL |b\n
      -MAP
      -DOC
      """#),
  ]
}

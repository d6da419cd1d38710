extension DocumentFixture {
  static let flow: [DocumentFixture] = [
    DocumentFixture(
      "sequence", "[a, 'b', \"c\", [d], {e: f}, ]\n",
      #"""
      +DOC
      +SEQ []
      =VAL :a
      =VAL 'b
      =VAL "c
      +SEQ []
      =VAL :d
      -SEQ
      +MAP {}
      =VAL :e
      =VAL :f
      -MAP
      -SEQ
      -DOC
      """#),
    DocumentFixture(
      "mapping", "{a: b, 'c':d, e, f: , ? g : h, : i}\n",
      #"""
      +DOC
      +MAP {}
      =VAL :a
      =VAL :b
      =VAL 'c
      =VAL :d
      =VAL :e
      =VAL :
      =VAL :f
      =VAL :
      =VAL :g
      =VAL :h
      =VAL :
      =VAL :i
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "pairs in a sequence", "[a: b, ? c, : d, \"e\":f, {g}: h]\n",
      #"""
      +DOC
      +SEQ []
      +MAP {}
      =VAL :a
      =VAL :b
      -MAP
      +MAP {}
      =VAL :c
      =VAL :
      -MAP
      +MAP {}
      =VAL :
      =VAL :d
      -MAP
      +MAP {}
      =VAL "e
      =VAL :f
      -MAP
      +MAP {}
      +MAP {}
      =VAL :g
      =VAL :
      -MAP
      =VAL :h
      -MAP
      -SEQ
      -DOC
      """#),
    DocumentFixture(
      "on several lines", "a: [một,\n  hai\n  ba, # chú thích\n  {b:\n  c}]\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      +SEQ []
      =VAL :một
      =VAL :hai ba
      +MAP {}
      =VAL :b
      =VAL :c
      -MAP
      -SEQ
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "empty", "[[], {}]\n",
      #"""
      +DOC
      +SEQ []
      +SEQ []
      -SEQ
      +MAP {}
      -MAP
      -SEQ
      -DOC
      """#),
    DocumentFixture(
      "JSON", "{\"a\": [1, -2.5e3, true, null], \"b\": {\"c\": \"\\\"\"}}\n",
      #"""
      +DOC
      +MAP {}
      =VAL "a
      +SEQ []
      =VAL :1
      =VAL :-2.5e3
      =VAL :true
      =VAL :null
      -SEQ
      =VAL "b
      +MAP {}
      =VAL "c
      =VAL ""
      -MAP
      -MAP
      -DOC
      """#),
  ]
}

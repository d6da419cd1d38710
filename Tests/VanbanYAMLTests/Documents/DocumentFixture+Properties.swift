extension DocumentFixture {
  static let properties: [DocumentFixture] = [
    DocumentFixture(
      "anchors and aliases", "a: &x 1\nb: *x\n&y c: *y\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL &x :1
      =VAL :b
      =ALI *x
      =VAL &y :c
      =ALI *y
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "anchors of collections", "a: &m\n  b: 1\nc: &s\n- d\ne: &f {g: h}\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      +MAP &m
      =VAL :b
      =VAL :1
      -MAP
      =VAL :c
      +SEQ &s
      =VAL :d
      -SEQ
      =VAL :e
      +MAP {} &f
      =VAL :g
      =VAL :h
      -MAP
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "anchor of the mapping and of its key", "&m\n&k a: 1\n",
      #"""
      +DOC
      +MAP &m
      =VAL &k :a
      =VAL :1
      -MAP
      -DOC
      """#),
    DocumentFixture(
      "tags", "- !!str 1\n- !x a\n- !<tag:y> b\n- ! c\n- !!map {}\n- !!seq\n- &a !!null\n",
      #"""
      +DOC
      +SEQ
      =VAL <tag:yaml.org,2002:str> :1
      =VAL <!x> :a
      =VAL <tag:y> :b
      =VAL <!> :c
      +MAP {} <tag:yaml.org,2002:map>
      -MAP
      =VAL <tag:yaml.org,2002:seq> :
      =VAL &a <tag:yaml.org,2002:null> :
      -SEQ
      -DOC
      """#),
    DocumentFixture(
      "alias as a key", "&a a: 1\nb: {*a : 2}\n",
      #"""
      +DOC
      +MAP
      =VAL &a :a
      =VAL :1
      =VAL :b
      +MAP {}
      =ALI *a
      =VAL :2
      -MAP
      -MAP
      -DOC
      """#),
  ]
}

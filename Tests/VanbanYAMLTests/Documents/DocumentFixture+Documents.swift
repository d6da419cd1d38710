extension DocumentFixture {
  static let documents: [DocumentFixture] = [
    DocumentFixture(
      "several", "a\n---\nb\n...\n---\nc\n",
      #"""
      +DOC
      =VAL :a
      -DOC
      +DOC ---
      =VAL :b
      -DOC ...
      +DOC ---
      =VAL :c
      -DOC
      """#),
    DocumentFixture(
      "empty", "---\n---\n...\n",
      #"""
      +DOC ---
      =VAL :
      -DOC
      +DOC ---
      =VAL :
      -DOC ...
      """#),
    DocumentFixture(
      "directives", "%YAML 1.2\n%TAG !v! tag:van.vn,2024:\n---\n!v!x a\n",
      #"""
      +DOC ---
      =VAL <tag:van.vn,2024:x> :a
      -DOC
      """#),
    DocumentFixture(
      "content on the line of the marker", "--- a\n--- [b]\n--- >\n c\n",
      #"""
      +DOC ---
      =VAL :a
      -DOC
      +DOC ---
      +SEQ []
      =VAL :b
      -SEQ
      -DOC
      +DOC ---
      =VAL >c\n
      -DOC
      """#),
    DocumentFixture(
      "mark of byte order", "\u{FEFF}a: 1\n",
      #"""
      +DOC
      +MAP
      =VAL :a
      =VAL :1
      -MAP
      -DOC
      """#),
  ]
}

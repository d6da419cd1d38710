/// A random document together with what a parser must find in it.
struct RandomXML {
  private(set) var text = ""
  /// Kind, source and decoded text of each node, in document order.
  private(set) var expected: [Expected] = []
  private var dice: Dice

  struct Expected: Equatable {
    let kind: String
    var source: String
    var name = ""
    var text = ""
    var attributes: [String] = []
  }

  init(seed: Int) {
    dice = Dice(seed)
    if dice.roll(2) == 0 { add("instruction", #"<?xml version="1.0" encoding="UTF-8" standalone='yes'?>"#, name: "xml") }
    if dice.roll(2) == 0 { add("text", dice.pick(["\n", " \r\n", "\t\t"])) }
    if dice.roll(3) == 0 { comment() }
    element(depth: 0, declaring: true)
    if dice.roll(2) == 0 { instruction() }
    if dice.roll(2) == 0 { add("text", "\n") }
  }

  private mutating func add(_ kind: String, _ source: String, name: String = "", decoded: String = "") {
    if kind == "text", expected.last?.kind == "text", text.hasSuffix(expected[expected.count - 1].source),
      !text.hasSuffix(">")
    {
      expected[expected.count - 1].source += source
      expected[expected.count - 1].text += decoded
    } else {
      expected.append(Expected(kind: kind, source: source, name: name, text: decoded))
    }
    text += source
  }

  private mutating func element(depth: Int, declaring: Bool = false) {
    let (tag, name) = dice.pick([("w:p", "{urn:w}p"), ("w:r", "{urn:w}r"), ("x", "{urn:d}x"), ("n.1-ế", "{urn:d}n.1-ế")])
    let index = expected.count
    expected.append(Expected(kind: "element", source: "", name: name))
    let start = text.utf8.count
    text += "<" + tag
    if declaring { text += " xmlns:w='urn:w' xmlns = \"urn:d\"" }
    attributes(of: index)
    text += dice.pick(["", "", " ", "\n  "])
    if dice.roll(4) == 0 {
      text += "/>"
    } else {
      text += ">"
      for _ in 0..<dice.roll(depth > 5 ? 1 : 6) { piece(depth: depth) }
      text += "</" + tag + dice.pick([">", " >", "\n>"])
    }
    expected[index].source = String(decoding: Array(text.utf8)[start...], as: UTF8.self)
  }

  private mutating func attributes(of index: Int) {
    let names = [("w:val", "{urn:w}val"), ("id", "{}id"), ("xml:space", "{http://www.w3.org/XML/1998/namespace}space")]
    for (raw, name) in names where dice.roll(3) == 0 {
      let quote = dice.pick(["\"", "'"])
      let (source, decoded) = dice.pick([
        ("", ""), ("a b", "a b"), ("&lt;a>/&#x1ED9;", "<a>/ộ"), ("x\n\ty", "x  y"), ("{{ số }}", "{{ số }}"),
        ("1\r\n2&#10;3", "1 2\n3"), ("a &amp;amp; &#38; b", "a &amp; & b"),
      ])
      text += dice.pick([" ", "\n", "  "]) + raw + dice.pick(["=", " = "]) + quote + source + quote
      expected[index].attributes.append("\(name)=\(decoded)")
    }
  }

  private mutating func piece(depth: Int) {
    switch dice.roll(8) {
    case 0: comment()
    case 1: instruction()
    case 2: add("cdata", "<![CDATA[a ]] > <b>&amp; ]]>", decoded: "a ]] > <b>&amp; ")
    case 3...4:
      let (source, decoded) = dice.pick([
        ("Kính gửi", "Kính gửi"), (" > ", " > "), ("&amp;&lt;&#8230;&#x1F600;", "&<…😀"), ("\r\n\r", "\n\n"),
        ("]] {% for %} \"'", "]] {% for %} \"'"),
      ])
      add("text", source, decoded: decoded)
    default: element(depth: depth + 1)
    }
  }

  private mutating func comment() { add("comment", dice.pick(["<!---->", "<!-- <w:p> & - -->", "<!-- > ' \" -->"])) }

  private mutating func instruction() {
    let (source, name) = dice.pick([("<?mso-x a=\"<b>\" ?>", "mso-x"), ("<?y?>", "y"), ("<?z  & ? > ?>", "z")])
    add("instruction", source, name: name)
  }
}

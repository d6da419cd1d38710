import VanbanContent
import VanbanExpression
import VanbanSource

/// libFuzzer's entry: compiles any text as an expression, as a text with tags and as a body, and runs it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  guard String(validating: bytes, as: UTF8.self) != nil else { return 0 }
  let source = SourceText(name: "fuzz", bytes: bytes)
  checkExpression(source)
  checkText(source)
  checkBody(source)
  return 0
}

private func environment() -> Environment {
  var environment = Environment(globals: context, functions: .content)
  environment.limits.steps = 20_000
  environment.limits.outputBytes = 2_000_000
  environment.limits.textBytes = 200_000
  environment.limits.valueCount = 20_000
  return environment
}

private let context = ValueMap([
  ("x", .scalar(Scalar("17,6"))), ("ten", .text("Hòa Sơn")), ("n", .number(Decimal(5))), ("rong", .null),
  ("ngay", .scalar(Scalar("20/11/2023"))), ("dung", .scalar(Scalar("có"))),
  ("xs", .list([.scalar(Scalar("1")), .scalar(Scalar("2.407")), .scalar(Scalar("<22"))])),
  (
    "benh",
    .list([
      .map(ValueMap([("ma", .scalar(Scalar("ho_ga"))), ("so_ca", .scalar(Scalar("26")))])),
      .map(ValueMap([("ma", .scalar(Scalar("soi"))), ("so_ca", .scalar(Scalar("05")))])),
    ])
  ),
])

private func checkExpression(_ source: SourceText) {
  var diagnostics = Diagnostics()
  let text = String(decoding: source.bytes, as: UTF8.self)
  let anchor = anchor(of: source)
  if let expression = Expression(text, anchor: anchor, diagnostics: &diagnostics) {
    precondition(!diagnostics.hasErrors, "an expression in spite of a fault")
    for reference in expression.references {
      precondition(reference.range.upperBound <= source.bytes.count, "a reference out of the text")
    }
    var environment = environment()
    let value = expression.evaluate(in: &environment)
    precondition(value != nil || environment.diagnostics.hasErrors, "no value and no fault")
    print(environment.diagnostics)
  } else {
    precondition(diagnostics.hasErrors, "no expression and no fault")
  }
  print(diagnostics)
}

private func checkText(_ source: SourceText) {
  var diagnostics = Diagnostics()
  let found = findTags(
    in: source.bytes, anchor: anchor(of: source), diagnostics: &diagnostics)
  var end = 0
  for tag in found {
    precondition(tag.range.lowerBound >= end && !tag.range.isEmpty, "tags overlap")
    end = tag.range.upperBound
  }
  precondition(end <= source.bytes.count, "a tag out of the text")
  let template = TextTemplate(source.bytes, anchor: Anchor(.nowhere), diagnostics: &diagnostics)
  guard !diagnostics.hasErrors else { return print(diagnostics) }
  var environment = environment()
  _ = template.renderText(in: &environment)
  print(environment.diagnostics)
}

private func checkBody(_ source: SourceText) {
  var diagnostics = Diagnostics()
  let text = String(decoding: source.bytes, as: UTF8.self)
  let body = BodyText(text, anchor: anchor(of: source), diagnostics: &diagnostics)
  var environment = environment()
  _ = body.content(in: &environment)
  print(diagnostics)
  print(environment.diagnostics)
}

private func anchor(of source: SourceText) -> Anchor {
  Anchor { .source(source, SourceSpan($0)) }
}

/// Wording and places of what was found, so that these are tried too.
private func print(_ diagnostics: Diagnostics) {
  let text = DiagnosticText(language: .vi)
  for diagnostic in diagnostics.all.prefix(5) { _ = text(diagnostic) }
}

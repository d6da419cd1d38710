import VanbanContent
import VanbanExpression
import VanbanPackage
import VanbanSource

/// Values in the places of tags: blocks, plain texts, pictures.
extension Renderer {
  mutating func put(
    _ value: Value, of expression: Expression, slot: Slot, in environment: inout Environment
  ) {
    switch slot {
    case .text(let site): print(value, of: expression, in: &environment, site: site)
    case .plain(let form):
      if !put(picture: value, form) { put(plain: value, of: expression, form, in: &environment) }
    case .amidPairs(let place): put(value, of: expression, amidPairs: place, in: &environment)
    case .paragraph(let place):
      if case .object(let object) = value, putBlocks(object, of: expression, in: place, &environment) { return }
      put(place.before, in: &environment)
      print(value, of: expression, in: &environment, site: place.site)
      put(place.after, in: &environment)
    }
  }

  /// Puts blocks in the place of the paragraph; false for what is none.
  mutating func putBlocks(
    _ object: any ValueObject, of expression: Expression, in place: LoneValue, _ environment: inout Environment
  ) -> Bool {
    let start = buffer.count
    if let content = object.asBlocks {
      put(place.markers, in: &environment)
      write(content, of: expression, like: part.patterns[place.pattern], in: &environment)
    } else if let kept = object as? CapturedXML, kept.stretch == .blocks, kept.belongs(to: part.name) {
      put(place.markers, in: &environment)
      if kept.beginsWithTable { keepTablesApart() }
      put(kept)
    } else {
      return false
    }
    if let empty = place.emptyParagraph, Format.needsParagraph(after: buffer[start...]) { buffer += empty }
    return true
  }

  mutating func put(
    plain value: Value, of expression: Expression, _ form: PlainForm, in environment: inout Environment
  ) {
    guard let text = text(of: value, expression, in: &environment, hint: value.plainPrintingHint)
    else { return }
    form.append(text, to: &buffer)
  }

  /// A picture takes the place of the one whose alternative text it is; false where neither is the case.
  mutating func put(picture value: Value, _ form: PlainForm) -> Bool {
    let picture = if case .object(let object) = value { object.asInlines?.lonePicture } else { Picture?.none }
    switch (form, picture) {
    case (.image, let picture?): writer.writeReference(to: picture, to: &buffer)
    case (.image(let original), nil): form.append(original, to: &buffer)
    case (.alternative, let picture?): form.append(picture.description, to: &buffer)
    default: return false
    }
    return true
  }

  mutating func write(
    _ content: Content, of expression: Expression, like pattern: Format.Pattern,
    in environment: inout Environment
  ) {
    if let scalar = content.firstForbidden {
      expression.report(.forbiddenCharacter(scalar, at: place(of: expression)), in: &environment)
    } else if let fault = part.fault(of: content, at: place(of: expression)) {
      expression.report(fault, in: &environment)
    } else {
      wroteContent = true
      writer.write(content, like: pattern, to: &buffer)
    }
  }

  func place(of expression: Expression) -> Place {
    expression.anchor.place(of: 0..<expression.text.utf8.count)
  }
}

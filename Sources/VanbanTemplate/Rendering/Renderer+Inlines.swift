import VanbanContent
import VanbanExpression
import VanbanPackage
import VanbanSource

/// Values in the middle of a sentence.
extension Renderer {
  mutating func print(
    _ value: Value, of expression: Expression, in environment: inout Environment, site: Int?
  ) {
    if case .object(let object) = value, print(object, of: expression, in: &environment, site: site) { return }
    if let text = value.printed(),
      XMLEscape.appendPlain(text, keepingSpaces: Format.Writer.keepsSpaces, to: &buffer)
    {
      return
    }
    if case .object(let object) = value, object.asInlines?.notes.isEmpty == false {
      expression.report(.noNotesHere(at: place(of: expression)), in: &environment)
    } else if let text = text(of: value, expression, in: &environment) {
      writer.write(text: text.hasSuffix("\n") ? String(text.dropLast()) : text, to: &buffer)
    }
  }

  /// What stands in the middle of a sentence beside text; false for what is printed as text or not at all.
  mutating func print(
    _ object: any ValueObject, of expression: Expression, in environment: inout Environment, site: Int?
  ) -> Bool {
    if let captured = object as? CapturedXML, !captured.belongs(to: part.name) {
      expression.report(.keptElsewhere(at: place(of: expression)), in: &environment)
      return true
    }
    if let captured = object as? CapturedXML {
      guard captured.stretch == .text || captured.stretch == .runs, site != nil || captured.stretch == .text
      else { return false }
      splice(captured.stretch == .text ? nil : site) { $0.put(captured) }
      return true
    }
    guard let site, let inlines = object.asInlines else { return false }
    if let scalar = inlines.firstForbidden {
      expression.report(.forbiddenCharacter(scalar, at: place(of: expression)), in: &environment)
    } else if let fault = part.fault(of: Content([.paragraph(Paragraph(.text, inlines))]), at: place(of: expression)) {
      expression.report(fault, in: &environment)
    } else {
      wroteContent = true
      splice(site) { $0.writer.write(inlines, in: $0.part.inlineSites[site], to: &$0.buffer) }
    }
    return true
  }

  /// Closes the run around what `body` puts out, and opens it anew.
  mutating func splice(_ site: Int?, _ body: (inout Self) -> Void) {
    if let site { buffer += part.inlineSites[site].close }
    body(&self)
    if let site { buffer += part.inlineSites[site].open }
  }

  func text(
    of value: Value, _ expression: Expression, in environment: inout Environment, hint: Wording? = nil
  ) -> String? {
    guard let text = value.printed() else {
      // A number without a text is a quotient that does not end, wherever it stands.
      if case .number = value { return expression.text(of: value, in: &environment) }
      expression.report(
        .cannotPrint(value.kindName, at: place(of: expression), hint: hint ?? value.printingHint),
        in: &environment)
      return nil
    }
    if let scalar = XMLEscape.firstForbidden(in: text) {
      expression.report(.forbiddenCharacter(scalar, at: place(of: expression)), in: &environment)
      return nil
    }
    return text
  }
}

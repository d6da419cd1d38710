import VanbanPackage
import VanbanTemplate

/// Attributes that people read, by their own name and that of their element.
enum ODTTexts {
  /// On whatever element they stand (OpenDocument 1.3 part 3, 19.382, 19.383, 19.801 …).
  private static let anywhere: [String: [String: PlainForm]] = [
    OpenDocument.office: ["string-value": .attribute, "title": .attribute],
    OpenDocument.text: [
      "string-value": .attribute, "string-value-if-true": .attribute, "string-value-if-false": .attribute,
      "description": .attribute,
    ],
    OpenDocument.form: ["label": .attribute, "title": .attribute],
  ]

  static func form(of attribute: XMLName, on element: XMLName) -> PlainForm? {
    if attribute.namespace == OpenDocument.xlink {
      return attribute.local == "href" && element.local == "a" ? .address() : nil
    }
    return anywhere[attribute.namespace]?[attribute.local]
  }
}

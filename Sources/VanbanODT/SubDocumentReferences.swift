import VanbanPackage

/// What an attribute refers to, or makes known, that has another name in another document (OpenDocument 1.3
/// part 3).
enum SubDocumentReference: Hashable {
  case style, font
  case xmlID, bookmark, mark, annotation, table, frame, section, sequence, note
  /// An address: within the document, in the package, or elsewhere.
  case address
  /// What only has a meaning on the pages of its own document.
  case page

  private static let styles: Set = [
    "style-name", "parent-style-name", "next-style-name", "list-style-name", "data-style-name",
    "percentage-data-style-name", "cond-style-name", "citation-style-name", "citation-body-style-name",
    "text-style-name", "default-cell-style-name", "apply-style-name", "visited-style-name",
    "leader-text-style",
    "main-entry-style-name", "default-style-name", "fill-gradient-name", "fill-hatch-name", "fill-image-name",
    "opacity-name", "stroke-dash", "marker-start", "marker-end",
  ]

  private static let marks: [String: SubDocumentReference] = [
    "bookmark": .bookmark, "bookmark-start": .bookmark, "bookmark-end": .bookmark, "reference-mark": .mark,
    "reference-mark-start": .mark, "reference-mark-end": .mark, "section": .section,
    "table-of-content": .section,
    "alphabetical-index": .section, "illustration-index": .section, "table-index": .section,
    "object-index": .section,
    "user-index": .section, "bibliography": .section,
  ]

  private static let references: [String: SubDocumentReference] = [
    "bookmark-ref": .bookmark, "reference-ref": .mark, "sequence": .sequence, "sequence-ref": .sequence,
    "note-ref": .note,
  ]

  /// - Parameter isStyle: among styles names of what is drawn are those of gradients and the like.
  init?(of attribute: XMLName, on element: XMLName, isStyle: Bool) {
    guard let found = Self.find(attribute, element, isStyle) else { return nil }
    self = found
  }

  private static func find(_ attribute: XMLName, _ element: XMLName, _ isStyle: Bool) -> Self? {
    switch (attribute.namespace, attribute.local) {
    case (OpenDocument.style, "master-page-name"), (OpenDocument.style, "page-number"): return .page
    case (OpenDocument.style, "name") where isStyle: return .style
    case (OpenDocument.style, "font-name"), (OpenDocument.style, "font-name-asian"),
      (OpenDocument.style, "font-name-complex"):
      return .font
    case (OpenDocument.draw, "name"), (OpenDocument.draw, "chain-next-name"): return isStyle ? .style : .frame
    case ("http://www.w3.org/XML/1998/namespace", "id"), (OpenDocument.text, "continue-list"): return .xmlID
    case (OpenDocument.xlink, "href"): return .address
    case (OpenDocument.table, "name"): return element == XMLName(OpenDocument.table, "table") ? .table : nil
    case (OpenDocument.office, "name"): return .annotation
    case (OpenDocument.text, "name") where element.namespace == OpenDocument.text: return marks[element.local]
    case (OpenDocument.text, "id"): return element == XMLName(OpenDocument.text, "note") ? .note : nil
    case (OpenDocument.text, "ref-name"): return references[element.local]
    case (OpenDocument.text, let local), (OpenDocument.table, let local), (OpenDocument.draw, let local),
      (OpenDocument.style, let local):
      return styles.contains(local) ? .style : nil
    default: return nil
    }
  }

  /// What an address within the document leads to, by what follows its name (19.919).
  static func ofFragment(_ ending: Substring?) -> Self? {
    switch ending {
    case nil: .bookmark
    case "table": .table
    case "region": .section
    case "frame", "graphic", "ole": .frame
    default: nil
    }
  }
}

extension XMLTree {
  func references(
    in nodes: Range<Int>, isStyle: Bool
  ) -> [(node: Int, attribute: Attribute, reference: SubDocumentReference)] {
    nodes.flatMap { node in
      self.nodes[node].kind != .element
        ? []
        : attributes[self.nodes[node].attributes].compactMap { attribute in
          SubDocumentReference(of: names[Int(attribute.name)], on: name(of: node), isStyle: isStyle)
            .map { (node, attribute, $0) }
        }
    }
  }
}

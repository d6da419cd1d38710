public import VanbanSource

/// YAML 1.2.2: from text to nodes.
public enum YAML {
  /// Parses a text into its documents.
  ///
  /// What is wrong is added to `diagnostics`: faults that do not follow from each other are reported
  /// together. The documents are then what could be read; whoever needs them whole asks
  /// `diagnostics.hasErrors` first.
  public static func parse(
    _ source: SourceText, options: YAMLOptions = .init(), diagnostics: inout Diagnostics
  ) -> [YAMLDocument] {
    let reading = Reading(source, options)
    var found = reading.diagnostics
    let documents = compose(reading.store, options, &found)
    diagnostics.report(found.announcingLimit(options.limits.faults))
    return documents
  }

  /// Makes documents of events that were read before: finds what aliases stand for and looks for keys given twice.
  public static func compose(
    _ events: YAMLEventStream, options: YAMLOptions = .init(), diagnostics: inout Diagnostics
  ) -> [YAMLDocument] {
    var found = Diagnostics()
    let documents = compose(events.store, options, &found)
    diagnostics.report(found.announcingLimit(options.limits.faults))
    return documents
  }

  private static func compose(
    _ store: Store, _ options: YAMLOptions, _ diagnostics: inout Diagnostics
  ) -> [YAMLDocument] {
    var composer = Composer(store, options)
    let store = composer.compose()
    diagnostics.report(composer.diagnostics)
    var documents: [YAMLDocument] = []
    var index = 0
    while index < store.tape.count {
      documents.append(YAMLDocument(store: store, index: index))
      index += max(1, store.tape[index].size)
    }
    return documents
  }
}

extension Diagnostics {
  /// The faults of one text in the order of their places, as a person goes through the file; where there are
  /// as many as the limit, the last says so.
  func announcingLimit(_ limit: Int) -> Diagnostics {
    var sorted = inOrderOfText(atMost: limit)
    if all.count >= limit, let last = sorted.all.last { sorted.report(Fault.limitFaults(limit, at: last.place)) }
    return sorted
  }
}

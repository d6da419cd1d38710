/// A text and its events in the notation of the YAML test suite, one in a line, without those of the stream.
struct DocumentFixture: Sendable, CustomStringConvertible {
  let description: String
  let yaml: String
  let events: String

  init(_ name: String, _ yaml: String, _ events: String) {
    description = name
    self.yaml = yaml
    self.events = events
  }

  static let all = [blocks, scalars, flow, documents, properties].flatMap { $0 }
}

/// The run of text that a tag stands in: what has to be closed and opened anew around content in the middle of it.
public protocol InlineSite: Sendable {
  /// The end tags of the run, where content cannot stand inside it.
  var close: [UInt8] { get }
  /// The run's beginning, properties included.
  var open: [UInt8] { get }
}

import VanbanExpression

/// A part as steps, with what its hooks and patterns refer to.
struct CompiledPart<Format: TemplateFormat>: Sendable {
  let name: String
  let bytes: [UInt8]
  let steps: [Step<Fragment, Slot>]
  /// In the order of the part; those at fault are left out.
  let tags: [Tag]
  let hasTags: Bool
  let hooks: [Format.Hook]
  let patterns: [Format.Pattern]
  let inlineSites: [Format.Site]
  let identities: [IdentityPlan.Key]
  let lists: [CopiedList]
  /// Names that the part as a whole keeps.
  let stores: Int
  /// Whether rendering makes ids that no part may have.
  let makesIdentities: Bool
  /// Whether notes of content can stand in it.
  let takesNotes: Bool
  /// Where the part holds the texts of notes and nothing else: these, in order.
  var notes: [CompiledNote] = []
  /// The places of notes among them, by their ids.
  let noteNumbers: [String: Int]
  /// The notes that it refers to.
  var references: Set<NoteSink.Key> = []
  /// What tags at fault would have given values.
  var looseNames: [String] = []
}

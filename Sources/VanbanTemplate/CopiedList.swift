/// The start tag of a group of list items whose copies go on counting.
struct CopiedList: Sendable {
  /// What the template says of how it counts: so does each copy that continues no other.
  let beginning: [Fragment]
  /// The bytes of its name and the number of their key; nil where it has none.
  let id: IdentityPlan.Slot?
  /// Where the name of the copy before stands.
  var store: IdentityPlan.Store
}

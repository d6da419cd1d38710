/// The start tag of a group of list items whose copies go on counting.
struct CopiedList: Sendable {
  /// The attributes of the first copy.
  let original: [UInt8]
  /// The bytes of the group's name.
  let id: Range<Int>?
  /// Where the name of the copy before stands.
  var store: IdentityPlan.Store
}

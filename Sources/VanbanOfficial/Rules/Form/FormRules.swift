extension RuleBook {
  /// The decree's rules of form, judged by what a file says of its text and look.
  static let formRules: [RuleCheck] = []
}

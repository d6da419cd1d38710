extension RuleBook {
  /// Rules of proof-reading, over what a person wrote.
  static let textRules: [RuleCheck] = []
}

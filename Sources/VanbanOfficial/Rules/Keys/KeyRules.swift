extension RuleBook {
  /// Rules over the keys of a model.
  static let keyRules: [RuleCheck] = []
}

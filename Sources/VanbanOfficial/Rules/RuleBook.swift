/// All rules, in the order that they are listed in: the decree's, those over the keys of a model, proof-reading.
public enum RuleBook {
  public static let all: [RuleCheck] = FormRules.all + KeyRules.all + TextRules.all

  /// The rule of an id.
  public static subscript(id: String) -> RuleCheck? { all.first { $0.rule.id == id } }
}

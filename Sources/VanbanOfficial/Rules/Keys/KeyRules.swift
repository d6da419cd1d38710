/// Rules over the keys of a model.
public enum KeyRules {
  public static let all: [RuleCheck] = []
}

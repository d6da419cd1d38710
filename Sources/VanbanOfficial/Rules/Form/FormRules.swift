/// The rules of form of Nghị định 30/2020/NĐ-CP, judged by what a file says of its text and look.
public enum FormRules {
  public static let all: [RuleCheck] = []
}

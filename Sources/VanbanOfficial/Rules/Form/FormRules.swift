/// The rules of form of Nghị định 30/2020/NĐ-CP, section by section, as the reference lists them.
public enum FormRules {
  /// Each rule once, in the order of a page: from the paper to the copies, then what only a page or a person
  /// shows.
  public static let all: [RuleCheck] =
    PageRules.all + FolioRules.all + PlanRules.all + HeaderRules.all + TitleRules.all
    + GroundsRules.all + BodyRules.all
    + LevelRules.all + FootRules.all + AppendixRules.all + MarkRules.all + CopyRules.all
    + PrintedPageRules.all
    + PersonRules.all
}

/// Rules of proof-reading, over what a person wrote: what readers stumble at, whatever the decree says.
public enum TextRules {
  public static let all: [RuleCheck] =
    SpacingProof.all + SignProof.all + ToneProof.all + SpellingProof.all + DashProof.all + RepetitionProof.all
    + PairProof.all + SequenceProof.all + RowNumberProof.all + FigureProof.all + DateProof.all + ReferenceProof.all
}

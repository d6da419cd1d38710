/// Styles and what they build on.
public enum StyleChain {
  /// What each style comes to with all that it builds on; who builds on himself by a detour builds on nothing there.
  ///
  /// Each style is worked out once, whatever stands on it. `parent` is what a style builds on, `over` a style on top of
  /// that.
  public static func resolve<Style>(
    _ styles: [String: Style], parent: (Style) -> String?, over: (Style, Style) -> Style
  ) -> [String: Style] {
    var resolved: [String: Style] = [:]
    for name in styles.keys where resolved[name] == nil {
      var chain: [String] = []
      var seen: Set<String> = []
      var next: String? = name
      while let style = next, resolved[style] == nil, let own = styles[style], seen.insert(style).inserted {
        chain.append(style)
        next = parent(own)
      }
      var base = next.flatMap { resolved[$0] }
      for style in chain.reversed() {
        guard let own = styles[style] else { continue }
        let whole = base.map { over(own, $0) } ?? own
        resolved[style] = whole
        base = whole
      }
    }
    return resolved
  }
}

extension Template {
  /// The ending of file names that goes with the template's type: "docm".
  public var ending: String { format.ending }
}

import VanbanSource

/// The wording of faults in calls.
extension Words {
  static func unknownFunction(_ name: String) -> Wording {
    Wording(vi: "không có hàm “\(name)”", en: "there is no function “\(name)”")
  }

  static func signature(_ signature: String) -> Wording {
    Wording(vi: "cách gọi: \(signature)", en: "it is called as \(signature)")
  }

  static func unknownParameter(_ name: String) -> Wording {
    Wording(vi: "hàm không có tham số “\(name)”", en: "the function has no parameter “\(name)”")
  }

  static let tooManyArguments = Wording(vi: "thừa tham số", en: "there is an argument too many")

  static func argumentTwice(_ name: String) -> Wording {
    Wording(vi: "tham số “\(name)” được cho hai lần", en: "the argument “\(name)” is given twice")
  }

  static func missingArgument(_ name: String) -> Wording {
    Wording(vi: "thiếu tham số “\(name)”", en: "the argument “\(name)” is missing")
  }

  static let places = Wording(
    vi: "số chữ số thập phân, từ -30 đến 30", en: "a number of decimals from -30 to 30")
}

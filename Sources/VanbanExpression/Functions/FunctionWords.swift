import VanbanSource

/// The wording of faults in calls.
extension Words {
  static func unknownFunction(_ name: String) -> Wording {
    Wording(vi: "Không có hàm “\(name)”.", en: "There is no function “\(name)”.")
  }

  static func signature(_ signature: String) -> Wording {
    Wording(vi: "Cách gọi: \(signature)", en: "It is called as \(signature).")
  }

  static func unknownParameter(_ name: String) -> Wording {
    Wording(vi: "Hàm không có tham số “\(name)”.", en: "The function has no parameter “\(name)”.")
  }

  static let tooManyArguments = Wording(vi: "Thừa tham số.", en: "There is an argument too many.")

  static func argumentTwice(_ name: String) -> Wording {
    Wording(vi: "Tham số “\(name)” được cho hai lần.", en: "The argument “\(name)” is given twice.")
  }

  static func missingArgument(_ name: String) -> Wording {
    Wording(vi: "Thiếu tham số “\(name)”.", en: "The argument “\(name)” is missing.")
  }

  static let places = Wording(
    vi: "số chữ số thập phân, từ -30 đến 30", en: "a number of decimals from -30 to 30")
}

import VanbanText

/// The words that parts are known by, unaccented as `plainWords` gives them.
enum Phrases {
  static let quocHieu = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let tieuNgu = "Độc lập - Tự do - Hạnh phúc"
  static let copyKinds = ["sao y", "sao luc", "trich sao", "sao y ban chinh"]
  /// Words that a body's name begins with.
  static let organisations = [
    "so", "bo", "ubnd", "uy ban", "hdnd", "hoi dong", "ban", "trung tam", "benh vien", "truong", "cuc",
    "chi cuc",
    "vu", "vien", "phong", "van phong", "tong cuc", "dai hoc", "cong ty", "tap doan", "tram", "thanh tra",
    "cong an",
    "lien doan", "hoi", "kho bac", "ngan hang", "thu vien", "bao tang", "hoc vien", "quy", "tong cong ty",
    "toa an",
  ]
  /// Words that an office of a signatory begins with.
  static let offices = [
    "tm", "kt", "tl", "tuq", "q", "giam doc", "pho", "chu tich", "truong", "chanh", "bo truong", "thu truong",
    "hieu truong", "cuc truong", "vien truong", "tong giam doc", "chu toa", "thu ky", "thu tuong",
    "vu truong",
    "chi cuc truong", "nguoi", "dai dien", "chu nhiem", "tong cuc truong",
  ]
  static let grounds = ["can cu", "theo de nghi", "xet", "thuc hien", "theo"]

  static func isQuocHieu(_ text: String) -> Bool {
    let plain = text.plainWords
    return plain.count < 60
      && (plain.hasPrefix("cong hoa") || plain.hasSuffix("viet nam") && plain.contains("chu nghia"))
  }

  static func isTieuNgu(_ text: String) -> Bool {
    let plain = text.plainWords
    return plain.count < 40 && plain.hasPrefix("doc lap")
      && (plain.contains("hanh phuc") || plain.contains("tu do"))
  }

  /// "Số: 07/KH-SYT", with or without its colon, number or symbol.
  static func isSoKyHieu(_ text: String) -> Bool {
    let plain = text.plainWords
    guard plain == "so" || plain.hasPrefix("so "), text.count < 60 else { return false }
    let rest = String(text.dropFirst(2)).trimmed
    return text.contains("/") || rest.hasPrefix(":") || rest.first?.isNumber == true || rest.isEmpty
  }

  static func isDiaDanhThoiGian(_ text: String) -> Bool {
    let words = text.plainWords.split(separator: " ")
    guard text.count < 90, let day = words.firstIndex(of: "ngay"), let month = words.firstIndex(of: "thang"),
      let year = words.lastIndex(of: "nam")
    else { return false }
    let isOfText = begins(text, withOneOf: grounds) || words[..<day].contains("so") || day > 8
    return day < month && month < year && words.count - year <= 2 && !isOfText
  }

  static func isVeViec(_ text: String) -> Bool {
    let small = thuong(text)
    return small.hasPrefix("v/v") || small.hasPrefix("về việc") || small.hasPrefix("v/ v")
  }

  static func isKinhGui(_ text: String) -> Bool {
    let plain = text.plainWords
    return plain == "kinh gui" || plain.hasPrefix("kinh gui ")
  }

  static func isNoiNhan(_ text: String) -> Bool {
    let plain = text.plainWords
    return plain == "noi nhan" || plain.hasPrefix("noi nhan ") && text.count < 60 && text.contains(":")
  }

  static func isLoiQuyetDinh(_ text: String) -> Bool {
    ["quyet dinh", "quyet nghi", "nghi quyet"].contains(text.plainWords)
  }

  /// "Phụ lục", "Phụ lục II", "PHỤ LỤC SỐ 1:".
  static func isPhuLuc(_ text: String) -> Bool {
    let words = text.plainWords.split(separator: " ")
    guard words.count <= 4, words.starts(with: ["phu", "luc"]) else { return false }
    let number = words.dropFirst(2).filter { $0 != "so" }
    return number.count <= 1
      && number.allSatisfy { word in
        word.allSatisfy { "ivxlc".contains($0) } || word.allSatisfy(\.isNumber) || word.count == 1
      }
  }

  static func isKemTheo(_ text: String) -> Bool {
    let plain = text.plainWords
    return ["kem theo", "ban hanh kem theo", "kem"].contains { plain.hasPrefix($0 + " ") } && text.count < 300
  }

  static func isCopyKind(_ text: String) -> Bool { copyKinds.contains(text.plainWords) }

  static func begins(_ text: String, withOneOf words: [String]) -> Bool {
    let plain = text.plainWords
    return words.contains { plain == $0 || plain.hasPrefix($0 + " ") }
  }

  /// An office in any letters; with its accents, since names begin with "Trương".
  static func isOffice(_ text: String) -> Bool {
    ["phó ", "giám đốc", "chủ tịch", "trưởng ", "chánh ", "tm.", "kt.", "tl.", "tuq."].contains {
      thuong(text).hasPrefix($0)
    }
  }

  static func isDash(_ text: String) -> Bool { text.first.map { "-–+*•".contains($0) } ?? false }

  static func mark(_ text: String) -> MarkPart.Kind? {
    let plain = text.plainWords
    switch plain {
    case "tuyet mat", "toi mat", "mat": return .doMat
    case "hoa toc", "thuong khan", "khan", "hoa toc hen gio": return .doKhan
    case "xem xong tra lai", "luu hanh noi bo": return .phamVi
    default: return plain.hasPrefix("du thao") && text.count < 40 ? .duThao : nil
    }
  }
}

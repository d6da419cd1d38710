public import VanbanSource

extension Diagnostic {
  /// A file that is no picture of a kind that is accepted.
  public static func picture(_ file: FileReference, _ fault: ImageHeader.Fault, path: String) -> Diagnostic {
    let kinds = Wording(
      vi: "lưu ảnh thành PNG hoặc JPEG rồi dùng tệp đó", en: "save the picture as PNG or JPEG and use that file")
    let copy = Wording(
      vi: "chép lại tệp từ nơi có bản gốc, mở xem được rồi hãy dùng",
      en: "copy the file again from where the original is, and see that it opens")
    let notes = [Note(at: .file(path), Wording(vi: "tệp ở đây", en: "the file is here"))]
    switch fault {
    case .otherKind(let kind):
      let found = kind.map { Wording(vi: "là tệp \($0)", en: "is a \($0) file") }
        ?? Wording(vi: "không phải tệp ảnh", en: "is no picture")
      return Diagnostic(
        "content.picture-format", at: file.place,
        Wording(
          vi: "“\(file.path)” \(found.vi); cần ảnh PNG hoặc JPEG",
          en: "“\(file.path)” \(found.en); a PNG or JPEG picture is expected"),
        notes: notes, hint: kinds)
    case .truncated(let kind):
      return Diagnostic(
        "content.picture-damaged", at: file.place,
        Wording(
          vi: "ảnh \(kind.name) “\(file.path)” bị cụt: tệp hết trước khi ảnh hết",
          en: "the \(kind.name) picture “\(file.path)” breaks off: the file ends before the picture does"),
        notes: notes, hint: copy)
    case .damaged(let kind):
      return Diagnostic(
        "content.picture-damaged", at: file.place,
        Wording(
          vi: "ảnh \(kind.name) “\(file.path)” bị hỏng: không đọc được kích thước",
          en: "the \(kind.name) picture “\(file.path)” is damaged: its size cannot be read"),
        notes: notes, hint: copy)
    }
  }

  /// A picture that was asked for wider than the room there is; it has been made to fit.
  public static func pictureTooWide(_ file: FileReference, asked: Double, free: Double) -> Diagnostic {
    let (asked, free) = (millimetres(asked), millimetres(free))
    return Diagnostic(
      "content.picture-too-wide", .warning, at: file.place,
      Wording(
        vi: "ảnh “\(file.path)” rộng \(asked) mm theo kích thước đã ghi, chỗ đặt chỉ rộng \(free) mm: đã thu lại cho vừa",
        en: "the picture “\(file.path)” would be \(asked) mm wide as asked for, with room for \(free) mm: made to fit"),
      hint: Wording(vi: "ghi rong nhỏ hơn, hoặc bỏ đi để ảnh tự vừa", en: "ask for less, or leave rong out: it fits by itself"))
  }

  /// A camera's note that word processors pass over.
  public static func pictureTurned(_ file: FileReference) -> Diagnostic {
    Diagnostic(
      "content.picture-turned", .warning, at: file.place,
      Wording(
        vi: "ảnh “\(file.path)” được máy ảnh ghi là phải xoay, nhưng Word và LibreOffice in không xoay",
        en: "the camera noted that the picture “\(file.path)” has to be turned; Word and LibreOffice print it unturned"),
      hint: Wording(
        vi: "mở ảnh, xoay cho đúng chiều rồi lưu lại", en: "open the picture, turn it upright and save it"))
  }

  /// A picture that lies over the text and is of a kind that hides it.
  public static func pictureNoPNG(_ file: FileReference, _ kind: ImageHeader.Kind) -> Diagnostic {
    Diagnostic(
      "content.picture-no-png", at: file.place,
      Wording(
        vi: "ảnh chữ ký, con dấu “\(file.path)” là \(kind.name); cần ảnh PNG nền trong suốt",
        en: "the signature or seal “\(file.path)” is a \(kind.name); a transparent PNG is expected"),
      hint: Wording(
        vi: "xóa nền ảnh rồi lưu thành PNG", en: "take away its background and save it as PNG"))
  }

  /// A PNG that hides what lies below it.
  public static func pictureNotTransparent(_ file: FileReference) -> Diagnostic {
    Diagnostic(
      "content.picture-not-transparent", .warning, at: file.place,
      Wording(
        vi: "ảnh chữ ký, con dấu “\(file.path)” không trong suốt: nền của nó sẽ che chữ phía dưới",
        en: "the picture “\(file.path)” of a signature or seal is not transparent: it hides what lies below"),
      hint: Wording(
        vi: "xóa nền ảnh rồi lưu lại thành PNG có kênh alpha",
        en: "take away its background and save it as PNG with an alpha channel"))
  }

  /// A size in the file that the thing shown cannot have.
  public static func pictureImplausible(_ file: FileReference, says: Double, taken: Double) -> Diagnostic {
    let (says, taken) = (millimetres(says), millimetres(taken))
    return Diagnostic(
      "content.picture-implausible", .warning, at: file.place,
      Wording(
        vi: "theo tệp, con dấu “\(file.path)” rộng \(says) mm, không phải cỡ một con dấu: lấy \(taken) mm",
        en: "by its file the seal “\(file.path)” is \(says) mm wide, which none is: \(taken) mm is taken"),
      hint: Wording(
        vi: "quét con dấu theo cỡ thật và lưu đúng độ phân giải (dpi) vào tệp",
        en: "scan the seal as large as it is and keep the resolution (dpi) in the file"))
  }

  private static func millimetres(_ points: Double) -> Int { Int((points / 72 * 25.4).rounded()) }
}

extension ImageHeader.Kind {
  var name: String { rawValue.uppercased() }
}

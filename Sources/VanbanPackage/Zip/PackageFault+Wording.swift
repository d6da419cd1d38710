internal import VanbanSource

extension PackageFault {
  var wording: Wording {
    switch self {
    case .empty: Wording(vi: "tệp rỗng", en: "the file is empty")
    case .notZip(let kind): kind.wording
    case .legacyOffice:
      Wording(
        vi: "đây là tệp Office đời cũ (.doc, .xls, .ppt), không phải .docx hay .odt",
        en: "this is a file of an old Office (.doc, .xls, .ppt), no .docx or .odt")
    case .password:
      Wording(vi: "tệp được đặt mật khẩu", en: "the file is encrypted with a password")
    case .truncated:
      Wording(vi: "tệp bị cắt cụt: thiếu phần cuối", en: "the file is cut short: its end is missing")
    case .damaged(let name):
      Wording(vi: "mục “\(name)” trong tệp bị hỏng", en: "the entry “\(name)” in the file is damaged")
    case .checksum(let name):
      Wording(
        vi: "mục “\(name)” trong tệp bị hỏng: sai mã kiểm tra CRC",
        en: "the entry “\(name)” in the file is damaged: its CRC does not match")
    case .damagedDirectory(let message):
      Wording(
        vi: "mục lục của tệp zip bị hỏng (\(message))",
        en: "the directory of the zip file is damaged (\(message))")
    default: wordingOfRefusal
    }
  }

  /// Files that are sound and still not taken.
  private var wordingOfRefusal: Wording {
    switch self {
    case .encrypted(let name):
      Wording(vi: "mục “\(name)” được mã hóa", en: "the entry “\(name)” is encrypted")
    case .compression(let name, let method):
      Wording(
        vi: "mục “\(name)” nén theo kiểu \(method); chỉ nhận 0 (không nén) và 8 (deflate)",
        en:
          "the entry “\(name)” is compressed by method \(method); only 0 (stored) and 8 (deflate) are taken")
    case .unsafeName(let name):
      Wording(
        vi: "tên mục “\(name)” không hợp lệ: phải là đường dẫn tương đối, không có “..” hay “\\”",
        en: "the entry name “\(name)” is not allowed: it must be a relative path without “..” or “\\”")
    case .duplicate(let name):
      Wording(vi: "mục “\(name)” có hai lần", en: "the entry “\(name)” is there twice")
    case .missing(let name):
      Wording(
        vi: "không có mục “\(name)” để giữ lại", en: "there is no entry “\(name)” to be kept")
    case .noMemory: Wording(vi: "không đủ bộ nhớ", en: "out of memory")
    case .cannotWrite(let message):
      Wording(vi: "không tạo được gói tệp (\(message))", en: "the package cannot be made (\(message))")
    default: wordingOfLimit
    }
  }

  private var wordingOfLimit: Wording {
    switch self {
    case .tooManyEntries(let limit):
      Wording(vi: "tệp có quá \(limit) mục", en: "the file has more than \(limit) entries")
    case .tooLarge(let limit):
      Wording(
        vi: "nội dung giải nén lớn hơn giới hạn \(limit) byte",
        en: "the decompressed content is larger than the limit of \(limit) bytes")
    case .entryTooLarge(let name, let limit):
      Wording(
        vi: "mục “\(name)” giải nén lớn hơn giới hạn \(limit) byte",
        en: "the entry “\(name)” is larger than the limit of \(limit) bytes when decompressed")
    case .bomb(let ratio):
      Wording(
        vi: "nội dung giải nén lớn gấp hơn \(ratio) lần tệp; tệp như vậy thường là bom nén",
        en: "the content is more than \(ratio) times as large as the file; such files are usually zip bombs")
    default: Wording(vi: "không đọc được tệp", en: "the file cannot be read")
    }
  }

  var hint: Wording? {
    switch self {
    case .legacyOffice, .notZip:
      Wording(
        vi: "mở tệp bằng Word hoặc LibreOffice rồi lưu thành .docx hoặc .odt",
        en: "open the file in Word or LibreOffice and save it as .docx or .odt")
    case .password:
      Wording(
        vi: "mở tệp bằng Word hoặc LibreOffice, bỏ mật khẩu rồi lưu lại",
        en: "open the file in Word or LibreOffice, remove the password and save it")
    case .empty, .truncated, .damaged, .checksum, .damagedDirectory:
      Wording(
        vi: "chép hoặc tải lại tệp từ bản gốc", en: "copy or download the file again from its original")
    case .encrypted, .compression, .unsafeName, .duplicate:
      Wording(
        vi: "mở tệp bằng Word hoặc LibreOffice rồi lưu lại",
        en: "open the file in Word or LibreOffice and save it again")
    case .tooManyEntries, .tooLarge, .entryTooLarge, .bomb:
      Wording(
        vi: "chỉ mở tệp từ nguồn tin cậy; bớt hình ảnh hoặc chia nhỏ văn bản",
        en: "open only files you trust; use fewer pictures or split the document")
    case .missing, .noMemory, .cannotWrite: nil
    }
  }
}

extension PackageFault.Kind {
  fileprivate var wording: Wording {
    switch self {
    case .pdf:
      Wording(
        vi: "đây là tệp PDF, không phải .docx hay .odt", en: "this is a PDF file, not a .docx or .odt")
    case .rtf:
      Wording(
        vi: "đây là tệp RTF, không phải .docx hay .odt", en: "this is an RTF file, not a .docx or .odt")
    case .markup:
      Wording(
        vi: "đây là tệp văn bản hoặc XML, không phải .docx hay .odt",
        en: "this is a text or XML file, not a .docx or .odt")
    case .unknown:
      Wording(
        vi: "đây không phải tệp .docx hay .odt (không phải định dạng zip)",
        en: "this is no .docx or .odt file (not in the zip format)")
    }
  }
}

/// The names of styles that the engine looks for in a template, by what they set.
///
/// A template that has a style of the name decides how the block looks; where it has none, a sound default does.
public enum StyleName: String, CaseIterable, Sendable {
  case heading1 = "heading 1"
  case heading2 = "heading 2"
  case heading3 = "heading 3"
  case heading4 = "heading 4"
  case heading5 = "heading 5"
  case heading6 = "heading 6"
  case item = "VB Gạch đầu dòng"
  case division = "VB Phần Chương"
  case divisionTitle = "VB Tên phần chương"
  case article = "VB Điều"
  case centred = "VB Canh giữa"
  case footnote = "footnote text"
  case footnoteReference = "footnote reference"
  case tableTitle = "VB Tên bảng"
  case tableUnit = "VB Đơn vị tính"
  case tableHead = "VB Đầu bảng"
  case tableCell = "VB Ô bảng"
  case tableNote = "VB Ghi chú bảng"
  /// A table style, in formats that have them; without one, thin lines around every cell.
  case table = "VB Bảng"
  case picture = "VB Hình"
  case caption = "caption"
}

extension Paragraph.Role {
  /// The style that sets the role; running text takes the paragraph that asked for the content as its pattern.
  public var styleName: StyleName? {
    switch self {
    case .text: nil
    case .item: .item
    case .heading(let level): StyleName(rawValue: "heading \(min(max(level, 1), 6))")
    case .division: .division
    case .divisionTitle: .divisionTitle
    case .article: .article
    case .centred: .centred
    case .tableTitle: .tableTitle
    case .tableUnit: .tableUnit
    case .tableNote: .tableNote
    case .picture: .picture
    case .caption: .caption
    }
  }

  /// Set apart from running text: emphasis is said in full, since a style may be bold already.
  public var isHeading: Bool {
    switch self {
    case .heading, .division, .divisionTitle, .article: true
    default: false
    }
  }

  /// How the text stands where the template has no style for it; nil for the way of running text.
  public var alignment: TableAlignment? {
    switch self {
    case .division, .divisionTitle, .centred, .tableTitle, .picture, .caption: .centre
    case .tableUnit: .right
    case .tableNote: .left
    default: nil
    }
  }
}

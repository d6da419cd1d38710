import VanbanSource
import VanbanText
import VanbanYAML

extension Diagnostic {
  static func includedInItself(_ name: YAMLNode, through paths: [String]) -> Diagnostic {
    let start = paths.firstIndex { $0 == paths.last } ?? 0
    let way = paths[start...].joined(separator: " → ")
    return Diagnostic(
      "official.included-in-itself", at: name.place,
      Wording(
        vi: "tệp “\(name.text)” quay lại chính nó: \(way)",
        en: "the file “\(name.text)” comes back to itself: \(way)"),
      hint: Wording(
        vi: "bỏ một trong các dòng bao_gom hoặc ho_so trên vòng này",
        en: "leave out one of the lines bao_gom or ho_so on this circle"))
  }

  static func includedTooDeep(_ name: YAMLNode, _ limit: Int) -> Diagnostic {
    Diagnostic(
      "official.included-too-deep", at: name.place,
      Wording(
        vi: "các tệp gọi nhau qua hơn \(limit) bậc",
        en: "files include each other over more than \(limit) levels"),
      hint: Wording(vi: "gộp bớt các tệp lại", en: "bring some of the files together"))
  }

  static func tooMuchIncluded(_ name: YAMLNode, _ limit: Int) -> Diagnostic {
    Diagnostic(
      "official.included-too-much", at: name.place,
      Wording(
        vi: "các tệp bao gồm có hơn \(limit) khóa phải gộp",
        en: "more than \(limit) keys of included files would have to be merged"),
      hint: Wording(vi: "bỏ bớt tệp hoặc khóa", en: "leave some files or keys out"))
  }

  // MARK: The profile

  static func profileNoList(_ root: YAMLNode) -> Diagnostic {
    let place =
      root.kind == .sequence ? root.items.first { $0.kind != .mapping }?.place ?? root.place : root.place
    return Diagnostic(
      "official.profile-no-list", at: place,
      Wording(
        vi: "hồ sơ phải là danh sách các mục, mỗi mục là nhóm khóa có hiệu lực từ ngày (tu) đến ngày (den)",
        en:
          "a profile should be a list of entries, each a map of keys in force from tu to den"),
      hint: Wording(vi: "bắt đầu mỗi mục bằng “- ”", en: "begin each entry with “- ”"))
  }

  static func profileInProfile(_ inner: YAMLNode) -> Diagnostic {
    Diagnostic(
      "official.profile-in-profile", at: inner.place,
      Wording(
        vi: "một mục của hồ sơ không thể dựa trên hồ sơ khác",
        en: "an entry of a profile has no profile of its own"),
      hint: Wording(
        vi: "đưa các khóa chung vào một tệp và nêu tệp ấy ở bao_gom",
        en: "put the keys they share into a file and name that under bao_gom"))
  }

  static func badPeriodDate(_ node: YAMLNode) -> Diagnostic {
    let found = node.kind == .scalar ? "“\(node.text)”" : node.kindName.vi
    let english = node.kind == .scalar ? "“\(node.text)”" : node.kindName.en
    return Diagnostic(
      "official.profile-bad-date", at: node.place,
      Wording(
        vi: "\(found) không phải một ngày đủ ngày, tháng, năm",
        en: "\(english) is no date with day, month and year"),
      hint: Wording(
        vi: "viết 01/07/2025 hoặc 2025-07-01; bỏ trống nếu không có giới hạn",
        en: "write 01/07/2025 or 2025-07-01; leave it out where there is no limit"))
  }

  static func periodBackwards(_ den: YAMLNode, _ period: Period) -> Diagnostic {
    let (first, last) = (Period.text(period.first), Period.text(period.last))
    return Diagnostic(
      "official.profile-bad-date", at: den.place,
      Wording(
        vi: "ngày cuối (den) \(last) đứng trước ngày đầu (tu) \(first)",
        en: "the last day (den) \(last) comes before the first (tu) \(first)"),
      hint: Wording(vi: "sửa lại tu hoặc den", en: "correct tu or den"))
  }

  static func profileOverlap(_ earlier: Profile.Entry, _ later: Profile.Entry) -> Diagnostic {
    let last = min(earlier.period.last, later.period.last)
    let days = Period(first: later.period.first, last: last).text
    let periods = [earlier.period.text, later.period.text]
    return Diagnostic(
      "official.profile-overlap", at: later.place,
      Wording(
        vi: "hai mục của hồ sơ (\(periods[0]), \(periods[1])) cùng có hiệu lực trong \(days)",
        en: "two entries of the profile (\(periods[0]), \(periods[1])) are both in force in \(days)"),
      notes: [Note(at: earlier.place, Wording(vi: "mục kia ở đây", en: "the other one is here"))],
      hint: Wording(
        vi: "den là ngày cuối còn hiệu lực: ghi den của mục trước là hôm trước ngày tu của mục sau",
        en: "den is the last day in force: let den of the one be the day before tu of the next"))
  }

  static func profileNotInForce(_ date: YAMLNode, _ name: YAMLNode, _ entries: [Profile.Entry])
    -> Diagnostic
  {
    let periods = entries.map(\.period.text).joined(separator: "; ")
    return Diagnostic(
      "official.profile-not-in-force", at: date.place,
      Wording(
        vi:
          "hồ sơ “\(name.text)” không có mục nào có hiệu lực vào ngày “\(date.text)”; các mục có: \(periods)",
        en: "no entry of the profile “\(name.text)” is in force on “\(date.text)”; there are: \(periods)"),
      notes: [Note(at: name.place, Wording(vi: "hồ sơ được nêu ở đây", en: "the profile is named here"))],
      hint: Wording(
        vi: "xem lại ngày của văn bản, hoặc thêm mục cho thời gian ấy",
        en: "check the date, or add an entry for that time"))
  }

  static func profileUnclear(_ date: YAMLNode, _ first: Profile.Entry, _ second: Profile.Entry)
    -> Diagnostic
  {
    let periods = [first.period.text, second.period.text]
    return Diagnostic(
      "official.profile-unclear", at: date.place,
      Wording(
        vi: "ngày “\(date.text)” chưa rõ thuộc mục nào của hồ sơ: \(periods[0]) hay \(periods[1])",
        en: "the date “\(date.text)” fits two entries of the profile: \(periods[0]) or \(periods[1])"),
      notes: [first, second].map {
        Note(at: $0.place, Wording(vi: "một mục có thể dùng", en: "an entry that may hold"))
      },
      hint: Wording(vi: "ghi thêm phần ngày còn trống", en: "fill in more of the date"))
  }

  static func unknownSignatory(_ node: YAMLNode, among names: [String]) -> Diagnostic {
    let list = names.joined(separator: ", ")
    let others = names.isEmpty ? ("", "") : ("; có: \(list)", "; there are: \(list)")
    let nearest = nearestName(to: node.text, among: names)
    return Diagnostic(
      "official.unknown-signatory", at: node.place,
      Wording(
        vi: "mục hồ sơ đang dùng không có người ký “\(node.text)”\(others.0)",
        en: "the entry of the profile in force has no signatory “\(node.text)”\(others.1)"),
      hint: nearest.map { Wording(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(
          vi: "thêm người ấy dưới nguoi_ky của mục hồ sơ, hoặc viết chuc_vu và ho_ten ngay ở đây",
          en: "add the person under nguoi_ky of the entry, or write chuc_vu and ho_ten here"))
  }
}

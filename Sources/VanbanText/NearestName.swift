/// The name that was probably meant by one that is not there, for a hint; nil where none is near.
///
/// Names are compared folded, so a slip in diacritics or capitals costs nothing. Near means one edit in three
/// letters: a letter too many, missing, wrong, or two swapped. Of equally near names the first wins.
public func nearestName<Names: Sequence<String>>(to name: String, among names: Names) -> String? {
  let wanted = Array(fold(name).utf8)
  var best: (name: String, distance: Int)?
  for candidate in names {
    let folded = Array(fold(candidate).utf8)
    let limit = min(max(wanted.count, folded.count) / 3, (best?.distance ?? 4) - 1)
    guard limit >= 0, abs(folded.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, folded, limit: limit)
    if distance <= limit { best = (candidate, distance) }
    if distance == 0 { break }
  }
  return best?.name
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); anything above
/// `limit` is as good as `limit + 1`.
private func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
  if a == b { return 0 }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    guard let least = row.min(), least <= limit else { return limit + 1 }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

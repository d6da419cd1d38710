import VanbanExpression

/// Ids and names, which no two copies share.
extension Renderer {
  mutating func put(_ key: Int, _ original: Range<Int>) {
    guard vanishing == 0 else { return }
    let start = buffer.count
    names.append(key, original: part.bytes[original], to: &buffer)
    mark(from: start, part.identities[key].space)
  }

  mutating func write(_ name: ArraySlice<UInt8>, _ space: IdentitySpace) {
    let start = buffer.count
    buffer += name
    mark(from: start, space)
  }

  /// Notes that a name stands there, for what is kept by `set` and printed more than once.
  mutating func mark(from start: Int, _ space: IdentitySpace) {
    guard !captures.isEmpty else { return }
    marks.append(NameMark(start: start, count: buffer.count - start, space: space))
  }

  /// A group of items that says which one it continues: in a copy the one of the copy before.
  mutating func put(_ list: CopiedList, in environment: inout Environment) {
    let name =
      list.id.map { names.name($0.key, original: part.bytes[$0.range]) }
      ?? names.fresh.fresh(.xmlID, like: Self.listName)
    let before = names.exchange(name, at: list.store)
    buffer += Format.listAttributes.name
    write(name, .xmlID)
    buffer += "\"".utf8
    guard let before else { return put(list.beginning, in: &environment) }
    buffer += Format.listAttributes.continuation + before + "\"".utf8
  }

  static var listName: ArraySlice<UInt8> { Array("list".utf8)[...] }
}

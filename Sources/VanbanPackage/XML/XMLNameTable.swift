/// The expanded names of one tree, each kept once and known by a number.
struct XMLNameTable {
  private(set) var names: [XMLName] = []
  private(set) var ids: [XMLName: Int32] = [:]
  /// Open addressing over the addresses that libxml2's dictionary gives the two strings of a name: the dictionary
  /// holds each string once, so equal addresses mean equal names and no text is compared.
  private var slots = [Slot](repeating: Slot(), count: 256)
  private var used = 0

  private struct Slot {
    var local: UInt = 0
    var namespace: UInt = 0
    var id: Int32 = -1
  }

  mutating func id(of name: XMLName) -> Int32 {
    if let id = ids[name] { return id }
    let id = Int32(names.count)
    names.append(name)
    ids[name] = id
    return id
  }

  /// The number of the name whose strings stand in libxml2's dictionary.
  mutating func id(local: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?) -> Int32 {
    let key = Slot(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
    let index = place(of: key)
    if slots[index].id >= 0 { return slots[index].id }
    let uri = unsafe namespace.map { unsafe String(cString: $0) } ?? ""
    let id = unsafe id(of: XMLName(uri, String(cString: local)))
    slots[index] = key
    slots[index].id = id
    used += 1
    if used * 2 > slots.count { grow() }
    return id
  }

  private func place(of key: Slot) -> Int {
    let mask = slots.count - 1
    var hash = (key.local &+ (key.namespace &* 31)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].id >= 0, slots[index].local != key.local || slots[index].namespace != key.namespace {
      index = (index + 1) & mask
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.id >= 0 { slots[place(of: slot)] = slot }
  }
}

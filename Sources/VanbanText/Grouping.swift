/// Digits with a dot between thousands, as official documents write them: `5130` gives `5.130`.
///
/// `digits` holds ASCII digits only.
public func grouped(_ digits: String) -> String {
  let bytes = Array(digits.utf8)
  guard bytes.count > 3 else { return digits }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 3)
  for (index, byte) in bytes.enumerated() {
    if index > 0, (bytes.count - index) % 3 == 0 { result.append(UInt8(ascii: ".")) }
    result.append(byte)
  }
  return String(decoding: result, as: UTF8.self)
}

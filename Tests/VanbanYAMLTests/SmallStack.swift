import Glibc

/// Runs something on a thread with a stack of 512 KB.
enum SmallStack {
  static func run(_ body: @escaping () -> Void) {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, 512 << 10)
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(Work(body)).toOpaque()
    let failure = unsafe pthread_create(
      &thread, &attributes,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        }
        return nil
      }, context)
    precondition(failure == 0, "no thread")
    pthread_join(thread, nil)
  }

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }
}

/// A value that holds itself, as deep as the text.
final class Nested: Decodable {
  let depth: Int

  init(from decoder: any Decoder) throws {
    if var items = try? decoder.unkeyedContainer(), !items.isAtEnd {
      depth = 1 + (try items.decode(Nested.self).depth)
    } else {
      depth = 0
    }
  }
}

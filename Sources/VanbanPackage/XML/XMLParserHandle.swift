internal import CLibXML2

/// A libxml2 parser over the bytes of one part.
@safe struct XMLParserHandle: ~Copyable {
  private let context: xmlParserCtxtPtr

  /// libxml2 prepares itself once, and must have done so before it is used on several threads.
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  init(_ bytes: [UInt8]) throws(XMLFault) {
    guard Self.isPrepared, let length = Int32(exactly: bytes.count) else { throw XMLFault(.noMemory, at: 0) }
    guard length > 0 else { throw XMLFault(.malformed(Int(XML_ERR_DOCUMENT_EMPTY.rawValue), ""), at: 0) }
    let made = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlCreateMemoryParserCtxt(buffer.assumingMemoryBound(to: CChar.self).baseAddress, length)
    }
    guard let made = unsafe made else { throw XMLFault(.noMemory, at: 0) }
    unsafe context = made
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    _ = unsafe xmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
  }

  /// Reads the part and hands each start tag to `builder`, which also keeps the first fault.
  borrowing func read(into builder: inout XMLTreeBuilder) {
    unsafe withUnsafeMutablePointer(to: &builder) { pointer in
      unsafe connect(pointer)
      let result = unsafe xmlParseDocument(context)
      let isGood = unsafe result == 0 && context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1
      if !isGood {
        unsafe pointer.pointee.fail(XMLFault(.malformed(0, ""), at: pointer.pointee.position))
      }
    }
  }

  /// Only these handlers stand: whatever else libxml2 could do by itself (build a tree, print, fetch) is off.
  private borrowing func connect(_ builder: UnsafeMutablePointer<XMLTreeBuilder>) {
    var handlers = unsafe xmlSAXHandler()
    unsafe handlers.initialized = XML_SAX2_MAGIC
    unsafe handlers.startElementNs = unsafe startElement
    unsafe handlers.internalSubset = unsafe internalSubset
    unsafe handlers.serror = unsafe parserError
    unsafe context.pointee.sax.pointee = unsafe handlers
    unsafe context.pointee._private = UnsafeMutableRawPointer(builder)
  }
}

/// The start tag that libxml2 has just read. Valid during its callback.
@safe struct XMLStartEvent: ~Copyable {
  private let local: UnsafePointer<xmlChar>
  private let namespace: UnsafePointer<xmlChar>?
  /// Five pointers for each: local name, prefix, namespace name, begin and end of the value.
  private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let namespaceCount: Int
  let attributeCount: Int

  init(
    local: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, namespaceCount: Int32,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, attributeCount: Int32
  ) {
    unsafe self.local = local
    unsafe self.namespace = namespace
    unsafe self.attributes = attributes
    self.namespaceCount = Int(namespaceCount)
    self.attributeCount = Int(attributeCount)
  }

  borrowing func name(in table: inout XMLNameTable) -> Int32 {
    unsafe table.id(local: local, namespace: namespace)
  }

  /// The name of the attribute at `index`, declarations not counted.
  ///
  /// Its value is taken from the bytes: libxml2 hands out `&amp;` as `&#38;`, for the trees it builds itself.
  borrowing func attributeName(_ index: Int, in table: inout XMLNameTable) -> Int32 {
    guard let fields = unsafe attributes?.advanced(by: index * 5), let local = unsafe fields[0] else { return -1 }
    return unsafe table.id(local: local, namespace: fields[2])
  }
}

// MARK: - Callbacks

private let startElement: startElementNsSAX2Func = {
  data, local, _, namespace, namespaceCount, _, attributeCount, _, attributes in
  guard let context = unsafe data?.assumingMemoryBound(to: xmlParserCtxt.self),
    let builder = unsafe context.builder, let local = unsafe local
  else { return }
  let event = unsafe XMLStartEvent(
    local: local, namespace: namespace, namespaceCount: namespaceCount, attributes: attributes,
    attributeCount: attributeCount)
  unsafe builder.pointee.takeStartTag(event, consumed: context.consumed)
  if unsafe builder.pointee.fault != nil { unsafe xmlStopParser(context) }
}

private let internalSubset: internalSubsetSAXFunc = { data, _, _, _ in
  guard let context = unsafe data?.assumingMemoryBound(to: xmlParserCtxt.self),
    let builder = unsafe context.builder
  else { return }
  unsafe builder.pointee.fail(XMLFault(.doctype, at: context.consumed))
  unsafe xmlStopParser(context)
}

/// Keeps the first error. The parser is not stopped here, where libxml2 is in the middle of something: it calls no
/// handler after a fatal error, and reads to the end in linear time.
private let parserError: xmlStructuredErrorFunc = { data, error in
  guard let context = unsafe data?.assumingMemoryBound(to: xmlParserCtxt.self),
    let builder = unsafe context.builder, let error = unsafe error,
    unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
  else { return }
  let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
  unsafe builder.pointee.fail(
    XMLFault(.malformed(Int(error.pointee.code), message), at: context.consumed))
}

extension xmlParserCtxtPtr {
  fileprivate var builder: UnsafeMutablePointer<XMLTreeBuilder>? {
    unsafe pointee._private?.assumingMemoryBound(to: XMLTreeBuilder.self)
  }

  /// The number of bytes read.
  fileprivate var consumed: Int {
    guard let input = unsafe pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }
}

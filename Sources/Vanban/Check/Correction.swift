import VanbanDOCX
import VanbanODT
import VanbanOfficial
import VanbanPackage
public import VanbanSource
import VanbanTemplate

/// Something that `--fix` has changed.
public struct Correction: Sendable {
  let rule: DocumentRule
  /// In the input.
  public let place: Place
  public let found: String
  public let replacement: String
}

/// Corrects what has one safe outcome, in memory: the stretches concerned and nothing else.
struct Corrector {
  /// How often what a correction brings to light is corrected, too.
  private static let rounds = 6

  var reader: SubjectReader
  let switches: [SwitchedOffRule]

  /// The input with its corrections, and what they are; nil where there is nothing to correct.
  mutating func corrected(_ source: SourceText) -> (source: SourceText, made: [Correction])? {
    var current = source
    var made: [Correction] = []
    for _ in 0..<Self.rounds {
      guard let step = step(current), !step.made.isEmpty else { break }
      current = step.source
      made += step.made
    }
    return made.isEmpty ? nil : (current, made)
  }

  private mutating func step(_ source: SourceText) -> (source: SourceText, made: [Correction])? {
    var checked = CheckedDocument(name: source.name)
    guard let subject = reader.subject(of: source, &checked)?.subject, !checked.faults.hasErrors else { return nil }
    let all = (subject.model?.boQua ?? []) + switches
    let findings = RuleBook.judge(subject, without: all).flatMap(\.findings)
    let edits = findings.compactMap { ProposedEdit($0, in: subject) }.withoutOverlaps
    guard !edits.isEmpty else { return nil }
    return subject.document != nil && checked.kind != .model
      ? inFile(source, edits) : inModel(source, edits)
  }

  // MARK: Models

  /// All edits at once, or where that spoils the file without those that do.
  private mutating func inModel(
    _ source: SourceText, _ edits: [ProposedEdit]
  ) -> (source: SourceText, made: [Correction])? {
    let edits = edits.filter { $0.span(in: source) != nil }
    let kept = sound(edits, beside: [], in: source)
    return kept.isEmpty ? nil : applied(kept, to: source).map { ($0, kept.map(\.correction)) }
  }

  /// Those of some edits that can be made beside others: all at once, or else each half for itself.
  private mutating func sound(
    _ edits: [ProposedEdit], beside others: [ProposedEdit], in source: SourceText
  ) -> [ProposedEdit] {
    if edits.isEmpty || applied(others + edits, to: source) != nil { return edits }
    guard edits.count > 1 else { return [] }
    let half = edits.count / 2
    let first = sound(Array(edits[..<half]), beside: others, in: source)
    return first + sound(Array(edits[half...]), beside: others + first, in: source)
  }

  /// The model with edits; nil where it is none any more.
  private mutating func applied(_ edits: [ProposedEdit], to source: SourceText) -> SourceText? {
    var bytes = source.bytes
    for edit in edits.sorted(by: { $0.start(in: source) > $1.start(in: source) }) {
      guard let span = edit.span(in: source) else { return nil }
      bytes.replaceSubrange(span, with: Array(edit.replacement.utf8))
    }
    let result = SourceText(name: source.name, bytes: bytes)
    var checked = CheckedDocument(name: source.name)
    let subject = reader.subject(of: result, &checked)
    return subject == nil || checked.faults.hasErrors ? nil : result
  }

  // MARK: Finished documents

  private func inFile(_ source: SourceText, _ edits: [ProposedEdit]) -> (source: SourceText, made: [Correction])? {
    let corrections = edits.map(\.textCorrection)
    let wanted = corrections.compactMap { $0 }
    let numbers = corrections.indices.filter { corrections[$0] != nil }
    do throws(PackageError) {
      let package = try Package.read(source.bytes, name: source.name)
      let result = ODTFormat.isKind(of: package)
        ? try ODTFormat.corrected(package, name: source.name, wanted)
        : try DOCXFormat.corrected(package, name: source.name, wanted)
      guard !result.made.isEmpty else { return nil }
      return (
        SourceText(name: source.name, bytes: result.package), result.made.map { edits[numbers[$0]].correction }
      )
    } catch {
      return nil
    }
  }
}

/// An edit that a finding asks for: the smallest stretch that changes.
private struct ProposedEdit {
  let finding: Finding
  let text: SubjectText
  let number: Int
  /// In UTF-8 bytes of the text.
  let range: Range<Int>
  let found: String
  let replacement: String

  init?(_ finding: Finding, in subject: Subject) {
    guard let fix = finding.fix, subject.texts.indices.contains(fix.text), fix.found != fix.replacement else { return nil }
    self.finding = finding
    number = fix.text
    text = subject.texts[fix.text]
    let (old, new) = (Array(fix.found.unicodeScalars), Array(fix.replacement.unicodeScalars))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    found = Self.string(old[head..<old.count - tail])
    replacement = Self.string(new[head..<new.count - tail])
    let start = fix.range.lowerBound + Self.string(old[..<head]).utf8.count
    range = start..<start + found.utf8.count
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

  var correction: Correction {
    Correction(
      rule: finding.rule, place: finding.place, found: finding.fix?.found ?? "",
      replacement: finding.fix?.replacement ?? "")
  }

  /// The bytes of a model that change; nil where they are written otherwise than they are read.
  func span(in source: SourceText) -> Range<Int>? {
    let around = range.isEmpty ? range.lowerBound - 1..<range.lowerBound : range
    guard around.lowerBound >= 0, case .source(let own, let span) = text.place(of: around), own.name == source.name,
      span.range.upperBound <= source.bytes.count
    else { return nil }
    let bytes = Array(text.text.utf8)[around]
    guard source.bytes[span.range].elementsEqual(bytes) else { return nil }
    return range.isEmpty ? span.end..<span.end : span.range
  }

  func start(in source: SourceText) -> Int { span(in: source)?.lowerBound ?? 0 }

  /// The same in a paragraph of a file, whose notes and pictures are no text there.
  var textCorrection: TextCorrection? {
    guard case .template(let place) = text.place(of: range), let location = place.location else { return nil }
    let object = Array(String(SubjectText.object).utf8)
    let bytes = Array(text.text.utf8)
    let before = Array(bytes[..<range.lowerBound]).removing(object)
    let inside = Array(bytes[range])
    guard inside.removing(object) == inside else { return nil }
    return TextCorrection(
      location: location, text: bytes.removing(object), range: before.count..<before.count + inside.count,
      replacement: Array(replacement.utf8))
  }
}

extension [ProposedEdit] {
  /// The edits in the order of the texts, without those that touch the one before.
  fileprivate var withoutOverlaps: [ProposedEdit] {
    var kept: [ProposedEdit] = []
    for edit in sorted(by: { ($0.number, $0.range.lowerBound) < ($1.number, $1.range.lowerBound) }) {
      if let last = kept.last, last.number == edit.number, edit.range.lowerBound <= last.range.upperBound { continue }
      kept.append(edit)
    }
    return kept
  }
}

extension [UInt8] {
  /// The bytes without the places where some others stand.
  fileprivate func removing(_ part: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if self[index...].starts(with: part) {
        index += part.count
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}

import Vanban
import VanbanSource
import VanbanYAML

/// The runs of one shape, and what came of the last.
struct Race {
  let template: [UInt8]
  let name: String
  let runs: Int
  var diagnostics = Diagnostics()
  var result: [UInt8]?

  init(template: [UInt8], name: String, runs: Int) {
    self.template = template
    self.name = name
    self.runs = runs
  }

  /// Each run reads the model and the template anew, as a program started for one document does.
  mutating func rows(_ model: SourceText) {
    let whole = Clock.least(of: runs) {
      let document = Document(model, diagnostics: &diagnostics)
      let template = AnyTemplate(template, name: name, diagnostics: &diagnostics)
      if let document, let template { result = document.render(with: template, diagnostics: &diagnostics) }
    }
    // Before the reading alone adds to it.
    let peak = Clock.peakMemory
    let reading = Clock.least(of: runs) { _ = YAML.parse(model, diagnostics: &diagnostics) }
    print(whole, reading, peak)
  }

  mutating func letters(_ count: Int) {
    let whole = Clock.least(of: runs) {
      guard let template = AnyTemplate(template, name: name, diagnostics: &diagnostics) else { return }
      for index in 0..<count {
        result = Document(Letters.letter(index)).render(with: template, diagnostics: &diagnostics)
      }
    }
    print(whole, 0, Clock.peakMemory)
  }
}

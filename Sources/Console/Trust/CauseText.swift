import Domain
import Statutes
import Terminal

/// What a commitment that ended says in a row: what it is about, what was promised to whom, and
/// what became of it.
struct CauseText {
  let cause: TrustCause
  let scene: Scene
  let statutes: Statutes

  private var words: TrustWords { scene.language.trust.page }

  init(_ cause: TrustCause, _ scene: Scene, _ statutes: Statutes) {
    (self.cause, self.scene, self.statutes) = (cause, scene, statutes)
  }

  /// The request, decision, matter or alert; of a remark its first word is no name.
  var name: String {
    cause.kind == .remark ? words.remarkMark : CommitmentText(scene, statutes).name(cause.subject)
  }

  /// What was promised, to whom.
  var what: String {
    if cause.kind == .remark {
      let author = cause.toward.map { scene.name(of: $0) } ?? words.body
      return author + scene.language.colon + scene.local(cause.subject)
    }
    return CommitmentText(scene, statutes).what(cause.kind, cause.subject, toward: cause.toward)
  }

  /// `late 45m`, `partial 300/600`; what is only suspected says of what.
  var result: String {
    if cause.isSuspicion { return cause.breach.map(words.breach) ?? "" }
    if cause.kind == .remark { return words.tone(cause.breach == nil) }
    let fulfilment = cause.fulfilment
    var text = words.outcome(fulfilment.outcome)
    if fulfilment.outcome == .partial {
      text += " \(NumberText.grouped(fulfilment.delivered))/"
      text += NumberText.grouped(fulfilment.promised)
    }
    if let delay = fulfilment.delay, delay > .zero { text += " " + TimeText.age(delay) }
    return text
  }

  /// What a person ruled, or who has to say something; nothing where the city kept its word.
  var state: String {
    if let ruling = cause.ruling { return words.verdict(ruling.act.verdict) }
    return cause.state == .settled ? "" : words.state(cause.state)
  }

  /// How the result is drawn: what a ruling took out weighs no more.
  var face: Face {
    switch cause.ruling?.act.verdict {
    case .upheld: return .dueOver
    case .excused, .dismissed: return .textDim
    case nil: break
    }
    if cause.isSuspicion { return .dueSoon }
    switch cause.fulfilment.outcome {
    case .kept: return .dueOk
    case .late, .partial: return .dueSoon
    case .broken: return .dueOver
    }
  }
}

/// The words of a commitment, whether it has ended or not.
struct CommitmentText {
  let scene: Scene
  let statutes: Statutes

  private var words: TrustWords { scene.language.trust.page }

  init(_ scene: Scene, _ statutes: Statutes) {
    (self.scene, self.statutes) = (scene, statutes)
  }

  /// The name with which a subject begins.
  func name(_ subject: String) -> String {
    String(subject.prefix { $0 != " " })
  }

  /// What was promised, to whom: `aid delivered → Wuhu`, `report the initial report to the city`.
  func what(_ kind: CommitmentKind, _ subject: String, toward city: City.ID?) -> String {
    var text = words.kind(kind)
    let rest = subject.dropFirst(name(subject).count + 1)
    switch kind {
    case .report: text += rest.isEmpty ? "" : " · " + report(rest)
    case .duty: text += rest.isEmpty ? "" : " · " + duty(String(rest), of: name(subject))
    case .delivery, .giveBack, .payment, .answer, .acknowledgement, .notice, .signature, .lead,
      .meeting, .remark, .improvement:
      break
    }
    return text + (city.map { " → " + scene.name(of: $0) } ?? "")
  }

  /// The report, its receiver where no single one is meant, and what is wrong with it.
  private func report(_ rest: Substring) -> String {
    let terms = scene.language.governance.terms
    var parts = rest.split(separator: " ").map(String.init)
    let stage = parts.first.flatMap { FiledReport.Stage(rawValue: $0) }
    if stage != nil { parts.removeFirst() }
    let receiver = parts.first.flatMap { FiledReport.Receiver(rawValue: $0) }
    if receiver != nil { parts.removeFirst() }
    let head = receiver.map { receiver in
      stage.map { terms.anyReport(FiledReport($0, number: 0, to: receiver, by: .written)) }
        ?? terms.receiver(receiver)
    }
    let faults = parts.joined(separator: " ").split(separator: ",").map(fault)
    let separator = scene.language == .en ? ", " : "、"
    return ([head].compactMap(\.self) + [faults.joined(separator: separator)])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `dead 2→1` or the name of an element, in words.
  private func fault(_ text: Substring) -> String {
    if let element = ReportElement(rawValue: String(text)) {
      return scene.language.governance.draft.element(element)
    }
    let parts = text.split(separator: " ")
    guard parts.count == 2, let measure = LossMeasure(rawValue: String(parts[0])) else {
      return String(text)
    }
    return scene.language.governance.terms.measure(measure) + " " + parts[1]
  }

  private func duty(_ template: String, of matter: String) -> String {
    let text = scene.picture.matter(named: matter).flatMap { matter in
      statutes.text(ofDuty: template, about: matter, in: scene.picture)
    }
    return (text ?? statutes.template(template)?.text).map(scene.language.name) ?? template
  }
}

/// Numbers of trust as screens write them.
enum TrustFigures {
  /// `0.62`.
  static func score(_ trust: Trust) -> String { NumberWords.twoDecimals(trust.score) }

  /// Where it lies with nine chances in ten: `0.40–0.82`.
  static func interval(_ trust: Trust, _ glyphs: GlyphSet) -> String {
    let bounds = trust.reputation.interval()
    let dash = glyphs == .unicode ? "–" : "-"
    return NumberWords.twoDecimals(bounds.lowerBound) + dash
      + NumberWords.twoDecimals(bounds.upperBound)
  }

  /// The interval and the score on a line from 0 to 1 in so many cells.
  static func bar(_ trust: Trust, _ glyphs: GlyphSet, cells: Int) -> String {
    let bounds = trust.reputation.interval()
    func cell(_ value: Double) -> Int { min(cells - 1, max(0, Int(value * Double(cells)))) }
    let within = cell(bounds.lowerBound)...cell(bounds.upperBound)
    let isUnicode = glyphs == .unicode
    return (0..<cells).map { place in
      if place == cell(trust.score) { return isUnicode ? "●" : "o" }
      return within.contains(place) ? (isUnicode ? "─" : "-") : (isUnicode ? "·" : ".")
    }.joined()
  }
}

import Domain
import Terminal

/// The first line: which programme, region and world this is, the clock, and what is on the desk.
struct StatusLine {
  let scene: Scene
  let clock: WatchClock
  let actor: Actor

  /// A part of the line.
  private struct Piece {
    let line: TextLine
    /// The higher, the earlier it goes when room is short; 0 stays.
    let drop: Int
    /// Whether a bar stands before it.
    let beginsGroup: Bool

    init(_ line: TextLine, drop: Int = 0, beginsGroup: Bool = false) {
      self.line = line
      self.drop = drop
      self.beginsGroup = beginsGroup
    }

    var width: Int { line.width + (beginsGroup ? 3 : 1) }
  }

  /// The line for a width: what does not fit is left out whole, the least important first.
  func draw(columns: Int) -> TextLine {
    let pieces = [
      Piece(programme, drop: 3), Piece(region, drop: 5), Piece(mode(isShort: columns < 100)),
      Piece(time),
      Piece(counts, beginsGroup: true), Piece(waiting, beginsGroup: true), Piece(aside, drop: 2),
      Piece(load, drop: scene.isInFlood ? 1 : 4, beginsGroup: true), Piece(person, drop: 6),
    ]
    var limit = 7
    while limit > 1, pieces.reduce(0, { $0 + ($1.drop < limit ? $1.width : 0) }) > columns {
      limit -= 1
    }
    var line = TextLine(" ")
    for (index, piece) in pieces.filter({ $0.drop < limit }).enumerated() {
      if index > 0 { line.add(piece.beginsGroup ? bar : " ", .border) }
      line.spans += piece.line.spans
    }
    return line
  }

  private var bar: String { " \(scene.glyphs.lines.vertical) " }
  private var words: StatusPhrases { scene.words.status }

  private var programme: TextLine { TextLine(words.programme, .title) }
  private var region: TextLine { TextLine(scene.language.name(scene.region.name)) }

  /// The world in a block of its own face and, for eyes without colour, between signs.
  private func mode(isShort: Bool) -> TextLine {
    let isAbbreviated = isShort && scene.mode == .simulation
    let name = isAbbreviated ? words.simulationShort : scene.words.terms.watchMode(scene.mode)
    return switch scene.mode {
    case .live: TextLine(" \(name) ", .bannerLive)
    case .simulation: TextLine("[\(name)]", .bannerSimulation)
    case .drill: TextLine("[\(name)]", .bannerDrill)
    case .replay: TextLine("<<\(name)>>", .bannerReplay)
    case .whatIf: TextLine("??\(name)??", .bannerReplay)
    }
  }

  private var time: TextLine {
    let now = CivilTime(scene.now, offsetInMinutes: scene.offsetInMinutes)
    // Where a danger is a matter of days, the hour alone does not say when it is.
    let isLong = scene.picture.standingHazards.contains {
      ($0.forecast?.horizon ?? .zero) >= .hours(72)
    }
    var line = TextLine((isLong ? now.date.suffix(5) + " " : "") + now.clock, .text)
    // Where the day is real, whoever reads it must know by which clock; a made day has its own.
    let isReal = scene.mode == .live || scene.mode == .replay
    if isReal || scene.offsetInMinutes == 0 { line.add(" " + zone, .textDim) }
    if !clock.isRunning {
      line.add(" \(words.paused)", .bannerFreeze)
    } else if clock.speed != 1 {
      let speed = NumberText.decimal(clock.speed, digits: clock.speed < 1 ? 1 : 0)
      line.add(" \(scene.glyphs == .unicode ? "×" : "x")\(speed)", .text)
    }
    return line
  }

  /// The zone of the clock: `+08`, `+0530`, `UTC`.
  private var zone: String {
    let offset = scene.offsetInMinutes
    guard offset != 0 else { return "UTC" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, rest) = (abs(offset) / 60, abs(offset) % 60)
    return (offset < 0 ? "-" : "+") + two(hours) + (rest == 0 ? "" : two(rest))
  }

  private var counts: TextLine {
    var line = TextLine()
    for priority in Priority.allCases {
      let count = scene.picture.total.standing[priority.rawValue - 1]
      if priority == .fourth, count == 0 { continue }
      if !line.spans.isEmpty { line.add(" ") }
      line.add("P\(priority.rawValue) ", .textDim)
      line.add("\(count)", count > 0 ? scene.sign(of: priority).face : .text)
    }
    return line
  }

  private var waiting: TextLine {
    let count = scene.picture.total.unacknowledgedCount
    return TextLine(words.unacknowledged + " ", .textStrong)
      .adding("\(count)", count > 0 ? .dueSoon : .text)
  }

  private var aside: TextLine { TextLine("\(words.shelved) \(scene.picture.total.shelved)") }

  /// Alerts in ten minutes, and whether they are a flood: more than one person can take.
  private var load: TextLine {
    let rate = scene.load.rate(at: scene.now)
    return TextLine(
      (scene.isInFlood ? words.flood : words.load) + " ", scene.isInFlood ? .dueOver : .text
    )
    .adding("\(rate)", rate > AlarmLoad.Figure.floodStart ? .dueOver : .text)
    .adding(words.perTenMinutes)
  }

  private var person: TextLine {
    TextLine("\(actor.name)@\(scene.words.terms.role(actor.role))", .textDim)
  }
}

import Console
import Domain
import Geodesy
import Regions
import Terminal
import Testing

/// A desk with a station behind it that decides at once: keys in, screens and pictures out.
struct Sitting {
  static let region: Result<Region, RegionFault> = Result { () throws(RegionFault) in
    try Regions.open()
  }

  private(set) var picture: Picture
  private(set) var desk: Desk
  private(set) var wall = Instant(seconds: 1_790_000_000)
  /// What the desk wanted besides submissions.
  private(set) var effects: [Effect] = []
  /// Commands that were handed in.
  private(set) var commands: [Command] = []
  /// Answers wait while this is set.
  var holdsAnswers = false
  private var reports = 0
  private var isStopped = false

  init(
    language: Language = .en, role: Role = .supervisor, mode: WatchMode = .simulation,
    size: Size = Size(columns: 120, rows: 40), isReadOnly: Bool = false, otherSeat: Actor? = nil
  ) throws {
    picture = Picture(region: try Self.region.get(), at: wall)
    let themes = ["ember", "paper"].map {
      DeskSettings.ThemeChoice(
        name: $0, title: LocalizedName(english: $0, simplified: $0, traditional: $0))
    }
    let settings = DeskSettings(
      language: language, actor: Actor(name: "wang", role: role), otherSeat: otherSeat,
      mode: mode, themes: themes,
      journal: .init(name: "test", isReadOnly: isReadOnly, isVerified: true))
    let clock = WatchClock(reading: wall, wall: wall)
    desk = Desk(
      settings: settings,
      update: Update(picture: picture, entries: [], answers: [], clock: clock), size: size)
  }

  func city(_ abbreviation: String) throws -> City {
    try #require(picture.region.cities.first { $0.abbreviation == abbreviation })
  }

  /// An alert comes; answers with its identity.
  @discardableResult
  mutating func raise(
    _ abbreviation: String = "SUZ", _ severity: Severity = .extreme,
    _ headline: String = "Gas leak",
    kind: String = "gas-leak", identifier: String? = nil
  ) throws -> Alert.ID {
    reports += 1
    let city = try city(abbreviation)
    let report = AlertReport(
      key: ReportKey(source: "test", identifier: identifier ?? "r\(reports)", sent: wall),
      city: city.id, coordinate: city.coordinate, kind: kind, emergencyClass: .accident,
      severity: severity, headline: headline)
    let entries = try publish(.takeReport(report))
    guard case .alert(let id, _) = try #require(entries.first).event else {
      throw Unexpected.event
    }
    wait(.milliseconds(10))
    return id
  }

  enum Unexpected: Error { case event }

  /// Something happens that is not this desk's doing.
  @discardableResult
  mutating func publish(
    _ command: Command, by actor: Actor = .source("test")
  ) throws -> [Entry] {
    let entries = try take(command, by: actor)
    hand(entries, [])
    return entries
  }

  private mutating func take(
    _ command: Command, by actor: Actor, happened: Instant? = nil
  ) throws(Rejection) -> [Entry] {
    let submission = Submission(
      command, by: actor, happened: happened ?? desk.now, received: desk.now, isExercise: true)
    return try picture.take(submission, recorded: desk.now, origin: .init("test"))
  }

  private mutating func hand(_ entries: [Entry], _ answers: [Answer]) {
    let clock = WatchClock(reading: desk.now, wall: wall, speed: isStopped ? 0 : 1)
    let update = Update(picture: picture, entries: entries, answers: answers, clock: clock)
    settle(desk.handle(.update(update)))
  }

  /// Does what the desk wants, as a station would.
  private mutating func settle(_ wanted: [Effect]) {
    for effect in wanted {
      let (command, ticket, happened): (Command, Int, Instant)
      switch effect {
      case .submit(let wanted, let number): (command, ticket, happened) = (wanted, number, desk.now)
      case .report(let wanted, let when, let number):
        (command, ticket, happened) = (wanted, number, when)
      case .ask, .quit, .suspend, .bell, .copy, .setSpeed, .theme, .redraw, .mouse,
        .sit, .branch, .seek:
        effects.append(effect)
        continue
      }
      commands.append(command)
      if holdsAnswers { continue }
      do throws(Rejection) {
        let entries = try take(command, by: desk.settings.actor, happened: happened)
        hand(entries, [Answer(ticket: ticket, outcome: .success(entries))])
      } catch {
        hand([], [Answer(ticket: ticket, outcome: .failure(.rejected(error)))])
      }
    }
  }

  /// Keys by their names, each some time after the one before; `gq` is a prefix and a key.
  mutating func press(_ names: String..., after pause: Duration = .milliseconds(400)) throws {
    for name in names {
      wait(pause)
      if let key = Key(name: name) {
        settle(desk.handle(.key(key)))
      } else {
        try #require(name.count == 2, "\(name) names no key")
        type(name)
      }
    }
  }

  /// Text, letter by letter.
  mutating func type(_ text: String) {
    for character in text { settle(desk.handle(.key(.character(character)))) }
  }

  /// The machine's clock goes on.
  mutating func wait(_ duration: Duration) {
    wall = wall.advanced(by: duration)
    settle(desk.handle(.tick(wall: wall)))
  }

  /// An instrument's value, as telemetry comes.
  mutating func note(_ observation: Observation) {
    picture.note(.observation(observation))
    hand([], [])
  }

  /// A source says that it lives.
  mutating func beat(_ source: String) {
    picture.note(.heartbeat(source: source, city: nil, at: desk.now, interval: .seconds(60)))
    hand([], [])
  }

  /// An input as it is.
  mutating func hear(_ input: Input) { settle(desk.handle(input)) }

  mutating func enter() { settle(desk.handle(.key(.enter))) }

  /// The watch's clock stands from now on.
  mutating func stopClock() {
    isStopped = true
    hand([], [])
  }

  mutating func paint() { desk.painted() }

  mutating func resize(to size: Size) { settle(desk.handle(.resized(size))) }

  var screen: String { desk.frame().text }
  var cursor: Alert.ID? { desk.queue.cursor.item }
  var list: [Alert.ID] { (0..<desk.queue.count).map { desk.queue.id(at: $0) } }
  var message: String { desk.message?.text ?? "" }
  var form: Form? {
    if case .form(let form) = desk.dialog { return form }
    return nil
  }
  var picker: Picker? {
    if case .picker(let picker) = desk.dialog { return picker }
    return nil
  }

  func state(_ id: Alert.ID) -> AlertState? { picture.alerts[id]?.state }
}

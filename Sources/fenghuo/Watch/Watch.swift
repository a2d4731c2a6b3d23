import Console
import Curses
import Domain
import Exercises
import Glibc
import Logging
import Station
import Storage
import Terminal

/// A watch from its opening to its end: record, station, desk, screen.
struct Watch {
  private let settings: StationSettings
  private let look: LookOptions
  private let themes = ThemeShelf()
  private let theme: Theme
  private let restored: Restored
  /// Who may take the keys in turn, and the screen to begin with.
  private let otherSeat: Actor?
  private let first: ScreenName
  /// How fast the clock goes when a pause is over.
  private let speed: Double

  init(
    _ settings: StationSettings, look: LookOptions, theme: Theme, otherSeat: Actor? = nil,
    first: ScreenName = .overview, speed: Double = 1
  ) throws(Failure) {
    self.speed = speed > 0 ? speed : 1
    self.otherSeat = otherSeat
    self.first = first
    self.settings = settings
    self.look = look
    self.theme = theme
    if let tape = settings.tape {
      restored = tape.restored(settings.region, at: settings.tapeStart ?? tape.span.lowerBound)
      return
    }
    do {
      restored = try Restored(settings, at: Self.beginning(of: settings))
    } catch {
      throw Failure(error)
    }
  }

  /// Opens the screen and runs until the officer leaves; a drill that went back to a checkpoint
  /// goes on in a record of its own.
  /// - Returns: the records that were written, in order.
  @discardableResult
  func run() throws(Failure) -> [String] {
    Memory.giveBackAfterBursts()
    let log = ProgramLog()
    guard let wakeup = Wakeup() else {
      throw Failure(.inputOutput, "the system has no descriptors left")
    }
    var screen = try openScreen(wakeup, log)
    var records = [settings.journal].compactMap(\.self)
    var (settings, restored) = (settings, restored)
    var place = first
    while true {
      let end = try sit(settings, restored, at: place, &screen, wakeup, log)
      switch end {
      case .left: return records
      case .seek(let instant, let screen):
        guard let tape = settings.tape else { return records }
        settings.tapeStart = instant
        restored = tape.restored(settings.region, at: instant)
        place = screen
      case .branch(let checkpoint):
        guard let record = settings.journal else { return records }
        settings = try branch(settings, record, at: checkpoint)
        do { restored = try Restored(settings, at: Self.beginning(of: settings)) } catch {
          throw Failure(error)
        }
        records += [settings.journal].compactMap(\.self)
        place = .drill
      }
    }
  }

  /// One record's watch, from its opening to its end.
  /// - Returns: how it ended, and what goes on.
  private func sit(
    _ settings: StationSettings, _ restored: Restored, at place: ScreenName,
    _ screen: inout Screen, _ wakeup: Wakeup, _ log: ProgramLog
  ) throws(Failure) -> Loop.End {
    let mailbox = Mailbox(wakeup: wakeup)
    let station = Station(
      settings,
      surroundings: StationSurroundings(
        wall: { Environment.now() }, publish: { mailbox.post($0) },
        show: { mailbox.post($1, ticket: $0) }),
      restored: restored)
    station.ask { $0.open() }
    let following: FeedFollowing?
    do { following = try station.followFeeds() } catch { throw Failure(error) }
    defer {
      following?.stop()
      station.ask { $0.close() }
      log.note("watch closed")
    }
    var update = mailbox.fetch() ?? station.ask { $0.state }
    update.entries = restored.latest + update.entries
    var desk = Desk(
      settings: deskSettings(settings, screen.depth), update: update, size: screen.size)
    _ = desk.handle(.tick(wall: Environment.now()))
    if place != .overview { desk.show(place) }
    var loop = Loop(
      desk: desk, station: station, mailbox: mailbox, wakeup: wakeup, themes: themes,
      theme: theme)
    verifyRecord(settings, for: mailbox)
    log.note("watch opened on \(settings.region.id), \(settings.mode.rawValue)")
    loop.run(&screen)
    return loop.end
  }

  /// Begins the record of a branch beside the one that it comes from.
  private func branch(
    _ settings: StationSettings, _ record: String, at number: Int
  ) throws(Failure) -> StationSettings {
    var settings = settings
    do {
      let journal = try Journal(path: record, for: .reading)
      let picture = try journal.picture(of: settings.region, at: Self.beginning(of: settings))
      guard let checkpoint = picture.drill?.checkpoints.first(where: { $0.number == number })
      else { throw Failure(.unreadable, "\(record) holds no checkpoint \(number)") }
      let path = Files.free(like: record)
      try journal.branch(to: path, upTo: checkpoint.sequence)
      settings.journal = path
      settings.branch = Drill.Branch(
        record: Files.name(of: record), checkpoint: number, sequence: checkpoint.sequence)
      return settings
    } catch let failure as Failure {
      throw failure
    } catch let error as JournalError {
      throw Failure(error.outcome, error.english)
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }

  /// Walks the record's chain beside the watch; the officer is told what was found.
  private func verifyRecord(_ settings: StationSettings, for mailbox: Mailbox) {
    guard let path = settings.journal else { return }
    OwnThread.start {
      let found = try? Journal(path: path, for: .reading).verify()
      guard case .intact = found else { return mailbox.post(isVerified: false) }
      mailbox.post(isVerified: true)
    }
  }

  private func openScreen(_ wakeup: Wakeup, _ log: ProgramLog) throws(Failure) -> Screen {
    var options = Screen.Options()
    options.errorFile = log.path
    do {
      return try Screen(options, wakeup: wakeup)
    } catch {
      switch error {
      case .notATerminal:
        throw Failure(
          .usage, "the console needs a terminal; fenghuo snapshot prints a screen without one")
      case .unusable(let terminal):
        throw Failure(
          .usage, "the terminal \(terminal) cannot place a cursor; see fenghuo doctor")
      }
    }
  }

  private func deskSettings(
    _ settings: StationSettings, _ depth: ColourDepth
  ) -> DeskSettings {
    // A theme is read when it is looked at, not before: the first screen does not wait for it.
    let choices = themes.names.map {
      DeskSettings.ThemeChoice(
        name: $0, title: LocalizedName(inAll: $0))
    }
    // A record is told by the clocks of its region, wherever it is read.
    let recorded = settings.tape.map { $0.offsetInMinutes ?? Region.offsetInMinutes }
    let offset =
      settings.simulation?.scenario.rates.offsetInMinutes ?? recorded
      ?? Environment.offsetInMinutes(at: Environment.now())
    var desk = DeskSettings(
      language: look.language, actor: settings.actor, otherSeat: otherSeat,
      span: settings.tape?.span, mode: settings.mode,
      glyphs: look.glyphSet,
      themes: choices, theme: look.themeName, colourDepth: depth.name,
      offsetInMinutes: offset,
      journal: .init(
        name: settings.journal ?? "", isReadOnly: settings.isReadOnly, isVerified: nil))
    desk.statutes = settings.statutes
    desk.speed = speed
    return desk
  }

  private static func beginning(of settings: StationSettings) -> Instant {
    settings.simulation?.scenario.start ?? Environment.now()
  }
}

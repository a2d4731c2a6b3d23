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

  init(_ settings: StationSettings, look: LookOptions, theme: Theme) throws(Failure) {
    self.settings = settings
    self.look = look
    self.theme = theme
    do {
      restored = try Restored(settings, at: Self.beginning(of: settings))
    } catch {
      throw Failure(error)
    }
  }

  /// Opens the screen and runs until the officer leaves.
  func run() throws(Failure) {
    let log = ProgramLog()
    guard let wakeup = Wakeup() else {
      throw Failure(.inputOutput, "the system has no descriptors left")
    }
    let mailbox = Mailbox(wakeup: wakeup)
    let station = Station(
      settings,
      surroundings: StationSurroundings(
        wall: { Environment.now() }, publish: { mailbox.post($0) }),
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
    var screen = try openScreen(wakeup, log)
    var desk = Desk(settings: deskSettings(screen.depth), update: update, size: screen.size)
    _ = desk.handle(.tick(wall: Environment.now()))
    var loop = Loop(
      desk: desk, station: station, mailbox: mailbox, wakeup: wakeup, themes: themes,
      theme: theme)
    verifyRecord(for: mailbox)
    log.note("watch opened on \(settings.region.id), \(settings.mode.rawValue)")
    loop.run(&screen)
  }

  /// Walks the record's chain beside the watch; the officer is told what was found.
  private func verifyRecord(for mailbox: Mailbox) {
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

  private func deskSettings(_ depth: ColourDepth) -> DeskSettings {
    // A theme is read when it is looked at, not before: the first screen does not wait for it.
    let choices = themes.names.map {
      DeskSettings.ThemeChoice(
        name: $0, title: LocalizedName(english: $0, simplified: $0, traditional: $0))
    }
    let offset =
      settings.simulation?.scenario.rates.offsetInMinutes
      ?? Environment.offsetInMinutes(at: Environment.now())
    return DeskSettings(
      language: look.language, actor: settings.actor, mode: settings.mode, glyphs: look.glyphSet,
      themes: choices, theme: look.themeName, colourDepth: depth.name,
      offsetInMinutes: offset,
      journal: .init(
        name: settings.journal ?? "", isReadOnly: settings.isReadOnly, isVerified: nil))
  }

  private static func beginning(of settings: StationSettings) -> Instant {
    settings.simulation?.scenario.start ?? Environment.now()
  }
}

import Console
import Curses
import Domain
import Station
import Terminal

/// The one loop of the console: it waits for keys, updates and the clock, and draws what changed.
///
/// A key is answered at once from what the desk knows; what comes from the station is taken and
/// drawn at most thirty times a second.
struct Loop {
  private var desk: Desk
  private let station: Station
  private let mailbox: Mailbox
  private let wakeup: Wakeup
  private let themes: ThemeShelf
  private var theme: Theme
  /// When the station's word was last looked at.
  private var lastTaken = 0.0
  /// Something may have changed since the last frame.
  private var isStale = true
  private var isOver = false
  /// How the loop ended.
  private(set) var end = End.left
  private var measured = Input.Measurements()
  /// When a key came that the screen has not answered yet.
  private var keyCame: Double?
  private var lastBlocked = -10.0
  /// Since when the terminal has taken nothing more.
  private var blockedSince: Double?

  /// What goes on when a loop has ended.
  enum End {
    case left
    /// A drill, from a checkpoint, in another record.
    case branch(Int)
    /// A replay, from a moment, with the screen that was shown.
    case seek(Instant, ScreenName)
  }

  private static let frameInterval = 1.0 / 30

  init(
    desk: Desk, station: Station, mailbox: Mailbox, wakeup: Wakeup, themes: ThemeShelf,
    theme: Theme
  ) {
    self.desk = desk
    self.station = station
    self.mailbox = mailbox
    self.wakeup = wakeup
    self.themes = themes
    self.theme = theme
  }

  /// Runs until the officer leaves or the terminal goes.
  mutating func run(_ screen: inout Screen) {
    draw(&screen)
    while !isOver {
      let cause = wakeup.wait(milliseconds: waitInMilliseconds())
      let keys = takeKeys(&screen)
      if cause.contains(.terminal), !keys, screen.isGone { return }
      if isOver { return }
      if keys { answer(&screen) } else { isStale = true }
      guard isStale, untilFrame() <= 0 else { continue }
      take(&screen)
      lastTaken = Environment.monotonicSeconds()
      if canDraw(screen) { draw(&screen) } else { measured.framesDropped += 1 }
    }
  }

  /// Draws what keys have changed; the station's word waits for its frame.
  private mutating func answer(_ screen: inout Screen) {
    isStale = true
    guard canDraw(screen) else { return }
    draw(&screen)
    isStale = mailbox.isWaiting
  }

  /// Whether the terminal takes more; on a slow line frames are left out, never keys.
  private mutating func canDraw(_ screen: borrowing Screen) -> Bool {
    let now = Environment.monotonicSeconds()
    guard !screen.isReadyForOutput else {
      blockedSince = nil
      if now - lastBlocked > 2 { measured.isSlowLink = false }
      return true
    }
    let since = blockedSince ?? now
    blockedSince = since
    lastBlocked = now
    if now - since > 0.25 { measured.isSlowLink = true }
    // Looked at again a little later.
    lastTaken = now
    return false
  }

  /// Until when nothing can happen by itself; nil for ever.
  private func waitInMilliseconds() -> Int? {
    if isStale { return max(0, untilFrame()) }
    let wall = Environment.now()
    return desk.nextWake(after: wall).map {
      max(0, Int(wall.duration(to: $0).inMilliseconds))
    }
  }

  /// Milliseconds until the next frame may be drawn.
  private func untilFrame() -> Int {
    let now = Environment.monotonicSeconds()
    return Int(((lastTaken + Self.frameInterval - now) * 1000).rounded(.up))
  }

  /// Hands over everything that was typed; true if there was anything.
  private mutating func takeKeys(_ screen: inout Screen) -> Bool {
    var any = false
    while let input = screen.nextInput() {
      if !any {
        keyCame = keyCame ?? Environment.monotonicSeconds()
        handle(.tick(wall: Environment.now()), &screen)
      }
      any = true
      switch input {
      case .key(.control("z")): screen.suspend()
      case .key(let key): handle(.key(key), &screen)
      case .resized(let size): handle(.resized(size), &screen)
      case .endRequested, .gone: isOver = true
      }
      if isOver { return true }
    }
    return any
  }

  private mutating func take(_ screen: inout Screen) {
    if let update = mailbox.fetch() {
      if let failure = update.failure {
        handle(.problem(.journalFailed(reason: failure)), &screen)
      }
      handle(.update(update), &screen)
    }
    for shown in mailbox.fetchShown() {
      handle(.whatIf(ticket: shown.ticket, shown.answers), &screen)
    }
    if let holds = mailbox.fetchVerification() { handle(.verified(holds), &screen) }
    handle(.tick(wall: Environment.now()), &screen)
    if desk.screen == .health {
      measured.residentBytes = Environment.residentBytes
      handle(.measured(measured), &screen)
    } else if measured.isSlowLink != desk.measurements.isSlowLink {
      handle(.measured(measured), &screen)
    }
  }

  private mutating func handle(_ input: Input, _ screen: inout Screen) {
    for effect in desk.handle(input) { perform(effect, &screen) }
  }

  private mutating func perform(_ effect: Effect, _ screen: inout Screen) {
    let station = station
    switch effect {
    case .submit(let command, let ticket):
      station.post { $0.submit(command, ticket: ticket) }
    case .report(let command, let happened, let ticket):
      station.post { $0.submit(command, ticket: ticket, happened: happened) }
    case .ask(let supposition, let ticket):
      station.post { $0.ask(supposition, ticket: ticket) }
    case .quit: isOver = true
    case .suspend: screen.suspend()
    case .bell: screen.bell()
    case .copy(let text): screen.copy(text)
    case .setSpeed(let speed): station.post { $0.setSpeed(speed) }
    case .theme(let name): use(name, &screen)
    case .redraw: screen.redraw()
    case .sit(let actor): station.post { $0.sit(actor) }
    case .branch(let checkpoint):
      end = .branch(checkpoint)
      isOver = true
    case .seek(let instant):
      end = .seek(instant, desk.screen)
      isOver = true
    case .mouse(let isOn): screen.useMouse(isOn)
    }
  }

  private mutating func use(_ name: String, _ screen: inout Screen) {
    do {
      theme = try themes.theme(name)
    } catch {
      handle(.problem(.themeRefused(name: name, reason: error.description)), &screen)
    }
  }

  private mutating func draw(_ screen: inout Screen) {
    screen.present(desk.nextFrame(), theme: theme)
    desk.painted()
    measured.framesPainted += 1
    if let came = keyCame {
      measured.keyLagInMilliseconds = (Environment.monotonicSeconds() - came) * 1000
      keyCame = nil
    }
    isStale = false
  }
}

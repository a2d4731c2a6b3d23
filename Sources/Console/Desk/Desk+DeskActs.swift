internal import Domain

extension Desk {
  /// The speeds that the simulation's time can have.
  static let speeds: [Double] = [0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200]

  /// Changes what the map shows.
  mutating func perform(_ act: ActionID.MapAct) -> [Effect] {
    switch act {
    case .zoomIn:
      if mapView.zoom == 0, let place = selectedCity.flatMap({ region[$0]?.coordinate }) {
        mapView = mapView.zoomed(by: 1).centred(on: place)
      } else {
        mapView = mapView.zoomed(by: 1)
      }
    case .zoomOut: mapView = mapView.zoomed(by: -1)
    case .fitMap: mapView = mapView.fitted
    case .mapInk: mapView.ink = mapView.ink.next
    case .switchPosture:
      guard let city = selectedCity else { return refuse(.noSuchCity("")) }
      return askForPosture(of: .city(city))
    }
    return []
  }

  /// Does what concerns the desk itself, or the simulation's time.
  mutating func perform(_ act: ActionID.DeskAct) -> [Effect] {
    switch act {
    case .pause where settings.mode == .drill: return pauseDrill()
    case .pause: return pause()
    case .faster: return changeSpeed(by: 1)
    case .slower: return changeSpeed(by: -1)
    case .rewind: return seek(by: .zero - Self.seekStep)
    case .forward: return seek(by: Self.seekStep)
    case .copy: chooseCopy()
    case .mouse:
      isMouseOn.toggle()
      tell(isMouseOn ? .mouseIsOn : .mouseIsOff)
      return [.mouse(isMouseOn)]
    case .theme: chooseTheme()
    case .language: cycleLanguage()
    case .relativeTimes: timeStyle = .relative
    case .localTimes: timeStyle = .local
    case .utcTimes: timeStyle = .utc
    case .command: prompt = Prompt(.command, formerFilter: queue.filter)
    case .palette: openPalette()
    case .help: openHelp()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .cancel: return cancel()
    case .quit: return quit()
    }
    return []
  }

  /// Whether the watch's time is ours to steer.
  var steersTime: Bool {
    switch settings.mode {
    case .live: false
    case .simulation, .drill, .replay, .whatIf: true
    }
  }

  private mutating func changeSpeed(by step: Int) -> [Effect] {
    guard steersTime else { return refuse(.timeIsReal) }
    let speed = currentSpeed
    if speed == 0, step > 0 { return run(at: work.speed) }
    let next = step > 0 ? Self.speeds.first { $0 > speed } : Self.speeds.last { $0 < speed }
    guard let next, speed > 0 || step > 0 else { return refuse(.noOtherSpeed) }
    return run(at: next)
  }

  /// How fast time runs, or was asked to by a key that the station has not heard yet.
  private var currentSpeed: Double { work.askedSpeed ?? clock.speed }

  /// Stops time, or lets it go on as fast as it did.
  private mutating func pause() -> [Effect] {
    guard steersTime else { return refuse(.timeIsReal) }
    return [steer(to: currentSpeed > 0 ? 0 : work.speed)]
  }

  private mutating func steer(to speed: Double) -> Effect {
    work.askedSpeed = speed
    if speed > 0 { work.speed = speed }
    return .setSpeed(speed)
  }

  /// How far one key goes in a record that is played again.
  static let seekStep = Duration.minutes(5)

  private mutating func seek(by length: Duration) -> [Effect] {
    guard let span = settings.span else {
      return refuse(.notHere(language.label(of: .desk(length < .zero ? .rewind : .forward))))
    }
    return [.seek(min(max(now.advanced(by: length), span.lowerBound), span.upperBound))]
  }

  /// Lets time run at a speed; in a drill that is the facilitator's to say, and on the record.
  mutating func run(at speed: Double) -> [Effect] {
    guard settings.mode == .drill else { return [steer(to: speed)] }
    return submit(.drill(.setSpeed(speed)), .desk(.faster), NumberText.decimal(speed))
  }

  private mutating func cycleLanguage() {
    let all = Language.allCases
    let here = all.firstIndex(of: language) ?? 0
    set(all[(here + 1) % all.count])
  }

  /// Speaks another language from now on.
  mutating func set(_ language: Language) {
    settings.language = language
    tell(.languageIs(language.ownName))
  }

  /// Ctrl-C stops what is being done; twice within a second it asks whether to leave.
  private mutating func cancel() -> [Effect] {
    if work.interrupted.advanced(by: .seconds(1)) >= wall { return askToQuit() }
    work.interrupted = wall
    tell(.interruptAgainToLeave)
    return []
  }

  /// Leaves; asks first while alerts wait or a plan is open.
  mutating func quit() -> [Effect] {
    let waits = picture.total.unacknowledgedCount > 0
    let isHandingOver = picture.watchPost(ownPost).offer != nil
    return waits || isHandingOver || plan != nil || !work.pending.isEmpty
      ? askToQuit() : [.quit]
  }
}

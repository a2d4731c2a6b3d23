package import Domain
internal import Planning
internal import Terminal

/// Tries whether anything ever changes under the officer's cursor: random alerts come, go, rise and
/// are taken, lists are sorted, filtered, frozen and narrowed, and the officer sometimes moves.
package enum IdentityTrial {
  /// Takes so many random steps; answers how often the item under the cursor changed without the
  /// officer's doing, or the row at the cursor's place held another item. It should be 0.
  package static func run(steps: Int, seed: UInt64, in region: Region) -> Int {
    var trial = Trial(region, seed)
    var changes = 0
    for _ in 0..<steps where !trial.step() { changes += 1 }
    return changes
  }

  private struct Trial {
    var station: Picture
    var desk: Desk
    var chance: Shuffle
    var now = Instant(seconds: 1_800_000_000)
    var raised = 0
    var standing: [Alert.ID] = []
    let desiredCount = 150

    init(_ region: Region, _ seed: UInt64) {
      station = Picture(region: region, at: now)
      chance = Shuffle(seed: seed)
      let clock = WatchClock(reading: now, wall: now)
      let update = Update(picture: station, entries: [], answers: [], clock: clock)
      let officer = Actor(name: "trial", role: .dispatcher)
      desk = Desk(
        settings: DeskSettings(language: .en, actor: officer, mode: .simulation), update: update,
        size: Size(columns: 80, rows: 24))
    }

    /// One random step; whether the cursor's item stayed.
    mutating func step() -> Bool {
      now = now.advanced(by: .milliseconds(Int64(chance.below(900))))
      let before = desk.queue.cursor.item
      if chance.below(100) < 4 {
        move()
        return isConsistent
      }
      if chance.below(100) < 98 { publish() } else { rearrange() }
      return (before == nil || desk.queue.cursor.item == before) && isConsistent
    }

    /// Whether the row at the cursor's place is the cursor's item.
    private var isConsistent: Bool {
      guard let item = desk.queue.cursor.item else { return desk.queue.count == 0 }
      guard let place = desk.queue.cursorPosition else { return desk.queue.frozen != nil }
      let window = desk.queue.window(height: 12)
      return desk.queue.id(at: place) == item && window.contains(place)
    }

    private mutating func move() {
      let steps: [Key] = [.down, .up, .character("J"), .character("K"), .character(".")]
      _ = desk.handle(.tick(wall: now))
      _ = desk.handle(.key(steps[chance.below(steps.count)]))
    }

    private mutating func publish() {
      guard let command = randomCommand() else { return }
      let submission = Submission(
        command, by: .source("trial"), happened: now, received: now, isExercise: true)
      guard let entries = try? station.take(submission, recorded: now, origin: .init("trial"))
      else { return }
      for entry in entries {
        if case .alert(let id, .raised) = entry.event { standing.append(id) }
      }
      let clock = WatchClock(reading: now, wall: now)
      _ = desk.handle(
        .update(Update(picture: station, entries: entries, answers: [], clock: clock)))
    }

    private mutating func rearrange() {
      switch chance.below(5) {
      case 0: desk.set(QueueSort.allCases[chance.below(QueueSort.allCases.count)])
      case 1: desk.set(randomFilter())
      case 2: desk.restrict(to: chance.below(3) == 0 ? randomCity().id : nil)
      case 3: _ = desk.perform(ActionID.list(.freeze))
      default: _ = desk.handle(.tick(wall: now.advanced(by: .seconds(3))))
      }
    }

    private mutating func randomFilter() -> Filter {
      let texts = ["", "", "p<=2", "state:unack", "gas", "!gas", "age>1m"]
      let text = texts[chance.below(texts.count)]
      return (try? Filter(parsing: text, in: desk.region)) ?? .all
    }

    private mutating func randomCity() -> City {
      desk.region.cities[chance.below(desk.region.cities.count)]
    }

    private mutating func randomCommand() -> Command? {
      if standing.count < 20 || chance.below(standing.count + desiredCount) > standing.count {
        return .takeReport(newReport())
      }
      let place = chance.below(standing.count)
      let id = standing[place]
      guard let alert = station.alerts[id], alert.isStanding else {
        standing.swapAt(place, standing.count - 1)
        standing.removeLast()
        return nil
      }
      switch chance.below(6) {
      case 0: return .alert(id, .acknowledge(occurrence: alert.occurrence))
      case 1: return .alert(id, .ruleOver(reason: "over"))
      case 2: return .alert(id, .shelve(until: now.advanced(by: .minutes(30)), reason: "noise"))
      case 3: return .alert(id, .unshelve)
      case 4: return .takeReport(report(as: alert.report.key.identifier, in: alert.city))
      default: return .alert(id, .acknowledge(occurrence: alert.occurrence))
      }
    }

    private mutating func newReport() -> AlertReport {
      raised += 1
      return report(as: "t\(raised)", in: randomCity().id)
    }

    private mutating func report(as identifier: String, in city: City.ID?) -> AlertReport {
      let severities: [Severity] = [.extreme, .severe, .moderate, .minor]
      return AlertReport(
        key: ReportKey(source: "trial", identifier: identifier, sent: now), city: city,
        kind: "gas-leak", emergencyClass: .accident, severity: severities[chance.below(4)],
        headline: chance.below(2) == 0 ? "Gas leak" : "Fire")
    }
  }
}

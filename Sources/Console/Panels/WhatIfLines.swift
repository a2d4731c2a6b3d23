import Domain
import Terminal

/// What-ifs side by side with what is: for each place arrival, peak, how sure and how many people,
/// and by how much they differ. Each line bears the mark of what is only supposed.
struct WhatIfLines {
  let scene: Scene

  private static let mark = "?? "

  /// The one that was asked and is not decided.
  func lines(for question: Question, width: Int) -> [TextLine] {
    let supposed = words(question.supposition)
    guard let answers = question.answers else {
      return [head(supposed, text(.running)), TextLine()]
    }
    let keys = width < 100 ? "" : "  " + text(.decisionKeys)
    return [head(supposed, text(.undecided) + keys)]
      + answers.flatMap { table($0, width) } + [TextLine()]
  }

  /// Those that were kept, the newest first, each with what it showed.
  func kept(width: Int) -> [TextLine] {
    guard !scene.picture.whatIfs.isEmpty else { return [] }
    var lines = [TextLine(text(.kept), .title)]
    for kept in scene.picture.whatIfs.reversed() {
      let asked = text(
        .asked(by: kept.by.name, at: scene.dayAndHour(kept.whatIf.base.issued)))
      lines.append(head("\(kept.number) · " + words(kept.whatIf.supposition), asked))
      lines += table(kept.whatIf, width)
    }
    return lines + [TextLine()]
  }

  private func head(_ supposed: String, _ state: String) -> TextLine {
    TextLine("??\(text(.whatIf))?? ", .bannerReplay).adding(" " + supposed, .textStrong)
      .adding("  " + state, .dueSoon)
  }

  private func text(_ word: OutlookWord) -> String { scene.language.text(word) }

  private func words(_ supposition: Supposition) -> String {
    scene.language.text(
      supposition, in: scene.region, offsetInMinutes: scene.offsetInMinutes)
  }

  private struct Column {
    let heading: String
    let width: Int
    let text: (WhatIfRow) -> (text: String, face: Face)
  }

  private func table(_ whatIf: WhatIf, _ width: Int) -> [TextLine] {
    let columns = columns(whatIf, isWide: width >= 104)
    let river = scene.region.rivers.first { $0.id == whatIf.hazard.river }
    let kind = scene.words.forecast.kind(whatIf.hazard.kind)
    let place = river.map { scene.language.name($0.name) } ?? scene.name(of: whatIf.hazard.origin)
    let hour = scene.language.arrivals.issued(scene.dayAndHour(whatIf.base.issued))
    let title = TextLine(Self.mark, .bannerReplay).adding("\(kind) · \(place) · \(hour)", .textDim)
    var heading = TextLine(Self.mark, .bannerReplay)
    for column in columns { heading.add(padded(column.heading, column.width) + " ", .textDim) }
    let least = 0.02
    let rows = whatIf.rows.filter {
      max($0.base?.probability ?? 0, $0.fork?.probability ?? 0) >= least
    }
    guard !rows.isEmpty else {
      return [TextLine(Self.mark, .bannerReplay).adding(text(.notForetold), .textDim)]
    }
    return [title, heading]
      + rows.map { row in
        var line = TextLine(Self.mark, .bannerReplay)
        for column in columns {
          let cell = column.text(row)
          line.add(padded(cell.text, column.width) + " ", cell.face)
        }
        return line
      }
  }

  private func columns(_ whatIf: WhatIf, isWide: Bool) -> [Column] {
    let lines = HazardLines(scene: scene)
    let (forecast, difference) = (scene.words.forecast, text(.difference))
    let nameWidth = isWide ? 18 : 9
    let several = Dictionary(grouping: whatIf.rows, by: \.city).filter { $0.value.count > 1 }
    return [
      Column(heading: forecast.city, width: nameWidth) { row in
        let prospect = row.fork ?? row.base
        let isLevee =
          row.gauge == nil && prospect?.front == nil && whatIf.hazard.kind == .riverFlood
        let station =
          row.gauge.flatMap { scene.region[$0]?.name }
          ?? prospect?.front.flatMap { scene.region[$0.id]?.name }
        let name =
          isLevee
          ? prospect.map { lines.place(of: $0, .riverFlood) } ?? ""
          : (several[row.city] == nil ? nil : station).map(scene.language.name)
            ?? scene.name(of: row.city, fitting: nameWidth)
        return (name, row.differs ? .textStrong : .text)
      },
      Column(heading: forecast.arrivalShort, width: isWide ? 17 : 15) { row in
        (arrivals(row, isWide), .text)
      },
      Column(heading: difference, width: 6) { row in (self.shift(row), .dueSoon) },
      Column(heading: forecast.peakShort, width: 11) { row in
        (pair(row) { NumberText.decimal($0.peak.middle, digits: isWide ? 2 : 1) }, .text)
      },
      Column(heading: difference, width: 5) { row in
        guard let base = row.base, let fork = row.fork else { return ("", .text) }
        let change = fork.peak.middle - base.peak.middle
        return (abs(change) < 0.005 ? "=" : NumberText.signed(change, digits: 2), .dueSoon)
      },
      Column(heading: forecast.probability(whatIf.hazard.kind), width: 9) { row in
        (pair(row) { lines.percent($0.probability) }, .text)
      },
      isWide
        ? Column(heading: forecast.people, width: 23) { row in
          (pair(row) { NumberText.grouped(Int($0.people.middle)) }, .text)
        }
        : Column(heading: forecast.people, width: 9) { row in (people(row), .text) },
    ] + (isWide ? [Column(heading: difference, width: 10) { (people($0), .dueSoon) }] : [])
  }

  /// `as it is→supposed`; one value where both are the same.
  private func pair(_ row: WhatIfRow, _ value: (Prospect) -> String) -> String {
    let base = row.base.map(value) ?? "–"
    let fork = row.fork.map(value) ?? "–"
    return base == fork ? base : base + scene.glyphs.arrowRight + fork
  }

  /// Of two moments on the same day that is said once; where room is short for two days, what is
  /// supposed alone is told: the difference tells the other.
  private func arrivals(_ row: WhatIfRow, _ isWide: Bool) -> String {
    guard row.base?.arrival != row.fork?.arrival, let base = row.base, let fork = row.fork,
      let before = base.arrival?.middle, let after = fork.arrival?.middle
    else { return pair(row) { arrival($0) } }
    let days = (scene.days(until: before), scene.days(until: after))
    if days.0 == days.1, arrival(base) == scene.dayAndHour(before),
      arrival(fork) == scene.dayAndHour(after)
    {
      return arrival(base) + scene.glyphs.arrowRight + scene.hour(after)
    }
    let whole = pair(row) { arrival($0) }
    return TextWidth.of(whole) <= (isWide ? 17 : 15)
      ? whole : scene.glyphs.arrowRight + arrival(fork)
  }

  private func arrival(_ prospect: Prospect) -> String {
    if prospect.isReached { return text(.isThere) }
    guard let arrival = prospect.arrival, prospect.probability >= 0.1 else { return text(.never) }
    return scene.dayAndHour(arrival.middle)
  }

  /// By how much it comes sooner or later.
  private func shift(_ row: WhatIfRow) -> String {
    guard let base = row.base?.arrival?.middle, let fork = row.fork?.arrival?.middle else {
      return ""
    }
    let minutes = base.duration(to: fork).inSeconds / 60
    if minutes == 0 { return "=" }
    let size = abs(minutes)
    let clock = size < 60 ? "\(size)m" : "\(size / 60)h\(size % 60 < 10 ? "0" : "")\(size % 60)"
    return (minutes < 0 ? "-" : "+") + clock
  }

  private func people(_ row: WhatIfRow) -> String {
    let change = Int(row.peopleDifference)
    if change == 0 { return "=" }
    return (change > 0 ? "+" : "-") + NumberText.grouped(abs(change))
  }
}

extension WhatIfRow {
  /// Whether the fork says anything else of the place.
  var differs: Bool {
    guard let base, let fork else { return true }
    return base.arrival != fork.arrival || base.peak != fork.peak
      || base.probability != fork.probability || base.people != fork.people
  }
}

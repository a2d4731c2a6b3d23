import Domain
import Terminal

/// The rows of the strip in the order of arrival: what was reached, what is to come, what is hardly
/// reached.
extension ForecastPage {
  /// What a forecast tells of, in three parts.
  private struct Parts {
    /// The first to be reached in front.
    var reached: [Prospect]
    /// The first to come in front.
    var coming: [Prospect]
    /// So unlikely that no moment is told.
    var hardly: [Prospect]
  }

  private func parts(of hazard: Hazard, _ forecast: Forecast) -> Parts {
    func isToldOf(_ prospect: Prospect) -> Bool {
      prospect.arrival != nil && prospect.probability >= Self.least
    }
    func since(_ prospect: Prospect) -> Instant { moment(of: prospect, hazard) ?? .distantFuture }
    let ahead = forecast.prospects.filter { !$0.isReached }
    return Parts(
      reached: forecast.prospects.filter(\.isReached).enumerated()
        .sorted { (since($0.1), $0.0) < (since($1.1), $1.0) }.map(\.1),
      coming: ahead.filter(isToldOf).enumerated().sorted {
        ($0.1.arrival?.middle ?? .distantFuture, $0.0)
          < ($1.1.arrival?.middle ?? .distantFuture, $1.0)
      }.map(\.1),
      hardly: ahead.filter { !isToldOf($0) })
  }

  /// Since when a place is reached, where that is known.
  private func moment(of prospect: Prospect, _ hazard: Hazard) -> Instant? {
    switch hazard.kind {
    case .cascade: prospect.peakTime.middle
    case .riverFlood, .plume, .spill, .ash, .epidemic, .typhoon:
      prospect.gauge.map(scene.picture.reached) ?? hazard.arrival(in: prospect.city)
    }
  }

  /// The heading and the rows; of a chain of failures first what is to come, and of what is out
  /// only the first.
  func strip(
    _ hazard: Hazard, _ forecast: Forecast, _ width: Int, isFolded: Bool
  ) -> [TextLine] {
    let columns = stripColumns(hazard, forecast, width)
    let parts = parts(of: hazard, forecast)
    if isFolded {
      return [fold(scene.language.arrivals.reachedBefore, parts.reached, hazard, width)]
        .compactMap(\.self) + [heading(columns)] + rows(parts.coming, columns)
        + [fold(scene.language.arrivals.hardly, parts.hardly, hazard, width)].compactMap(\.self)
    }
    guard hazard.kind == .cascade else {
      return [heading(columns)] + rows(parts.reached + parts.coming + parts.hardly, columns)
    }
    let struckFirst =
      parts.reached.filter { $0.way == .body } + parts.reached.filter { $0.way != .body }
    let rest = max(0, struckFirst.count - Self.mostOut)
    return [heading(columns)]
      + rows(parts.coming + parts.hardly + struckFirst.prefix(Self.mostOut), columns)
      + (rest > 0 ? [TextLine(scene.words.contagion.moreOut(rest), .textDim)] : [])
  }

  /// More services that are out than these are told by their number alone.
  private static let mostOut = 12

  /// The rows that were folded, for the foot of the page.
  func unfolded(_ hazard: Hazard, _ width: Int) -> [TextLine] {
    guard let forecast = hazard.forecast else { return [] }
    let parts = parts(of: hazard, forecast)
    guard !(parts.reached + parts.hardly).isEmpty else { return [] }
    let columns = stripColumns(hazard, forecast, width)
    return [TextLine(), TextLine("\(hazard.id) \(words.kind(hazard.kind))", .textStrong)]
      + [heading(columns)] + rows(parts.reached + parts.hardly, columns)
      + noteOfPeaks(hazard, width)
  }

  private func heading(_ columns: [Column]) -> TextLine {
    var line = TextLine()
    for column in columns { line.add(padded(column.heading, column.width) + " ", .textDim) }
    return line
  }

  private func rows(_ prospects: [Prospect], _ columns: [Column]) -> [TextLine] {
    prospects.map { prospect in
      var line = TextLine()
      for column in columns {
        let cell = column.text(prospect)
        line.add(padded(cell.text, column.width) + " ", cell.face)
      }
      return line
    }
  }

  /// Several places in one line: how many, and as many of them as fit, the last first.
  private func fold(
    _ words: (Int, String) -> String, _ prospects: [Prospect], _ hazard: Hazard, _ width: Int
  ) -> TextLine? {
    guard !prospects.isEmpty else { return nil }
    let names = prospects.reversed().map { prospect in
      let name = prospect.site.map(siteName) ?? scene.name(of: prospect.city)
      guard prospect.isReached else {
        return name + " " + hazardLines.percent(prospect.probability)
      }
      return name
        + (moment(of: prospect, hazard).map { " " + hazardLines.moment($0, hazard.kind) } ?? "")
    }
    var kept = names
    while kept.count > 1, TextWidth.of(words(names.count, scene.language.list(kept))) > width - 2 {
      kept.removeLast()
    }
    let text = words(names.count, scene.language.list(kept))
    return TextLine(text + (kept.count < names.count ? " \(scene.glyphs.ellipsis)" : ""), .textDim)
  }
}

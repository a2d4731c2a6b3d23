package import Domain

/// What is said about looking ahead, in dialogs and in the message line, as facts.
package enum OutlookSentence: Hashable, Sendable {
  // The moment that is shown.
  case nothingForetold
  case horizonEnds(String)
  case backAtNow
  /// What is done is done now, though another moment was shown.
  case actsAreNow(String)
  // What-ifs.
  case whatIfTitle, willAsk
  /// What is supposed, in words.
  case asked(String)
  case stillRuns
  case came(Int)
  case nothingCame(String)
  case noneAtHand
  case nothingToSuppose
  // Hazards that an officer declares.
  case kindTitle
  case whichHazard
  case declareTitle(String)
  case willDeclare
  /// The river's flood stands: the breach is added to what is known of it.
  case willAddBreach(String)
  case reviseTitle(String)
  case willRevise(String)
  case endTitle(String)
  case willEnd
  case noHazardHere, noLeveeHere, noReachHere
  case leveeBreach
  /// A field cannot be read; an example of what can.
  case unclear(String, example: String)
  case isBroken(String)
}

/// The words of looking ahead on pages and maps.
package enum OutlookWord: Hashable, Sendable {
  /// What stands on everything that is not now: `FORECAST FOR 18:00 (+3 h 15 min)`.
  case forecastFor(String, String)
  case byThen
  case thereByThen
  /// The keys that move the moment.
  case momentKeys
  case warningReached, guaranteeReached
  /// The mark of what is only supposed.
  case whatIf
  case undecided
  case running
  case asked(by: String, at: String)
  case kept
  case difference
  case behindLevee
  case notForetold
  case never
  case isThere
  case noWind(String)
  /// The keys that keep and discard.
  case decisionKeys
}

/// What can be supposed, before its numbers are known.
package enum SuppositionKind: String, CaseIterable, Hashable, Sendable {
  /// No city helps another: a dispatch, not a forecast.
  case alone
  case inflow, rain, wind, source, levee
}

/// The words of looking ahead in one language.
protocol OutlookWording {
  func text(_ sentence: OutlookSentence) -> String
  func text(_ word: OutlookWord) -> String
  func word(_ kind: SuppositionKind) -> String
  /// What is supposed with its numbers; a levee's name and a moment are put in.
  func text(_ supposition: Supposition, levee: String, at hour: String) -> String
  /// The line of the log for what was asked and what it showed.
  func sentenceOfWhatIf(kept isKept: Bool, _ supposed: String, showed result: String) -> String
  /// The line of the log for incidents with and without units of other cities.
  func sentence(_ comparison: AidComparison) -> String
}

extension DispatchWording {
  /// How many incidents differ, and what they lack, with units of other cities and without.
  func sum(of comparison: AidComparison) -> String {
    let lacking = comparison.lacking
    return text(
      DispatchSentence.aloneSum(
        differ: comparison.rows.count { $0.differs }, of: comparison.rows.count,
        with: lacking.with, without: lacking.without))
  }
}

extension Language {
  /// A sentence about looking ahead.
  package func text(_ sentence: OutlookSentence) -> String { wording.text(sentence) }
  /// A word of looking ahead.
  package func text(_ word: OutlookWord) -> String { wording.text(word) }
  /// What can be supposed.
  package func word(_ kind: SuppositionKind) -> String { wording.word(kind) }

  /// What is supposed, in words.
  package func text(
    _ supposition: Supposition, in region: Region, offsetInMinutes: Int
  ) -> String {
    guard case .leveeFails(let id, let moment) = supposition else {
      return wording.text(supposition, levee: "", at: "")
    }
    let levee = region.exposure.levees.first { $0.id == id }
    return wording.text(
      supposition, levee: levee.map { name($0.name) } ?? id.rawValue,
      at: TimeText.hour(moment, offsetInMinutes: offsetInMinutes))
  }
}

extension Language {
  /// How many incidents differ, and what they lack, with units of other cities and without.
  package func sum(of comparison: AidComparison) -> String { wording.sum(of: comparison) }
}

extension Names {
  /// What is supposed, in words.
  func supposed(_ supposition: Supposition) -> String {
    language.text(supposition, in: region, offsetInMinutes: offsetInMinutes)
  }

  /// What a what-if showed where it differs most: a city, its arrival and its people.
  func result(of whatIf: WhatIf) -> String {
    let rows = whatIf.rows.filter { $0.base?.arrival != $0.fork?.arrival }
    let worst = (rows.isEmpty ? whatIf.rows : rows).max { one, other in
      abs(one.peopleDifference) < abs(other.peopleDifference)
    }
    guard let worst else { return "" }
    func arrival(_ prospect: Prospect?) -> String {
      prospect?.arrival.map { clock($0.middle) } ?? "–"
    }
    func people(_ prospect: Prospect?) -> String {
      NumberText.grouped(Int(prospect?.people.middle ?? 0))
    }
    return "\(city(worst.city)) \(arrival(worst.base)) → \(arrival(worst.fork)), "
      + "\(people(worst.base)) → \(people(worst.fork))"
  }
}

extension WhatIfRow {
  /// By how many people the fork differs.
  package var peopleDifference: Double { (fork?.people.middle ?? 0) - (base?.people.middle ?? 0) }
}

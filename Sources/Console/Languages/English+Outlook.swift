internal import Domain

/// Looking ahead, in English.
extension English {
  func text(_ sentence: OutlookSentence) -> String {
    switch sentence {
    case .nothingForetold: "Nothing is foretold: there is no other moment to show."
    case .horizonEnds(let hour): "The forecast ends at \(hour)."
    case .backAtNow: "Shown is now."
    case .actsAreNow(let hour): "Back to now, \(hour): what you do is done now."
    case .whatIfTitle: "What if …"
    case .willAsk: "The present picture is run ahead aside; the watch is not touched by it."
    case .asked(let what): "WHAT-IF runs: \(what)."
    case .stillRuns: "A what-if still runs: wait for it."
    case .came(let count):
      "WHAT-IF is there (\(count)): W keeps it on the record, X puts it away."
    case .nothingCame(let what): "WHAT-IF, \(what): nothing can be foretold of that now."
    case .noneAtHand: "No what-if waits to be kept: w asks one."
    case .nothingToSuppose: "Nothing is foretold now that could be supposed otherwise."
    case .kindTitle: "Declare which hazard?"
    case .whichHazard: "Which hazard?"
    case .declareTitle(let kind): "Declare: \(kind)"
    case .willDeclare:
      "It goes on the record and is forecast from; u takes it back for 10 s, c ends it later."
    case .willAddBreach(let id): "\(id) stands on this river: the breach is added to it."
    case .reviseTitle(let id): "Correct \(id)"
    case .willRevise(let id): "\(id) is forecast anew from what you say."
    case .endTitle(let id): "End \(id)"
    case .willEnd: "Its forecasts and their alerts end; the record stays."
    case .noHazardHere: "No hazard stands."
    case .noLeveeHere: "This region's file knows no levee on a routed river."
    case .noReachHere: "This region's file knows no river with reaches."
    case .leveeBreach: "levee breach"
    case .unclear(let label, let example): "\(label): write it like \(example)."
    case .isBroken(let id): "\(id) has this breach already."
    }
  }

  func text(_ word: OutlookWord) -> String {
    switch word {
    case .forecastFor(let hour, let ahead): "FORECAST FOR \(hour) (\(ahead))"
    case .byThen: "P BY"
    case .thereByThen: "% likely there by then"
    case .momentKeys: "( ) 15 min  { } 1 h  r now"
    case .warningReached: "above warning"
    case .guaranteeReached: "above guarantee"
    case .whatIf: "WHAT-IF"
    case .undecided: "not on the record yet"
    case .running: "is being computed"
    case .asked(let name, let hour): "asked \(hour) by \(name)"
    case .kept: "Kept what-ifs: supposed, not observed"
    case .difference: "DIFF"
    case .behindLevee: "behind the levee"
    case .notForetold: "not foretold"
    case .never: "no"
    case .isThere: "there"
    case .noWind(let source):
      "No forecast: no wind is heard from \(source) within 2 h. w supposes one."
    case .decisionKeys: "W keep  X discard"
    }
  }

  func word(_ kind: SuppositionKind) -> String {
    switch kind {
    case .alone: "no mutual aid"
    case .inflow: "more or less inflow above the first gauge (reservoir, rain far up)"
    case .rain: "rain on the ground beside the rivers"
    case .wind: "another wind"
    case .source: "a source that gives more or less"
    case .levee: "a levee that gives way"
    }
  }

  func text(_ supposition: Supposition, levee: String, at hour: String) -> String {
    func number(_ value: Double) -> String { NumberText.decimal(value, digits: 0) }
    return switch supposition {
    case .inflow(let percent): "inflow \(NumberText.signed(percent, digits: 0)) %"
    case .rain(let millimetres, let hours):
      "rain of \(number(millimetres)) mm in \(number(hours)) h"
    case .wind(let from, let speed):
      "wind from \(NumberText.decimal(from, digits: 0))°, \(NumberText.decimal(speed)) m/s"
    case .source(let percent): "source \(NumberText.signed(percent, digits: 0)) %"
    case .leveeFails: "\(levee) fails at \(hour)"
    }
  }

  func sentence(_ comparison: AidComparison) -> String {
    "WHAT-IF kept: no mutual aid: \(sum(of: comparison))"
  }

  func sentenceOfWhatIf(kept isKept: Bool, _ supposed: String, showed result: String) -> String {
    isKept
      ? "WHAT-IF kept: \(supposed): \(result) people" : "asked WHAT-IF \(supposed), not kept"
  }
}

import Domain
import Statutes
import Terminal

/// What a matter's page says of the risk's stages, of when it was found to cross a boundary, and of
/// the plans in force.
struct RiskLines {
  let scene: Scene
  let statutes: Statutes

  private var words: PreparednessWords { scene.language.preparedness.page }
  private var indent: Int { scene.words.labelWidth }

  /// The rail of stages, the finding that it crosses, the plans.
  func lines(for matter: Matter, width: Int) -> [TextLine] {
    guard let file = scene.picture.riskFiles[matter] else { return [] }
    return rail(file, width) + crossing(matter, file, width) + plans(matter, file, width)
  }

  /// `identify 2m ▸ assess 5m ▸ [treat 1h] ▸ monitor ▸ communicate`.
  private func rail(_ file: RiskFile, _ width: Int) -> [TextLine] {
    let arrow = scene.glyphs == .unicode ? " ▸ " : " > "
    let stages = RiskStage.allCases.map { stage in
      let length = file.length(of: stage, at: scene.now).map { " " + TimeText.age($0) } ?? ""
      let text = words.stage(stage) + length
      return stage == file.stage && file.ended == nil ? "[\(text)]" : text
    }
    var lines = TextLine.field(
      words.stageLabel, stages.joined(separator: arrow), indent: indent, width: width)
    if let last = file.moves.last, let reason = last.reason {
      lines += TextLine.field(
        "", "\(scene.hour(last.at)) \(last.by.name)\(scene.language.colon)\(scene.local(reason))",
        face: .textDim,
        indent: indent, width: width)
    }
    return lines
  }

  /// When it was found to cross a boundary, and what part of each city it touches.
  private func crossing(_ matter: Matter, _ file: RiskFile, _ width: Int) -> [TextLine] {
    guard let crossed = file.crossed, let time = file.timeToCross else { return [] }
    let shares = scene.picture.crossingShares(of: matter)
    let parts = shares.prefix(6).map { share in
      words.share(
        scene.name(of: share.city), share.ground.map { percent($0) }, percent(share.people))
    }
    let more = shares.count > 6 ? ["+\(shares.count - 6)"] : []
    let found = words.crossedAfter(scene.dayAndHour(crossed), TimeText.age(time))
    return TextLine.field(
      words.crossLabel, ([found] + parts + more).joined(separator: " · "), indent: indent,
      width: width)
  }

  private func percent(_ share: Double) -> String {
    let hundredth = (share * 100).rounded()
    return share > 0 && hundredth < 1 ? "<1 %" : "\(Int(hundredth)) %"
  }

  private func plans(_ matter: Matter, _ file: RiskFile, _ width: Int) -> [TextLine] {
    let progress = statutes.planProgress(of: matter, in: scene.picture)
    var lines = progress.filter { $0.run.ended == nil }.flatMap { progress in
      let use = progress.run.begun
      let late = progress.late(at: scene.now)
      let text =
        "\(scene.language.name(use.act.name)) v\(use.act.version) · "
        + "\(scene.hourAndAge(use.at)) \(use.by.name) · "
        + words.progress(progress.doneInTime, progress.duties.count)
        + (late > 0 ? " · " + words.lateCount(late) : "")
      return TextLine.field(
        words.plan, text, face: late > 0 ? .dueOver : .text, indent: indent, width: width)
    }
    for plan in statutes.proposedPlans(for: matter, in: scene.picture) {
      lines += TextLine.field(
        words.plan, scene.language.name(plan.name) + scene.language.colon + words.proposedHere,
        face: .dueSoon,
        indent: indent, width: width)
    }
    return lines
  }

  /// How the office was found that leads, where another one had to take over.
  func reroutings(of matter: Matter, width: Int) -> [TextLine] {
    (scene.picture.riskFiles[matter]?.reroutings ?? []).flatMap { rerouting in
      let terms = scene.words.terms
      let text =
        "\(terms.emergencyClass(rerouting.act.from)) → "
        + "\(terms.emergencyClass(rerouting.act.to)) · \(scene.hour(rerouting.at)) "
        + "\(rerouting.by.name)\(scene.language.colon)\(scene.local(rerouting.act.reason))"
      return TextLine.field(words.rerouted, text, face: .dueSoon, indent: indent, width: width)
    }
  }

  /// How many were routed, and how many wrongly; how long it took to find that they cross.
  func tally(indent: Int, width: Int) -> [TextLine] {
    let tally = scene.picture.riskTally
    let mean = tally.crossed > 0 ? tally.timeToCross / tally.crossed : .zero
    return TextLine.field(
      words.routedLabel, words.routedCount(tally.misrouted, tally.routed),
      face: tally.misrouted > 0 ? .dueSoon : .text, indent: indent, width: width)
      + TextLine.field(
        words.crossLabel,
        words.crossedCount(
          tally.crossed, TimeText.age(mean), TimeText.age(tally.longestToCross)),
        indent: indent, width: width)
  }
}

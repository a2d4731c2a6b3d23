internal import Domain
internal import Statutes

/// The keys to remind of on the screens of who answers for what: only those that do something with
/// what stands there.
extension Desk {
  var decisionHints: [ActionID] {
    let acts: [ActionID.AllianceAct] =
      switch currentAllianceRow {
      case .meeting?: [.step, .attend, .write, .withdraw, .meet, .propose]
      case .decision? where currentDecision?.state == .open:
        [.propose, .consent, .counter, .refuse, .withdraw, .meet]
      case .decision?, nil: [.propose, .meet]
      }
    return acts.map { .alliance($0) } + [.move(.back)]
  }

  var evaluationHints: [ActionID] {
    let acts: [ActionID.EvaluationAct] =
      switch evaluation.depth {
      case .list where currentEvaluation == nil: [.evaluate, .lessons]
      case .list where currentEvaluation?.isStanding == false:
        [.evaluate, .lessons, .basis, .weights, .lesson, .requite]
      case .list: [.handIn, .evaluate, .lessons, .close, .invite, .basis, .weights, .weigh]
      case .table: [.lesson, .handIn, .basis, .weights, .requite]
      case .figure: [.lesson, .requite]
      case .lessons: [.lessonStep, .dropLesson, .lesson, .lessons]
      }
    let opens = evaluation.depth != .figure && currentEvaluation != nil
    return (opens ? [.move(.open)] : []) + acts.map { .evaluation($0) } + [.move(.back)]
  }

  /// What can still be done about a cause: nothing is answered twice, and nothing after a ruling.
  private func hints(about cause: TrustCause?) -> [ActionID] {
    switch cause?.state {
    case .raised: [.trust(.contest), .trust(.rule)]
    case .answered: [.trust(.rule)]
    case .ruled, .settled, nil: []
    }
  }

  var trustHints: [ActionID] {
    let opens = currentTrust?.trust.causes.isEmpty == false
    return (opens ? [.move(.open)] : []) + hints(about: currentCause)
      + [.trust(.remark), .move(.back)]
  }

  var accountabilityHints: [ActionID] {
    let opens: [ActionID] = currentCandidate == nil ? [] : [.move(.open)]
    let lists: [ActionID] =
      currentCandidate == nil && listedBreach == nil ? [] : [.trust(.kind)]
    return opens + hints(about: currentCandidate?.cause) + lists + [.move(.back)]
  }

  var postureHints: [ActionID] {
    let record = picture.postureRecord(of: currentHolder)
    let opens: [ActionID] = currentItem == nil ? [] : [.move(.open)]
    let ticks: [ActionID] = record.missing.isEmpty ? [] : [.posture(.tick)]
    let ends: [ActionID] =
      record.isEasing ? [.posture(.complete), .posture(.callOff)] : []
    return opens + [.posture(.order)] + ticks + ends + [.move(.back)]
  }

  var sitrepHints: [ActionID] {
    [
      .communication(.sitrepStep), .communication(.sitrepFigure), .communication(.sitrepBack),
      .duty(.tell), .move(.back),
    ]
  }

  var handoverHints: [ActionID] {
    let watch = picture.watchPost(ownPost)
    let acts: [ActionID.CommunicationAct] =
      if watch.offer != nil {
        [.takeWatch, .question, .standDown]
      } else {
        watch.holder == nil ? [.takeWatch] : [.handOver, .standDown]
      }
    let opens: [ActionID] = brief.items.isEmpty ? [] : [.move(.open)]
    return opens + acts.map { .communication($0) } + [.aid(.standFor), .move(.back)]
  }

  var noticeHints: [ActionID] {
    let acts: [ActionID] =
      currentNotice == nil
      ? [] : [.move(.open), .communication(.acknowledge), .communication(.remind)]
    return acts + [.aid(.standFor), .move(.back)]
  }
}

/// A commitment that a city has made, or owes, and that has not ended yet.
package struct OpenCommitment: Hashable, Sendable {
  package let kind: CommitmentKind
  package let city: City.ID
  /// The request, decision, matter or alert that it is about.
  package let subject: String
  /// To which city; nil where to all.
  package let toward: City.ID?
  package let due: Instant

  package init(
    _ kind: CommitmentKind, of city: City.ID, _ subject: String, toward: City.ID? = nil,
    due: Instant
  ) {
    (self.kind, self.city, self.subject) = (kind, city, subject)
    (self.toward, self.due) = (toward, due)
  }
}

extension Picture {
  /// What cities have promised or owe and not done yet, but for reports and duties, which follow
  /// from the statutes: what is due first comes first.
  package var openCommitments: [OpenCommitment] {
    (openAid.flatMap { request in
      request.lines.compactMap { $0.open(toward: request.requester) }
    } + owedAnswers + owedClaims + owedPresences + owedLeads + owedAcknowledgements
      + owedImprovements + owedNotices + owedSignatures)
      .sorted { ($0.due, $0.city, $0.subject) < ($1.due, $1.city, $1.subject) }
  }

  private var owedAnswers: [OpenCommitment] {
    openDecisions.flatMap { decision in
      decision.awaited.map {
        OpenCommitment(
          .answer, of: $0, decision.id.rawValue, toward: decision.round.author.city,
          due: decision.round.answerBy)
      }
    }
  }

  /// Answers to claims for damage.
  private var owedClaims: [OpenCommitment] {
    ledger.claims.filter { $0.answer == nil && $0.state == .open }.map { claim in
      OpenCommitment(
        .answer, of: claim.report.respondent, claim.id.rawValue, toward: claim.report.claimant,
        due: claim.report.answerBy)
    }
  }

  private var owedPresences: [OpenCommitment] {
    standingMeetings.flatMap { meeting in
      meeting.missing.map {
        OpenCommitment(
          .meeting, of: $0, meeting.id.rawValue, toward: meeting.call.host.city,
          due: meeting.call.at)
      }
    }
  }

  private var owedLeads: [OpenCommitment] {
    var open: [OpenCommitment] = []
    governances.visit { matter, record in
      guard let offer = record.offer, !isOver(matter) else { return }
      open.append(
        OpenCommitment(
          .lead, of: offer.act.to, matter.name, toward: offer.act.from,
          due: offer.at.advanced(by: Self.leadAnswer)))
    }
    return open
  }

  private var owedImprovements: [OpenCommitment] {
    standingLessons.filter { $0.state == .open && $0.fellDue == nil }.map {
      OpenCommitment(.improvement, of: $0.plan.owner, $0.id.rawValue, due: $0.plan.due)
    }
  }

  private var owedNotices: [OpenCommitment] {
    notices.filter { !$0.owing.isEmpty }.flatMap { notice in
      notice.owing.map {
        OpenCommitment(
          .notice, of: $0, notice.id.rawValue, toward: notice.letter.from.city, due: notice.due)
      }
    }
  }

  private var owedSignatures: [OpenCommitment] {
    signings.flatMap { id, version in
      version.awaited.map {
        OpenCommitment(
          .signature, of: $0, "\(id) \(version.number)", toward: version.author?.city,
          due: version.due)
      }
    }
  }

  /// Urgent alerts that their cities have still to take; those that their supervisors have got are
  /// late already and stand among the causes.
  private var owedAcknowledgements: [OpenCommitment] {
    alerts.filter { $0.priority <= .second && $0.escalated == nil && $0.due != nil }
      .compactMap { alert in
        guard let city = alert.city, let due = alert.escalates,
          alert.report.key.source != ReportKey.clocks
        else { return nil }
        return OpenCommitment(.acknowledgement, of: city, alert.id.rawValue, due: due)
      }
  }
}

extension AidLine {
  /// What one of its sides owes the other now; nil where neither is bound.
  fileprivate func open(toward requester: City.ID) -> OpenCommitment? {
    func lenders(_ kind: CommitmentKind, _ due: Instant) -> OpenCommitment {
      OpenCommitment(kind, of: lender, request.rawValue, toward: requester, due: due)
    }
    func requesters(_ kind: CommitmentKind, _ due: Instant) -> OpenCommitment {
      OpenCommitment(kind, of: requester, request.rawValue, toward: lender, due: due)
    }
    switch state {
    case .requested: return lenders(.answer, answerBy)
    case .accepted, .committed, .mobilising: return lenders(.delivery, neededBy)
    case .arrived, .extensionRequested, .returnRequested: return requesters(.giveBack, returnBy)
    case .claimed: return requesters(.payment, since.advanced(by: Self.paymentTerm))
    case .draft, .quoted, .offered, .declined, .released, .returned, .settled, .cancelled,
      .expired:
      return nil
    }
  }

  /// What is claimed is paid within thirty days.
  static let paymentTerm = Duration.hours(30 * 24)
}

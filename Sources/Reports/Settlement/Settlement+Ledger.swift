internal import Domain
internal import JSONText
internal import Planning

/// The books, the splits and the incentives as parts of the page.
extension Settlement {
  /// Every party with what it spent and has, and whether a recount agrees.
  func addLedger(to page: inout Page, _ voice: SettlementVoice) {
    let words = voice.words
    page.add(.heading(2, words.books))
    page.add(
      .table(
        [
          words.city, words.response, words.help, words.expense, words.income, words.toGet,
          words.toPay, words.deposits, words.net,
        ],
        parties.map { party in
          let book = books.book(of: party)
          return [voice.party(party)]
            + [
              book.balance(.response), book.balance(.help), book.balance(.expense), book.income,
              book.toGet, book.toPay, book.depositsPaid - book.depositsHeld, book.net,
            ].map(\.inYuan)
        } + [[words.sum, "", "", "", "", "", "", "", books.sum.inYuan]]))
    if disagreements.isEmpty {
      page.add(.text(words.agrees))
    } else {
      page.add(
        .list(
          disagreements.map { found in
            "\(words.disagrees) \(voice.party(found.party)): \(found.counted.net.inYuan) / "
              + found.booked.net.inYuan
          }))
    }
    guard !grants.isEmpty else { return }
    page.add(.heading(2, words.incentives))
    page.add(
      .table(
        [words.request, words.lender, words.borrower, words.good, words.apart, words.claim],
        grants.map { grant in
          let report = grant.report
          return [
            grant.id.rawValue, voice.party(report.giver), voice.party(report.receiver),
            voice.grant(report.kind), "\(report.quantity)", report.value?.inYuan ?? "–",
          ]
        }))
  }

  /// What each city spent on what concerned several, and what it would bear by each rule.
  func addCases(to page: inout Page, _ voice: SettlementVoice) {
    let words = voice.words
    guard !cases.isEmpty || !agreed.isEmpty else { return }
    page.add(.heading(2, words.cases))
    for found in cases.prefix(12) {
      page.add(
        .heading(3, "\(found.matter.name) · \(found.file.cost.inYuan) · \(voice.file(found.state))")
      )
      guard let shared = found.shared else { continue }
      page.add(
        .table(
          [words.city, words.spent] + shared.splits.map { voice.rule($0.rule) },
          shared.members.enumerated().map { place, member in
            [voice.city(member.city), member.spent.inYuan]
              + shared.splits.map { $0.shares[place].inYuan }
          }))
      page.add(
        .text(
          "\(words.core): "
            + shared.splits.filter { $0.isInCore == true }.map { voice.rule($0.rule) }
            .joined(separator: ", ")))
    }
    for agreed in agreed {
      page.add(
        .list(
          agreed.compensation.transfers.map { transfer in
            "\(agreed.decision) (\(voice.rule(agreed.compensation.rule))): "
              + "\(voice.city(transfer.from)) → \(voice.city(transfer.to)) "
              + transfer.amount.inYuan
          }))
    }
  }

  /// The parties that the record knows something of: cities in the region file's order, then the
  /// others.
  var parties: [LedgerParty] {
    (region.cities.map { LedgerParty.city($0.id) } + LedgerParty.others).filter {
      !books.book(of: $0).balances.isEmpty
    }
  }

  // MARK: JSON

  /// The same as members of one object; money in whole fen.
  func writeLedger(_ writer: inout JSONWriter) {
    writer.key("ledger")
    writer.array { writer in
      for party in parties {
        let book = books.book(of: party)
        writer.object { writer in
          writer.member("party", party.written)
          writer.member("responseFen", book.balance(.response).fen)
          writer.member("helpFen", book.balance(.help).fen)
          writer.member("expenseFen", book.balance(.expense).fen)
          writer.member("incomeFen", book.income.fen)
          writer.member("toGetFen", book.toGet.fen)
          writer.member("toPayFen", book.toPay.fen)
          writer.member("depositsFen", (book.depositsPaid - book.depositsHeld).fen)
          writer.member("netFen", book.net.fen)
        }
      }
    }
    writer.member("ledgerSumFen", books.sum.fen)
    writer.member("recountAgrees", disagreements.isEmpty)
    writer.key("disagreements")
    writer.array { writer in
      for found in disagreements {
        writer.object { writer in
          writer.member("party", found.party.written)
          writer.member("countedFen", found.counted.net.fen)
          writer.member("bookedFen", found.booked.net.fen)
        }
      }
    }
    writer.key("incentives")
    writer.array { writer in
      for grant in grants {
        writer.object { writer in
          writer.member("grant", grant.id.rawValue)
          writer.member("from", grant.report.giver.written)
          writer.member("to", grant.report.receiver.written)
          writer.member("kind", grant.report.kind.rawValue)
          writer.member("quantity", grant.report.quantity)
          writer.memberIfPresent("valueFen", grant.report.value?.fen)
        }
      }
    }
    writeCases(&writer)
  }

  private func writeCases(_ writer: inout JSONWriter) {
    writer.key("cases")
    writer.array { writer in
      for found in cases {
        writer.object { writer in
          writer.member("matter", found.matter.name)
          writer.member("state", found.state.rawValue)
          writer.member("costFen", found.file.cost.fen)
          writer.key("cities")
          writer.array { writer in
            for (place, member) in (found.shared?.members ?? []).enumerated() {
              writer.object { writer in
                writer.member("city", member.city.rawValue)
                writer.member("spentFen", member.spent.fen)
                for split in found.shared?.splits ?? [] {
                  writer.member(split.rule.rawValue + "Fen", split.shares[place].fen)
                }
              }
            }
          }
        }
      }
    }
  }
}

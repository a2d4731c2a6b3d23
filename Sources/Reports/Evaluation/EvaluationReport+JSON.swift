internal import Domain
internal import JSONText
internal import Planning

extension EvaluationReport {
  /// One JSON object, without a line's end; moments in milliseconds.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("status", isExercise ? "Exercise" : "Actual")
      writer.member("region", region.rawValue)
      writer.member("recordEnds", end.milliseconds)
      writer.member("entries", entryCount)
      writer.member("reconciles", reconciles)
      write(count, &writer)
      writer.key("evaluations")
      writer.array { writer in
        for figures in evaluations { writer.object { write(figures, &$0) } }
      }
      writer.key("lessons")
      writer.array { writer in
        for lesson in lessons { writer.object { write(lesson, &$0) } }
      }
      let rate = ImprovementRate(lessons)
      writer.key("improvement")
      writer.object { writer in
        writer.member("onTime", rate.onTime)
        writer.member("ended", rate.ended)
        writer.member("open", rate.open)
      }
      writer.key("requitals")
      writer.array { writer in
        for (city, requital) in requitals {
          writer.object { writer in
            writer.member("city", city.rawValue)
            writer.member("kind", requital.act.kind.rawValue)
            writer.member("reason", requital.act.reason)
            writer.member("at", requital.at.milliseconds)
          }
        }
      }
    }
    return writer.bytes
  }

  private func write(_ count: Count, _ writer: inout JSONWriter) {
    writer.key("counted")
    writer.object { writer in
      writer.member("opened", count.opened)
      writer.member("closed", count.closed)
      writer.member("sheets", count.sheets)
      writer.member("raised", count.raised)
      writer.member("finished", count.finished)
      writer.member("verified", count.verified)
      writer.member("late", count.late)
      writer.member("requitals", count.requitals)
    }
  }

  private func write(_ figures: EvaluationFigures, _ writer: inout JSONWriter) {
    let evaluation = figures.evaluation
    writer.member("evaluation", evaluation.id.rawValue)
    writer.memberIfPresent("case", evaluation.call.subject.matter?.name)
    writer.member("stage", evaluation.call.stage.rawValue)
    writer.member("state", evaluation.state.rawValue)
    writer.member("sheets", evaluation.sheets.count)
    writer.member("consistencyRatio", figures.pairwise.consistencyRatio)
    let proposals = figures.record.proposals
    writer.member("proposalsAccepted", proposals.accepted)
    writer.member("proposalsDeclined", proposals.declined)
    writer.key("weights")
    writer.object { writer in
      for method in EvaluationFigures.Method.allCases {
        writer.key(method.rawValue)
        writer.array { writer in
          for weight in figures.weights(method, by: .record) { writer.number(weight) }
        }
      }
    }
    writer.key("response")
    writer.array { writer in
      for figure in figures.response { writer.object { write(figure, &$0) } }
    }
    writer.key("cities")
    writer.array { writer in
      for row in figures.cities.indices { writer.object { write(row, figures, &$0) } }
    }
  }

  private func write(_ row: Int, _ figures: EvaluationFigures, _ writer: inout JSONWriter) {
    let city = figures.cities[row]
    writer.member("city", city.rawValue)
    writer.member("hours", figures.record.burden(of: city))
    writer.key("ranks")
    writer.object { writer in
      for method in EvaluationFigures.Method.allCases {
        guard let place = figures.places(method, by: .record)[row] else { continue }
        writer.key(method.rawValue)
        writer.array { writer in
          writer.integer(place.rank)
          writer.integer(place.bounds.lowerBound)
          writer.integer(place.bounds.upperBound)
        }
      }
    }
    writer.key("figures")
    writer.array { writer in
      for criterion in Criterion.ofCities {
        guard let figure = figures.figures[criterion]?[row] else { continue }
        writer.object { writer in
          write(figure, &writer)
          for sort in Evaluation.Sort.allCases {
            let mean = figures.mean(criterion, of: city, by: sort)
            writer.memberIfPresent(sort.rawValue, mean?.value)
          }
          let gap = figures.gap(criterion, of: city, to: .third)
          writer.memberIfPresent("gap", gap?.points)
          writer.memberIfPresent("pairs", gap?.pairs)
        }
      }
    }
  }

  private func write(_ figure: CaseFigure, _ writer: inout JSONWriter) {
    writer.member("criterion", figure.criterion.rawValue)
    writer.member("numerator", figure.numerator)
    writer.member("denominator", figure.denominator)
    writer.member("missing", figure.missing)
    writer.memberIfPresent("value", figure.value)
    writer.key("entries")
    writer.array { writer in for entry in figure.entries { writer.integer(entry) } }
  }

  private func write(_ lesson: Lesson, _ writer: inout JSONWriter) {
    writer.member("lesson", lesson.id.rawValue)
    writer.member("owner", lesson.plan.owner.rawValue)
    writer.member("text", lesson.plan.text)
    writer.member("due", lesson.plan.due.milliseconds)
    writer.member("state", lesson.state.rawValue)
    writer.member("isLate", lesson.fellDue != nil)
    writer.memberIfPresent("evaluation", lesson.plan.evaluation?.rawValue)
    writer.memberIfPresent("criterion", lesson.plan.criterion?.rawValue)
  }
}

import Detection

extension Model {
  /// The moving average of a series, and the first signal.
  static let detectEWMA = Model(
    "detect-ewma", "exponentially weighted moving average of a series, and when it signals",
    read: { (input) throws(InputFault) in
      let observations = try input.numbers("observations")
      let chart = EWMA(
        target: try input.number("target"), sigma: try input.number("sigma", .positive),
        smoothing: try input.number("smoothing", [.above(0), .atMost(1)]),
        width: try input.number("width", .positive),
        limits: try input.word("limits", default: EWMA.Limits.exact))
      return (observations, chart)
    },
    compute: { (observations: [Double], chart: EWMA) in
      SmoothedSeries(observations, chart)
    },
    write: { series, answer in
      answer.write("smoothed", series.smoothed)
      answer.write("half_width", series.halfWidths)
      answer.write("first_signal_index", series.first)
    })

  /// How long a moving average takes to signal.
  static let detectEWMARunLength = Model(
    "detect-ewma-run-length",
    "average run length of a moving average with asymptotic limits, from its target",
    read: { (input) throws(InputFault) in
      (
        smoothing: try input.number("smoothing", [.above(0), .atMost(1)]),
        width: try input.number("width", .positive),
        shifts: try input.numbers("shift_sigma")
      )
    },
    compute: { (input: (smoothing: Double, width: Double, shifts: [Double])) in
      input.shifts.map {
        RunLength.ewma(smoothing: input.smoothing, width: input.width, shift: $0)
      }
    },
    write: { lengths, answer in answer.writeRunLengths(lengths) })
}

/// The mean and its limits after each sample, and the first sample that signalled.
private struct SmoothedSeries {
  var smoothed: [Double] = []
  var halfWidths: [Double] = []
  var first: Int?

  init(_ observations: [Double], _ chart: EWMA) {
    var chart = chart
    for (index, value) in observations.enumerated() {
      if chart.take(value) != nil, first == nil { first = index }
      smoothed.append(chart.smoothed)
      halfWidths.append(chart.halfWidth)
    }
  }
}

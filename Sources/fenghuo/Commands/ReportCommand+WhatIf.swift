import ArgumentParser
import Console
import Domain
import Exercises
import Reports
import Storage

extension ReportCommand {
  /// `fenghuo report whatif FILE --entry N --earlier 20m`
  struct WhatIf: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "whatif",
      abstract: "Runs a drill's record again with one decision earlier or later, and compares.",
      discussion: """
        Scenario, seed and every other act of the record stay; what crews, sources and desks do \
        follows from how things then stand. Without a change the same entries come out again. The \
        record is only read.
        """)

    @OptionGroup var source: RecordSource
    @Option(help: "The entry of the decision, as the report numbers it.") var entry: Int
    @Option(help: "How much earlier it comes: 90s, 20m.") var earlier: Span?
    @Option(help: "How much later it comes.") var later: Span?
    @Option(help: "md or html.") var format = ReportOptions.Format.md
    @Option(help: ArgumentHelp("The scenario's file, if it is none of the program's."))
    var scenario: String?

    func validate() throws {
      guard (earlier == nil) != (later == nil) else {
        throw ValidationError("either --earlier or --later says how the decision moves")
      }
      guard format != .json else { throw ValidationError("--format \(format): md or html") }
    }

    func run() throws {
      try Failure.exiting {
        let (entries, region) = try source.read()
        guard let decision = entries.first(where: { $0.sequence == entry }),
          decision.actor.role != .system
        else {
          throw Failure(.usage, "entry \(entry) of \(source.file) is no decision of a person")
        }
        let recorded = try report(entries, region)
        guard let plan = recorded.drill?.plan else {
          throw Failure(.unreadable, "\(source.file) is the record of no drill")
        }
        let scenario = try WorldOptions.openScenario(self.scenario ?? plan.scenario)
        try check(entries, recorded, scenario, region, plan.seed)
        let moved = earlier?.duration ?? .zero - (later?.duration ?? .zero)
        let rerun = Rerun(
          of: entries, scenario: scenario, region: region, seed: plan.seed,
          change: Rerun.Change(entry: entry, earlier: moved))
        let language = source.language
        let voice = ReportVoice(
          language, region: region, offsetInMinutes: plan.offsetInMinutes)
        let sign = moved < .zero ? "+" : "−"
        let page = Comparison(
          recorded: recorded, rerun: try report(rerun.entries, region),
          change: "#\(entry) \(voice.sentence(decision)), \(sign)"
            + "\((earlier ?? later)?.description ?? "")",
          refused: rerun.refused.map {
            "#\($0.entry): \(language.text(Refusal.rejected($0.rejection)))"
          }
        ).page(voice)
        try StandardStreams.write(Array((format == .html ? page.html : page.markdown).utf8))
        return .done
      }
    }

    /// Only a record that comes out the same when nothing is changed can tell what a change does.
    private func check(
      _ entries: [Entry], _ recorded: AfterAction, _ scenario: Scenario, _ region: Region,
      _ seed: UInt64
    ) throws(Failure) {
      let again = Rerun(of: entries, scenario: scenario, region: region, seed: seed)
      let comparison = Comparison(
        recorded: recorded, rerun: try report(again.entries, region), change: "", refused: [])
      guard comparison.isSame, again.refused.isEmpty else {
        throw Failure(
          .unreadable,
          "\(source.file) does not come out the same when it is run again unchanged: the scenario, "
            + "the region or the program has changed since, or feeds from outside took part")
      }
    }

    private func report(_ entries: [Entry], _ region: Region) throws(Failure) -> AfterAction {
      do { return try AfterAction(entries, region: region) } catch {
        throw Failure(.unreadable, "\(source.file) has no entry")
      }
    }
  }
}

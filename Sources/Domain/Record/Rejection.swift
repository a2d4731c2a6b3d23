/// Why a command was refused: facts, which a language puts into words.
package enum Rejection: Error, Hashable, Sendable {
  case notPermitted(Role)

  case unknownAlert(Alert.ID)
  case alertCannot(Alert.ID, AlertTrigger, in: AlertState)
  /// The alarm came again after the occurrence that the officer saw.
  case occurrenceHasPassed(Alert.ID, seen: Int, now: Int)
  case duplicateReport(ReportKey)
  /// Same key, other content: the first stays.
  case contradictoryReport(ReportKey, standing: Alert.ID)
  case nothingToEnd(ReportKey)
  case shelvingTooLong(limit: Duration)
  case shelvingInThePast
  case shelvingStillRuns(Alert.ID, until: Instant)
  case reasonMissing
  /// An alert cannot belong to, or be kept silent by, itself or what does not stand.
  case cannotJoin(Alert.ID, Alert.ID)
  case notInhibited(Alert.ID)
  case notDueForEscalation(Alert.ID)

  case unknownIncident(Incident.ID)
  case incidentCannot(Incident.ID, IncidentTrigger, in: IncidentState)
  case alertHasIncident(Alert.ID, Incident.ID)
  case noUnitAssigned(Incident.ID)
  case noUnitOnScene(Incident.ID)
  case unitsStillEnroute(Incident.ID, [Unit.ID])
  case unitsStillAssigned(Incident.ID, [Unit.ID])
  case outcomeMissing(Incident.ID)

  case unknownHazard(Hazard.ID)
  case hazardCannot(Hazard.ID, HazardTrigger, in: HazardState)
  /// The same is declared already.
  case hazardStands(Hazard.ID)
  case forecastIsOlder(Hazard.ID, than: Instant)
  case isThereAlready(Hazard.ID, City.ID, since: Instant)
  /// The city is restricted, or free, just so already.
  case measureStands(Hazard.ID, City.ID)
  /// No forecast of the hazard said this of the city, or it was decided already.
  case unknownClaim(Hazard.ID, City.ID)
  /// Nothing is foretold of what would have to be otherwise, or the numbers cannot be.
  case cannotBeSupposed
  case unknownLevee(Levee.ID)

  case unknownCity(City.ID)
  case postureIs(PostureHolder, Posture)
  case posture(PostureRejection)

  case unknownUnit(Unit.ID)
  case unitIsBusy(Unit.ID, with: Incident.ID)
  case unitCannot(Unit.ID, UnitTrigger, in: UnitStatus)
  case noUnitChosen
  case unitChosenTwice(Unit.ID)
  case incidentIsClosed(Incident.ID)
  case journeyMissing(Unit.ID)
  case unknownStation(ResponseStation.ID)
  /// It stands by there, or is at home, already.
  case unitIsThere(Unit.ID, ResponseStation.ID)
  /// It is not silent, or not for long enough.
  case unitIsHeard(Unit.ID)
  case unitIsHeldUp(Unit.ID)
  case reliefIsComing(Unit.ID)
  /// Its run card knows no further alarm.
  case noFurtherAlarm(Incident.ID, alarm: Int)
  case valueIsNotANumber

  case aid(AidRejection)
  case unknownRoad(String)
  case roadIsClosed(RoadStretch, RoadClosure.ID)
  case closureInThePast
  case closureTooLong(limit: Duration)
  case unknownClosure(RoadClosure.ID)
  case closureStillRuns(RoadClosure.ID)
  case unitIsNotUnderWay(Unit.ID, UnitStatus)
  case journeyLeadsElsewhere(Unit.ID)
  case corridorIsOn(Unit.ID)
  case noCorridor(Unit.ID)
  /// Nobody declared signals on what is left of its way.
  case noSignalsAhead(Unit.ID)

  case noDrill
  case drillIsPlanned
  /// Only what is marked as exercise may be a drill.
  case drillIsExercise
  case drillCannot(DrillTrigger, in: DrillPhase)
  case drillIsNotUnderWay(DrillPhase)
  case speedOutOfRange(Double)
  case stepOutOfRange(Duration)
  case unknownCheckpoint(Int)
  case unknownInject(Int)
  case injectCannot(Int, InjectTrigger, in: InjectState)
  case nothingNewObserved(Int)

  case governance(GovernanceRejection)
  case alliance(AllianceRejection)
  case trust(TrustRejection)
  case evaluation(EvaluationRejection)
  case preparedness(PreparednessRejection)
  case communication(CommunicationRejection)
  case ledger(LedgerRejection)
}

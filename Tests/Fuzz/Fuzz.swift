import CFuzzer
import Glibc

/// Throws whatever libFuzzer thinks of at everything that reads text from outside.
///
/// The first byte of an input says which of `Subject.all` gets the rest. `fuzz seeds FOLDER` writes
/// inputs to begin with; all other arguments are libFuzzer's.
@main enum Fuzz {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "seeds" {
      writeSeeds(to: arguments[2])
      return
    }
    var count = CommandLine.argc
    var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &words) { data, size in
        Fuzz.take(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      })
  }

  /// Gives one input to the subject that it names.
  static func take(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let number = Int(first &- UInt8(ascii: "A")) % Subject.all.count
    Subject.all[number].take(Array(input.dropFirst()))
  }

  private static func writeSeeds(to folder: String) {
    for (number, subject) in Subject.all.enumerated() {
      for (place, seed) in subject.seeds.enumerated() {
        let path = "\(folder)/\(subject.name)-\(place)"
        let bytes = [UInt8(ascii: "A") + UInt8(number)] + Array(seed.utf8)
        guard let file = fopen(path, "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count,
          fclose(file) == 0
        else { preconditionFailure("\(path) cannot be written") }
      }
    }
  }
}

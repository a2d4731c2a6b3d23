import Foundation

/// `embed OUTPUT FILE…` writes a Swift file with one array, `shipped`, of each file's name without
/// its ending and its text.
let arguments = CommandLine.arguments
var source = """
  /// The files that travel inside the program: name without ending, text.
  let shipped: [(name: String, text: String)] = [

  """
for path in arguments.dropFirst(2) {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let name = URL(filePath: path).deletingPathExtension().lastPathComponent
  source += "  (\n    \"\(name)\",\n    ####\"\"\"\n\(text)\n\"\"\"####\n  ),\n"
}
source += "]\n"
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)

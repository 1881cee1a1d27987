import Foundation

/// How a long run gets on, for whoever waits for it.
func say(_ line: String) {
  FileHandle.standardError.write(Data("\(line)\n".utf8))
}

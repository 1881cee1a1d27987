import Foundation
import Testing

@testable import Notebook

@Suite struct TranscriptTests {
  private let transcript = Transcript(
    chapter: 4, title: "Softmax", seed: .max, threads: 2, vectorWidth: 16, precision: "Float",
    data: "MNIST", size: .full, codeHash: "abc",
    outputs: [
      .init(codeLine: 1, kind: .text, content: "a \"text\"\n/ é ✓"),
      .init(codeLine: 2, kind: .figure, content: "loss", title: "Loss"),
      .init(codeLine: 3, kind: .claim, content: "1 > 2", holds: false),
    ], records: ["b": "2", "a": "1"])

  @Test func `a transcript comes back as it was written`() throws {
    #expect(try Transcript(json: transcript.json()) == transcript)
  }

  @Test func `its file has sorted keys and the same bytes every time`() throws {
    let json = try transcript.json()
    #expect(try transcript.json() == json)
    let text = String(decoding: json, as: UTF8.self)
    let keys = ["\"chapter\"", "\"codeHash\"", "\"data\"", "\"outputs\"", "\"precision\""]
    let places = keys.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
    #expect(text.hasSuffix("}\n"))
  }

  @Test(arguments: ["", "{", "[]", "{\"chapter\": 4}"])
  func `damaged bytes are no transcript`(text: String) {
    #expect(throws: (any Error).self) { try Transcript(json: Data(text.utf8)) }
  }
}

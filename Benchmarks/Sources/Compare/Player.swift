import Foundation
import Results

/// A contestant in a comparison: trains when it is its turn, and knows where in the epoch it is.
///
/// A contestant is only ever asked for whole batches, or for what is left of the epoch. Other
/// numbers would give it batches of a size for which some would have to compile their network
/// again.
final class Player {
  let contestant: Contestant
  private let greeting: Greeting
  private let setting: Setting
  /// How many images it trains on in a turn.
  private var wanted: Int
  private var seen = 0
  private var turns: [Turn] = []

  init(_ contestant: Contestant, _ greeting: Greeting, setting: Setting) {
    self.contestant = contestant
    self.greeting = greeting
    self.setting = setting
    wanted = setting.images
  }

  /// Trains on more and more batches until it takes a moment, twice on each number, because some
  /// compile their network for a number when they first meet it. What would take longer than
  /// `longest` seconds in a turn is shortened to a third of that.
  func warmUp(longest: Double) throws {
    var batches = 1
    var last: Turn
    repeat {
      _ = try train(batches * setting.batchSize)
      last = try train(batches * setting.batchSize)
      batches *= 4
    } while last.seconds < 0.1 && last.images < Setting.epoch / 20
    let perImage = last.seconds / Double(last.images)
    if perImage * Double(wanted) > longest {
      let batches = longest / 3 / perImage / Double(setting.batchSize)
      wanted = max(1, Int(batches)) * setting.batchSize
    }
  }

  /// One measurement. What is left of an epoch is trained on first, uncounted, when it is not
  /// enough for it.
  func takeTurn() throws -> Turn {
    if left < min(wanted, Setting.epoch) { _ = try train(left) }
    let turn = try train(wanted)
    turns.append(turn)
    return turn
  }

  func finish() throws -> ContestantResult {
    let test = try contestant.test()
    return ContestantResult(
      name: contestant.name, library: greeting.library, version: greeting.version, turns: turns,
      isShortened: wanted < setting.images, imagesBeforeTest: seen,
      testAccuracy: test.testAccuracy, testLoss: test.testLoss)
  }

  /// How many images the epoch still has.
  private var left: Int { Setting.epoch - seen % Setting.epoch }

  private func train(_ images: Int) throws -> Turn {
    let turn = try contestant.train(images)
    seen += turn.images
    return turn
  }
}

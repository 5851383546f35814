import Foundation
import TestSupport
import Testing

/// Disks that are full or read-only, made real: a tmpfs in a mount namespace of its own, which ends with the command.
@Suite(.enabled(if: SmallDisk.canBeMounted, "this machine, perhaps a container, lets nobody mount a small disk"))
struct BadPlaceTests {
  /// Runs a shell script as root of its own namespace, with `$T` as the program and `$M` as an empty place to mount at.
  private func shell(_ script: String) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    let tidings = Program.tidings(in: folder)
    let shell = Program(
      "unshare", environment: ["T": tidings.path, "M": folder.url.path(), "TIDINGS_NOW": "2026-11-23T08:00:00+08:00"])
    return try shell.run(SmallDisk.namespace + ["sh", "-ec", script])
  }

  @Test func onAFullDiskNothingIsHalfWrittenAndTheStoreStaysWhole() throws {
    let outcome = try shell(
      """
      mount -t tmpfs -o size=2m tmpfs "$M"; cd "$M"
      "$T" init --quiet; "$T" publish --quiet
      "$T" articles list --json > before.json; cksum public/* > before.sums
      dd if=/dev/zero of=filler bs=1k 2>/dev/null || true
      printf -- '---\\ntitle: New\\ndate: 2026-11-22\\n---\\n\\n%2000s\\n' text > /tmp/tidings-$$.md
      set +e; "$T" import /tmp/tidings-$$.md; echo "import $?"; "$T" build; echo "build $?"; set -e
      rm filler /tmp/tidings-$$.md
      "$T" articles list --json | cmp - before.json; cksum public/* | cmp - before.sums
      "$T" doctor | grep 'is sound'; "$T" publish --quiet; echo "publish $?"
      """)
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
    #expect(outcome.text.contains("import 3"), "\(outcome.text)\(outcome.errors)")
    #expect(outcome.errors.contains("full"), "\(outcome.errors)")
    #expect(outcome.text.contains("publish 0"))
  }

  @Test func aReadOnlyFolderIsAFailureOfTheEnvironment() throws {
    let outcome = try shell(
      """
      mount -t tmpfs -o size=4m tmpfs "$M"; cd "$M"; "$T" init --quiet; "$T" publish --quiet; cd /
      mount -o remount,ro "$M"
      set +e
      "$T" build --publication "$M"; echo "build $?"
      "$T" publish --publication "$M"; echo "publish $?"
      "$T" init "$M/new"; echo "init $?"
      """)
    for command in ["build", "publish", "init"] {
      #expect(outcome.text.contains("\(command) 3"), "\(outcome.text)\(outcome.errors)")
    }
    #expect(outcome.errors.contains("tidings: "))
  }

  @Test func aClosedOrFullStandardOutputCrashedEveryCommand() throws {
    let outcome = try shell(
      """
      cd "$M"; "$T" init --quiet; "$T" publish --quiet; cp -r public before
      set +e
      "$T" articles list >&-; echo "closed $?"
      "$T" articles list --json > /dev/full; echo "full $?"
      "$T" articles show nowhere 2>&-; echo "refused $?"
      rm -r public; "$T" publish <&- >&- 2>&-; echo "all $?"
      diff -r -x .tidings-build before public && echo same
      """)
    for line in ["closed 3", "full 3", "refused 1", "all 3", "same"] {
      #expect(outcome.text.contains("\(line)\n"), "\(outcome.text)\(outcome.errors)")
    }
    #expect(outcome.errors.contains("tidings: standard output: cannot be written"), "\(outcome.errors)")
  }

  @Test func aDeviceGivenAsOutputWasReplacedByAFile() throws {
    let outcome = try shell(
      """
      cd "$M"; echo '<p>x</p>' > x.html; mkfifo pipe; echo old > file; ln -s file link
      set +e
      "$T" text x.html --out pipe; echo "pipe $?"; test -p pipe && echo "still a pipe"
      "$T" text x.html --out .; echo "folder $?"
      "$T" text x.html --out link; echo "link $?"; test -L link && cat file
      """)
    for line in ["pipe 3", "still a pipe", "folder 3", "link 0", "x"] {
      #expect(outcome.text.contains("\(line)\n"), "\(outcome.text)\(outcome.errors)")
    }
  }

  @Test func aLinkAmongTheFeedsDoesNotLeadABuildOutOfItsFolder() throws {
    let outcome = try shell(
      """
      cd "$M"; "$T" init --quiet; "$T" publish --quiet; cp tidings.yaml before.yaml
      ln -sf ../tidings.yaml public/news.rss
      "$T" build --quiet; cmp tidings.yaml before.yaml; test ! -L public/news.rss && echo replaced
      """)
    #expect(outcome.status == 0 && outcome.text.contains("replaced"), "\(outcome.text)\(outcome.errors)")
  }

  @Test func aStoreBehindALinkWasTakenForDamaged() throws {
    let outcome = try shell(
      """
      cd "$M"; "$T" init --quiet; "$T" publish --quiet
      mkdir disk; mv tidings.sqlite disk/real.sqlite; ln -s disk/real.sqlite tidings.sqlite
      set +e
      "$T" publish | grep -c '1 unchanged'; test -L tidings.sqlite && echo "still a link"
      rm disk/real.sqlite; "$T" publish; echo "nowhere $?"
      rm tidings.sqlite; mkfifo tidings.sqlite; timeout 20 "$T" publish; echo "pipe $?"
      """)
    for line in ["1", "still a link", "nowhere 3", "pipe 3"] {
      #expect(outcome.text.contains("\(line)\n"), "\(outcome.text)\(outcome.errors)")
    }
  }
}

/// What `unshare` needs to be told so that a disk can be mounted that nobody else sees.
private enum SmallDisk {
  /// Root needs no user namespace, and a `chroot` would not give it one.
  static let namespace = getuid() == 0 ? ["--mount"] : ["--map-root-user", "--mount"]

  /// Whether the system lets us; without `unshare` at all the tests run, and say that it is missing.
  static let canBeMounted: Bool = {
    do {
      return try Program("unshare").run(namespace + ["mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status != 1
    } catch {
      return true
    }
  }()
}

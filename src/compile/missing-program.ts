/** Recognises, in a build's output, that a program which native code needs is not on this machine (pure). */
import { PackagingError, type Place } from '../core/errors.js'

interface Kind {
  readonly what: string
  readonly fix: string
  /** The first group, where there is one, is the program that was looked for. */
  readonly patterns: readonly RegExp[]
}

/** What setuptools, CMake, meson, maturin and setuptools-rust say; on Linux seen with the program taken away. */
const KINDS: readonly Kind[] = [
  {
    what: 'Rust',
    fix: 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.',
    patterns: [
      /can't find Rust compiler/,
      /Cargo, the Rust package manager, is not installed/,
      /Do you have (cargo) in your PATH/,
      /No such file or directory: '(?:[^'\n]*\/)?(cargo|rustc)'/,
      /\b(cargo|rustc): (?:command )?not found/,
    ],
  },
  {
    what: 'a C or C++ compiler',
    fix: 'Install one (Debian, Ubuntu: apt-get install gcc g++ libc6-dev; macOS: xcode-select --install; Windows: the Visual Studio Build Tools), or on Linux with glibc set compiler to zig, which needs nothing installed.',
    patterns: [
      /command '([^'\n]+)' failed: No such file or directory/,
      /unable to execute '([^'\n]+)': No such file or directory/,
      /No such file or directory: '((?:[^'\n]*\/)?(?:[\w.]+-)*(?:gcc|g\+\+|clang|clang\+\+|cc|c\+\+))'/,
      /Could not find (?:the )?compiler (?:specified|set) in (?:the )?environment variable \w+:\s+(\S+?)\.?$/m,
      /No CMAKE_C(?:XX)?_COMPILER could be found/,
      /Unknown compiler\(s\): \[\['([^']+)'/,
      /Microsoft Visual C\+\+ [\d.]+ or greater is required/,
    ],
  },
]

/** `host/tool-missing` when that is why a build failed. @param tail the last lines of its output */
export function missingProgram(tail: readonly string[], place: Place): PackagingError | undefined {
  const text = tail.join('\n')
  for (const { what, fix, patterns } of KINDS) {
    const match = patterns.map(pattern => pattern.exec(text)).find(found => found !== null)
    if (match === undefined || match === null) continue
    const program = match[1] === undefined ? '' : ` (${match[1]} was looked for)`
    return new PackagingError('host/tool-missing', {
      message: `To build the project, ${what} is needed, and there is none on this machine${program}.`,
      fix,
      place,
      detail: tail,
    })
  }
  return undefined
}

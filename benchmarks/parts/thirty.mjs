/** Five Pythons on six platforms, as both sides get them. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { VERSIONS } from './bench.mjs'
import { environment } from './environment.mjs'
import { run } from './process.mjs'
import { exampleAnswer } from './project.mjs'

export const PLATFORMS = [
  ...['linux-x86_64', 'linux-aarch64', 'musllinux-x86_64'],
  ...['macos-arm64', 'macos-x86_64', 'windows-x86_64'],
]

export const THIRTY = ['--python-versions', VERSIONS.join(' '), '--platforms', PLATFORMS.join(' ')]

/** The thirty targets as `plan --json` prints them, and a complete-platform file of each. */
export function thirty(bench) {
  return bench.once('thirty', async dir => {
    const project = await exampleAnswer(bench, path.join(dir, 'answer'))
    const words = ['plan', project, ...THIRTY, '--json']
    const { stdout } = await run(process.execPath, [bench.program, ...words], {
      cwd: dir,
      env: environment(dir),
    })
    const { targets } = JSON.parse(stdout)
    if (targets.length !== 30) throw new Error(`the plan has ${targets.length} targets`)
    const files = targets.map((_, index) => path.join(dir, `target-${index}.json`))
    for (const [index, { compatible_tags, marker_environment }] of targets.entries())
      await writeFile(files[index], JSON.stringify({ compatible_tags, marker_environment }))
    return { targets, files }
  })
}

/** One file for all of them, as plain pex makes it. */
export const IN_ONE = [...THIRTY, '--pex-scope', 'universal']

/** `--complete-platform` for each of the thirty. */
export const thirtyPlatforms = async bench => (await thirty(bench)).files.flatMap(file => ['--complete-platform', file])

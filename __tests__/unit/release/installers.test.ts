import { expect, test } from '@jest/globals'
import { READY } from '../../../__fixtures__/reports.js'
import type { Installer } from '../../../src/core/model.js'
import { decodeManifest } from '../../../src/release/manifest-schema.js'
import { filesPart } from '../../../src/release/notes-of-files.js'
import { manifest } from '../../../src/report/manifest.js'
import { summary } from '../../../src/report/summary.js'

const sum = { size: 1, sha256: 'd'.repeat(64) }
const INSTALLERS: readonly Installer[] = [
  {
    ...{ kind: 'sh', file: 'install.sh', ...sum },
    commands: [
      { shell: 'Linux, macOS', command: 'curl -fsSL https://x.org/install.sh | sh' },
      { shell: 'Linux, macOS', command: 'wget -qO- https://x.org/install.sh | sh' },
    ],
  },
  {
    kind: 'powershell',
    file: 'install.ps1',
    ...sum,
    commands: [{ shell: 'Windows', command: 'irm https://x.org/install.ps1 | iex' }],
  },
  { kind: 'homebrew', file: 'answer.rb', ...sum, commands: [] },
  { kind: 'winget', file: 'me.answer.locale.en-US.yaml', ...sum, commands: [] },
  { kind: 'winget', file: 'me.answer.yaml', ...sum, commands: [] },
  {
    kind: 'deb',
    file: 'answer_1.0.0_amd64.deb',
    ...sum,
    commands: [{ shell: 'Debian, Ubuntu (amd64)', command: 'sudo apt install ./answer_1.0.0_amd64.deb' }],
  },
]
const text = manifest(READY, [], INSTALLERS)
const INSTALL = `### Install

On Linux, macOS, one of these:

\`\`\`sh
curl -fsSL https://x.org/install.sh | sh
wget -qO- https://x.org/install.sh | sh
\`\`\`

On Windows:

\`\`\`sh
irm https://x.org/install.ps1 | iex
\`\`\`

On Debian, Ubuntu (amd64):

\`\`\`sh
sudo apt install ./answer_1.0.0_amd64.deb
\`\`\`

For a Homebrew tap: \`answer.rb\`. For winget: \`me.answer.locale.en-US.yaml\`, \`me.answer.yaml\`.
`

test('the notes of a release begin with how to install it, and say what each file is for', () => {
  const files = INSTALLERS.map(({ file, ...rest }) => ({ name: file, path: `/out/${file}`, ...rest }))
  const part = filesPart(decodeManifest(text, 'manifest.json'), files)
  expect(part.startsWith(INSTALL)).toBe(true)
  expect(part).toContain('| `install.ps1` | Installs the program on Windows |')
  expect(part).toContain('| `answer.rb` | Formula for a tap of Homebrew |')
  expect(part).toContain('| `answer_1.0.0_amd64.deb` | Package for Debian and Ubuntu |')
  expect(part).toContain('<details><summary>Install by hand</summary>')
  expect(filesPart(decodeManifest(manifest(READY), 'manifest.json'), [])).toMatch(
    /^### Files\n[\s\S]*<summary>Install<\/summary>/,
  )
})

test('so does the section of the job summary', () => {
  expect(summary({ ...READY, installers: INSTALLERS })).toContain(INSTALL)
})

test('installers are sorted by name in the manifest', () => {
  const document = JSON.parse(manifest(READY, [], [...INSTALLERS].reverse()))
  expect(document.installers.map(({ file }: Installer) => file)).toEqual([
    'answer.rb',
    'answer_1.0.0_amd64.deb',
    'install.ps1',
    'install.sh',
    'me.answer.locale.en-US.yaml',
    'me.answer.yaml',
  ])
  expect(manifest(READY, [], [...INSTALLERS].reverse())).toBe(text)
})

// Against shell injection: no shell, and one place that starts processes.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => ({ file: file.split(path.sep).join('/'), text: readFileSync(path.join('src', file), 'utf8') }))
const filesWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

test('only the process runner starts processes, and @actions/exec only answers questions', () => {
  expect(filesWith(/(from|import\(|require\()\s*['"](node:)?child_process['"]/)).toEqual(['host/process/process.ts'])
  expect(filesWith(/['"]@actions\/exec['"]/)).toEqual(['host/process/query.ts'])
})

test('nothing runs a shell', () => {
  expect(
    filesWith(
      // Python's `exec` in code that is written into an executable starts no process.
      /shell:\s*(true|['"`](\/|bash|sh|cmd|pwsh|powershell))|(?<!\.)\b(exec(?!\(code, \{"__name__")|execSync|execFile|execFileSync|spawnSync)\(/,
    ),
  ).toEqual([])
})

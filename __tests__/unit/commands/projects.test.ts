/** A command for one of a repository's projects, for each of several, or for none. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { asked, told } from '../../../__fixtures__/command/request.js'
import { type FakeHost, fakeHost } from '../../../__fixtures__/fake-host.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { forEach, forProjects, nothingToDo, sharedFolder } from '../../../src/commands/projects.js'
import type { Command, CommandRequest } from '../../../src/commands/request.js'
import { givenText } from '../../../src/config/options.js'
import { PackagingError, problemsOf } from '../../../src/core/errors.js'
import type { Host } from '../../../src/host/host.js'
import { NO_OUTPUTS } from '../../../src/report/outputs.js'

const failure = (message: string) => new PackagingError('build/backend-failed', { message, fix: 'Mend it.' })
const one = (title: string, needs?: readonly string[]) => ({ title, path: `apps/${title}`, ...(needs && { needs }) })

interface Given {
  readonly kind?: Host['kind']
  readonly json?: boolean
  readonly prepare?: CommandRequest['prepare']
}
/** Runs a command for each; what was thrown is told too. */
async function each(
  projects: readonly ReturnType<typeof one>[],
  command: (title: string) => Command,
  given: Given = {},
) {
  const host: FakeHost = fakeHost({ workspace: tempDir('workspace'), kind: given.kind ?? 'local' })
  const { request, text } = asked(
    host,
    {},
    { json: given.json ?? false, ...(given.prepare && { prepare: given.prepare }) },
  )
  let time = 100
  const failures = await forEach(
    request,
    projects,
    () => (time += 10),
    ({ title }) => command(title),
  ).catch(thrown => {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems
  })
  return { host, text: text(), failures: told(failures) }
}

describe('for each of several', () => {
  test('outputs are joined, in the order of the projects', async () => {
    const { host, failures } = await each([one('a'), one('b')], title => async ({ host: part }) => {
      await part.setOutputs({ dist: `/dist/${title}` })
      return []
    })
    expect(failures).toStrictEqual([])
    expect(host.said).toEqual(['Project a, in apps/a', 'Project b, in apps/b'])
    expect(host.outputs.dist).toBe('/dist/a\n/dist/b')
    expect(JSON.parse(host.outputs.projects ?? '')).toMatchObject([
      { name: 'a', path: 'apps/a' },
      { name: 'b', path: 'apps/b' },
    ])
  })

  test('as JSON one document with all of them; else each writes its own', async () => {
    const writing =
      (title: string): Command =>
      async ({ write: put, json }) => {
        put(json ? JSON.stringify({ name: title }) : `${title}\n`)
        return []
      }
    expect((await each([one('a'), one('b')], writing)).text).toBe('a\nb\n')
    const { text } = await each([one('a'), one('b')], writing, { json: true })
    expect(JSON.parse(text)).toStrictEqual({ schema: 1, projects: [{ name: 'a' }, { name: 'b' }] })
    expect(text).toMatch(/^\{\n {2}"schema": 1,[\s\S]*\}\n$/)
  })

  test('the time of each begins when it does', async () => {
    const times: number[] = []
    await each([one('a'), one('b')], () => async (_, now) => {
      times.push(now(), now())
      return []
    })
    expect(times).toEqual([10, 20, 10, 20])
  })

  test('what needs a failed one is not built, nor what needs that; the others are', async () => {
    const ran: string[] = []
    const projects = [one('a'), one('b', ['a']), one('c', ['b']), one('d', ['e']), one('e')]
    const { host, failures } = await each(projects, title => async () => {
      ran.push(title)
      return title === 'a' ? [failure('a fails.')] : []
    })
    expect(ran).toEqual(['a', 'd', 'e'])
    expect(failures).toEqual(['build/backend-failed: a fails.'])
    expect(host.said).toEqual([
      'Project a, in apps/a',
      'Not built: b, which needs a.',
      'Not built: c, which needs b.',
      'Project d, in apps/d',
      'Project e, in apps/e',
    ])
    const names = (JSON.parse(host.outputs.projects ?? '') as { name: string }[]).map(({ name }) => name)
    expect(names).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('what is thrown is thrown once all have run; the outputs are set before', async () => {
    const { host, failures } = await each([one('a'), one('b', ['a']), one('c')], title => async ({ host: part }) => {
      if (title === 'a') throw failure('a is wrong.')
      await part.setOutputs({ dist: title })
      return []
    })
    expect(failures).toEqual(['build/backend-failed: a is wrong.'])
    expect(host.said).toContain('Not built: b, which needs a.')
    expect(host.outputs.dist).toBe('\n\nc')
  })

  test('a bug ends it at once', async () => {
    const ran: string[] = []
    const bug = each([one('a'), one('b')], title => async () => {
      ran.push(title)
      throw new TypeError('a bug')
    })
    await expect(bug).rejects.toThrow(TypeError)
    expect(ran).toEqual(['a'])
  })

  test('is prepared once, and what fails then fails each', async () => {
    let times = 0
    const prepared = async () => {
      times += 1
      throw failure('not prepared.')
    }
    const { failures } = await each(
      [one('a'), one('b')],
      () => async request => {
        await request.prepare?.({} as never)
        return []
      },
      { prepare: prepared },
    )
    expect([times, failures]).toEqual([1, Array(2).fill('build/backend-failed: not prepared.')])
  })

  test('in a workflow each has a folder of its own for files that outputs name', async () => {
    const temps: string[] = []
    const command =
      (): Command =>
      async ({ host: { temp } }) => {
        expect(existsSync(temp)).toBe(true)
        temps.push(temp)
        return []
      }
    const { host } = await each([one('a'), one('b')], command, { kind: 'github' })
    expect(temps.map(temp => [dirname(temp), /package-python-[ab]-/.exec(temp)?.[0]])).toEqual([
      [host.temp, 'package-python-a-'],
      [host.temp, 'package-python-b-'],
    ])
    temps.length = 0
    const local = await each([one('a')], command)
    expect(temps).toEqual([local.host.temp])
  })
})

describe('of a repository', () => {
  const pyproject = (name: string, more = '') =>
    `[project]\nname = "${name}"\nversion = "1.0"\n[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n${more}`
  const run = async (
    values: Record<string, string>,
    files: Record<string, string>,
    more: { readonly json?: boolean } = {},
  ) => {
    const workspace = tempDir('workspace')
    write(workspace, files)
    const host = fakeHost({ workspace, env: { PATH: '' } })
    const { request, text } = asked(host, values, more)
    const ran: { path: string | undefined; beside: readonly string[] | undefined; dir: string | undefined }[] = []
    const failures = await forProjects(async part => {
      const text = (name: 'path' | 'output-dir') => givenText(part.layers, name)
      ran.push({ path: text('path'), beside: part.beside, dir: text('output-dir') })
      return [failure('It fails.')]
    })(request, () => 0)
    return { host, ran, text: text(), failures: told(failures), workspace }
  }
  const SEVERAL = { 'a/pyproject.toml': pyproject('a'), 'b/pyproject.toml': pyproject('b') }

  test('the one that the path names', async () => {
    const { ran, failures, host } = await run({ path: 'a' }, SEVERAL)
    expect(ran).toEqual([{ path: 'a', beside: undefined, dir: undefined }])
    expect([failures, host.said]).toEqual([['build/backend-failed: It fails.'], []])
  })

  test('each of several, beside the files of the others', async () => {
    const { ran, host, failures, workspace } = await run({ path: 'auto' }, SEVERAL)
    const beside = [join(workspace, 'dist')]
    expect(ran).toEqual([
      { path: 'a', beside, dir: 'dist/a' },
      { path: 'b', beside, dir: 'dist/b' },
    ])
    expect(failures).toHaveLength(2)
    expect(host.said.slice(-2)).toEqual(['Project a, in a', 'Project b, in b'])
  })

  test('none, when the tag is for another', async () => {
    const files = { ...SEVERAL, 'b/pyproject.toml': pyproject('b') }
    const { ran, text, host, failures } = await run({ path: 'a', tag: 'b-v1.0' }, files)
    expect([ran, failures]).toStrictEqual([[], []])
    expect(text).toMatch(/^Nothing to do: .*b.*\n$/)
    expect(host.outputs).toEqual(NO_OUTPUTS)
  })
})

test('nothing to do is said in every place of a result', async () => {
  const at = async (json: boolean) => {
    const host = fakeHost({ workspace: tempDir() })
    const { request, text } = asked(host, {}, { json })
    expect(await nothingToDo(request, 'the tag is for <b>.')).toStrictEqual([])
    expect(host.summaries).toEqual(['## ⏭️ Nothing to do: the tag is for &#60;b&#62;.\n'])
    expect(host.outputs).toEqual(NO_OUTPUTS)
    return text()
  }
  expect(await at(false)).toBe('Nothing to do: the tag is for <b>.\n')
  expect(await at(true)).toBe(
    `${JSON.stringify({ schema: 1, projects: [], nothing: 'the tag is for <b>.' }, null, 2)}\n`,
  )
})

test('the shared folder is the one that is given, else dist; in a workflow it is in the workspace', async () => {
  const workspace = tempDir('workspace')
  const of = (kind: Host['kind'], values: Record<string, string>) =>
    sharedFolder(fakeHost({ workspace, kind }), asked(fakeHost({ workspace }), values).request.layers)
  expect(await of('github', {})).toBe(join(workspace, 'dist'))
  expect(await of('local', { 'output-dir': '../out' })).toBe(join(dirname(workspace), 'out'))
  await expect(of('github', { 'output-dir': '../out' })).rejects.toMatchObject({ code: 'input/path' })
})

/** A PEX is hashed while it is tried: both have to be of the same bytes. */

import { appendFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { Pex } from '../../../src/core/model.js'
import { hashed, measureWithoutHash } from '../../../src/pipeline/artifacts.js'
import { Graph } from '../../../src/pipeline/graph.js'
import { unchangedPex } from '../../../src/pipeline/pex.js'

/** A PEX that is made, hashed and tried by `run`. */
async function tried(run: (file: string) => void) {
  const file = path.join(tempDir('pex'), 'answer.pex')
  writeFileSync(file, 'pex')
  utimesSync(file, 1, 1)
  const graph = new Graph({ started: () => {}, ended: () => {} }, () => 0)
  const made = await measureWithoutHash<Pex>(file, { format: 'pex', targets: ['any'], pythons: ['3.12'] })
  const rest = { stripped: [], start: undefined }
  const builtPex = graph.given({ ...rest, files: [made] })
  const pex = graph.map(builtPex, async ({ files }) => ({
    ...rest,
    artifacts: await Promise.all(files.map(file => hashed<Pex>(file))),
  }))
  const testResult = graph.add({ id: 'test PEX', title: 'test PEX', section: 'test' }, [builtPex], async () =>
    run(file),
  )
  const last = unchangedPex(graph, builtPex, pex, [testResult])
  const failures = await graph.settled()
  return { pex, last, codes: failures.map(({ code }) => code) }
}

test('one that is as it was is the one that was hashed', async () => {
  const { pex, last, codes } = await tried(() => {})
  expect(codes).toEqual([])
  expect(await last?.value).toBe(await pex.value)
})

test('one that its own proof writes into is nothing to deliver', async () => {
  const { last, codes } = await tried(file => appendFileSync(file, ' and more'))
  expect(codes).toEqual(['check/content'])
  await expect(last?.value).rejects.toMatchObject({
    message: expect.stringContaining('answer.pex was modified during testing'),
  })
})

test('without a PEX there is nothing to look at', () => {
  const graph = new Graph({ started: () => {}, ended: () => {} }, () => 0)
  expect(unchangedPex(graph, undefined, undefined, [])).toBeUndefined()
})

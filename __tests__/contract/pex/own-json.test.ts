/** The start of a PEX reads its own JSON as an expression of Python; it must mean the same as JSON, whatever the texts. */
import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { localPythons } from '../../../__fixtures__/python-tools.js'
import { sortedJson } from '../../../src/pex/contents.js'

const COMPARE = `import json, sys
sys.path.insert(0, sys.argv[1])
from pex_choose import parsed
for number, line in enumerate(sys.stdin.buffer.read().split(b"\\0")):
    if parsed(line) != json.loads(line.decode("utf-8")):
        sys.exit("case %d differs: %r" % (number, line))
print("compared %d" % (number + 1))
`

test('every document that this program writes means the same to both', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u2028', '\\', '"', "'", '\ud800', '\r\n', '{x}'),
  )
  const value = fc.letrec(tie => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.boolean(),
      fc.constant(null),
      fc.integer(),
      text,
      fc.array(tie('value')),
      fc.dictionary(text, tie('value')),
    ),
  })).value
  const documents = fc.sample(fc.dictionary(text, value), 500).map(one => sortedJson(one))
  for (const python of localPythons().values()) {
    const said = execFileSync(python, ['-c', COMPARE, 'src/python'], { input: documents.join('\0'), encoding: 'utf8' })
    expect(said).toBe('compared 500\n')
  }
})

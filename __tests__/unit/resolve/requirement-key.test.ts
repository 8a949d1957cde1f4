import { expect, test } from '@jest/globals'
import { requirementKey } from '../../../src/resolve/requirement.js'

test.each([
  // What pdm-backend, poetry-core, uv_build, hatchling and flit made of such lines.
  ['packaging>=20.9,!=22.0', 'packaging!=22.0,>=20.9'],
  ['requests >= 2, < 3', 'requests (>=2,<3)'],
  ['Zope.Interface[B, a]>=5', 'zope-interface[a,b] >=5'],
  ["tomli>=2; python_version<'3.11'", "tomli>=2 ; python_full_version < '3.11'"],
  ['a; python_version <= "3.9"', 'a; python_full_version < "3.10"'],
  ['a; python_version > "3.9"', 'a; python_full_version >= "3.10"'],
  ['a; python_version == "3.9"', 'a; python_full_version == "3.9.*"'],
  ['a; os_name == "nt" and python_version >= "3.9"', "a;(python_full_version>='3.9') and (os_name=='nt')"],
  ['a; "linux" in sys_platform or os_name == "nt"', "a; os_name == 'nt' or 'linux' in sys_platform"],
  ['a @ https://host/a.whl ; os_name == "nt"', "a@ https://host/a.whl ; os_name=='nt'"],
])('%s is %s', (one, other) => {
  expect(requirementKey(one)).toBe(requirementKey(other))
})

test.each([
  ['a>=1', 'a>=2'],
  ['a', 'a[x]'],
  ['a; os_name == "nt"', 'a'],
  ['a; python_version < "3.10"', 'a; python_version <= "3.10"'],
  ['a; python_full_version <= "3.10"', 'a; python_version <= "3.10"'],
  ['a; os_name == "nt" and os_name == "x"', 'a; os_name == "nt" or os_name == "x"'],
  [
    'a; (os_name == "nt" or os_name == "x") and extra == "y"',
    'a; os_name == "nt" or (os_name == "x" and extra == "y")',
  ],
  ['a; sys_platform == "A"', 'a; sys_platform == "a"'],
])('%s is not %s', (one, other) => {
  expect(requirementKey(one)).not.toBe(requirementKey(other))
})

/** Every check of a finished file: what it applies to, what stops a release and what is only a warning. */
import { archive } from './archive.js'
import { launcher } from './launcher.js'
import { licenses } from './licenses.js'
import type { CheckKind } from './model.js'
import type { CheckName } from './names.js'
import { pythons } from './pythons.js'
import { record } from './record.js'
import { secrets } from './secrets.js'
import { size } from './size.js'
import { toldBy } from './tool-answers.js'
import { versionControl } from './version-control.js'

const DISTRIBUTIONS = ['sdist', 'wheel']

/** In the order people see them. Documentation (docs/checks.md) is made from this table. */
export const CHECKS = {
  archive: {
    formats: DISTRIBUTIONS,
    fails:
      'A damaged or unsafe archive: two members of one name, `..`, absolute names, links that lead out, devices, lists that differ, bombs. In a wheel for Windows or macOS also names that clash or cannot be kept there.',
    warns: 'Such names in an sdist or a wheel for Linux alone.',
    code: 'check/content',
    run: archive,
  },
  record: {
    formats: ['wheel'],
    fails: 'A file that RECORD does not list with its hash and size, or lists and is not there.',
    warns: '',
    code: 'check/content',
    run: record,
  },
  secrets: {
    formats: DISTRIBUTIONS,
    fails: 'Private keys, tokens of known services, `.env`, `.netrc`, `.pypirc` and the like.',
    warns:
      'The same in a folder of tests, examples or documentation, unless its own checksum shows that it is real; encrypted keys.',
    code: 'check/secret',
    run: secrets,
  },
  metadata: {
    formats: DISTRIBUTIONS,
    fails: 'Metadata that an index refuses; a description that cannot be rendered (`twine check`).',
    warns: 'What `twine check --strict` refuses beyond that: no description, or one without a content type.',
    code: 'check/metadata',
    run: toldBy({
      question: 'metadata',
      seen: 'twine check --strict',
      fix: 'Correct it in the project metadata; twine check shows the same.',
    }),
  },
  'license-metadata': {
    formats: DISTRIBUTIONS,
    fails:
      'PEP 639: an invalid SPDX expression, a License-File that is not there, both License and License-Expression.',
    warns: 'License classifiers beside an expression.',
    code: 'check/metadata',
    run: licenses,
  },
  contents: {
    formats: ['wheel'],
    fails:
      "What check-wheel-contents finds against the project's own settings (`package`, `src-dir`, `toplevel`).",
    warns: 'Everything else it finds: duplicate files, bytecode, several or usual top-level names.',
    code: 'check/content',
    run: toldBy({
      question: 'contents',
      seen: 'check-wheel-contents',
      fix: 'Change what the build backend includes, or list the finding under ignore in [tool.check-wheel-contents].',
    }),
  },
  'stable-abi': {
    formats: ['wheel'],
    fails: 'An abi3 wheel that uses what is not in the stable ABI of the Python it claims (abi3audit).',
    warns: '',
    code: 'check/content',
    run: toldBy({
      question: 'abi3',
      seen: 'abi3audit',
      fix: 'Build with Py_LIMITED_API (abi3 in PyO3) set to the oldest Python that the wheel claims.',
    }),
  },
  'platform-tag': {
    formats: ['wheel'],
    fails: 'A Linux wheel that needs a newer system than its tag says (auditwheel).',
    warns: '',
    code: 'check/content',
    run: toldBy({
      question: 'platform',
      seen: 'auditwheel show',
      fix: 'Build on an older system, or tag it for the newer one.',
    }),
  },
  'version-control': {
    formats: ['sdist'],
    fails: '',
    warns:
      'Files that are not in git, that differ from the commit, or that are in git in a package and are left out.',
    code: 'check/content',
    run: versionControl,
  },
  size: {
    formats: [...DISTRIBUTIONS, 'pex', 'scie', 'pyinstaller', 'pyo3', 'pyoxidizer'],
    fails: 'A file above its `size-budget`.',
    warns: 'An sdist or wheel above 100 MiB, which an index takes only on request.',
    code: 'check/size',
    run: size,
  },
  pythons: {
    formats: DISTRIBUTIONS,
    fails: '',
    warns: 'Classifiers that name a Python on which the file was not run, or that requires-python excludes.',
    code: 'check/metadata',
    run: pythons,
  },
  launcher: {
    formats: ['pex'],
    fails: 'A first line that names a place of the machine that built it.',
    warns: '',
    code: 'check/content',
    run: launcher,
  },
} as const satisfies Record<CheckName, CheckKind>

/** Contents of files as readers would find them. */
import type { BundleContents, Component } from '../../src/sbom/component.js'
import type { Described, Subject } from '../../src/sbom/cyclonedx.js'

export const SUBJECT: Subject = {
  name: 'answer',
  version: '1.0.0',
  epoch: 1_700_000_000,
  toolVersion: '0.1.0',
}

export const MIT = 'MIT License\n\nPermission is hereby granted, free of charge, …'

export const ANSWER: Component = {
  kind: 'wheel',
  name: 'answer',
  version: '1.0.0',
  license: 'MIT',
  requires: ['requests[socks]>=2', 'numpy; python_version >= "3.9"', 'pytest; extra == "test"'],
  sha256: 'a'.repeat(64),
  path: '.deps/answer-1.0.0-py3-none-any.whl',
}

export const NUMPY: Component = {
  kind: 'wheel',
  name: 'numpy',
  version: '2.1.0',
  license: 'BSD-3-Clause AND 0BSD',
  licenseTexts: [{ path: 'numpy-2.1.0.dist-info/licenses/LICENSE.txt', text: 'BSD text' }],
  sha256: 'b'.repeat(64),
  path: '.deps/numpy-2.1.0-cp312-cp312-manylinux_2_28_x86_64.whl',
  parts: [
    {
      kind: 'library',
      name: 'libscipy_openblas64_',
      sha256: 'c'.repeat(64),
      path: 'numpy.libs/libscipy_openblas64_-4b78795a.so',
      guessed: true,
    },
  ],
}

export const REQUESTS: Component = {
  kind: 'wheel',
  name: 'requests',
  version: '2.31.0',
  license: 'Apache-2.0',
  licenseTexts: [{ path: 'requests-2.31.0.dist-info/LICENSE', text: 'Apache text' }],
  requires: ['urllib3<3,>=1.21.1', 'PySocks!=1.5.7,>=1.5.6; extra == "socks"', 'chardet; extra == "use_chardet"'],
  sha256: 'd'.repeat(64),
  path: '.deps/requests-2.31.0-py3-none-any.whl',
}

export const URLLIB3: Component = {
  kind: 'wheel',
  name: 'urllib3',
  version: '1.26.4',
  license: 'MIT',
  licenseTexts: [{ path: 'urllib3-1.26.4.dist-info/LICENSE.txt', text: MIT }],
  sha256: 'e'.repeat(64),
  path: '.deps/urllib3-1.26.4-py2.py3-none-any.whl',
}

export const PYSOCKS: Component = {
  kind: 'wheel',
  name: 'PySocks',
  version: '1.7.1',
  license: 'BSD',
  licenseTexts: [{ path: 'PySocks-1.7.1.dist-info/LICENSE', text: MIT }],
  sha256: 'f'.repeat(64),
  path: '.deps/PySocks-1.7.1-py3-none-any.whl',
}

/** Not needed by anything that was asked for: its extra was not. */
export const CHARDET: Component = {
  kind: 'wheel',
  name: 'chardet',
  version: '5.2.0',
  license: 'LGPL-2.1-or-later',
}

export const RUST: Component = {
  kind: 'wheel',
  name: 'pydantic_core',
  version: '2.50.4',
  license: 'MIT',
  sha256: '1'.repeat(64),
  path: '.deps/pydantic_core-2.50.4-cp312-cp312-manylinux_2_17_x86_64.whl',
  parts: [
    {
      kind: 'crate',
      name: 'pydantic-core',
      version: '2.50.4',
      purl: 'pkg:cargo/pydantic-core@2.50.4',
      license: 'MIT',
      requires: ['pkg:cargo/ahash@0.8.12'],
    },
    {
      kind: 'crate',
      name: 'ahash',
      version: '0.8.12',
      purl: 'pkg:cargo/ahash@0.8.12',
      license: 'MIT OR Apache-2.0',
      sha256: '2'.repeat(64),
    },
  ],
}

export const PEX_TOOL: Component = {
  kind: 'tool',
  name: 'pex',
  version: '2.105.2',
  purl: 'pkg:pypi/pex@2.105.2',
  license: 'Apache-2.0',
  path: '.bootstrap',
}

export const PEX: BundleContents = {
  file: 'answer-1.0.0.pex',
  requires: ['answer==1.0.0'],
  components: [ANSWER, NUMPY, REQUESTS, URLLIB3, PYSOCKS, RUST, PEX_TOOL],
}

export const WHEEL: BundleContents = {
  file: 'answer-1.0.0-py3-none-any.whl',
  components: [(({ path: _, ...rest }) => rest)(ANSWER)],
}

export const DESCRIBED: readonly Described[] = [
  {
    artifact: {
      file: PEX.file,
      format: 'pex',
      sha256: '9'.repeat(64),
      targets: ['linux-x86_64'],
      pythons: ['3.11', '3.12'],
    },
    contents: PEX,
  },
  {
    artifact: {
      file: WHEEL.file,
      format: 'wheel',
      sha256: 'a'.repeat(64),
      targets: ['any'],
      pythons: ['3.12'],
    },
    contents: WHEEL,
  },
  {
    artifact: {
      file: 'answer-1.0.0-linux-x86_64',
      format: 'pyo3',
      sha256: '8'.repeat(64),
      targets: ['linux-x86_64'],
      pythons: ['3.12'],
    },
  },
]

/** What names and metadata say about components. */
import { describe, expect, test } from '@jest/globals'
import { parseHeaders } from '../../../src/archives/wheel.js'
import { parsePurl, purlOf } from '../../../src/sbom/component.js'
import { embeddedComponents } from '../../../src/sbom/embedded.js'
import { statedLicense } from '../../../src/sbom/stated-license.js'
import { isVendoredLibrary, libraryName } from '../../../src/sbom/wheel.js'

describe('the name of a vendored library', () => {
  test.each([
    ['numpy.libs/libscipy_openblas64_-4b78795a.so', 'libscipy_openblas64_', undefined],
    ['numpy.libs/libgfortran-040039e1-0352e75f.so.5.0.0', 'libgfortran', '5.0.0'],
    ['pillow.libs/liblzma-de26b416.so.5.8.4', 'liblzma', '5.8.4'],
    ['pillow.libs/libpng16-1d1ba958.so.16.58.0', 'libpng16', '16.58.0'],
    ['PIL/.dylibs/libz.1.3.1.dylib', 'libz', '1.3.1'],
    ['PIL/.dylibs/libtiff.6.dylib', 'libtiff', '6'],
    ['numpy.libs/msvcp140-a4c2229bdc2a2a630acdc095b4d86008.dll', 'msvcp140', undefined],
    ['x.libs/libX-a-b.so', 'libX-a-b', undefined],
  ])('%s is %s %s', (path, name, version) => {
    expect(isVendoredLibrary(path)).toBe(true)
    expect(libraryName(path)).toEqual({ name, ...(version !== undefined && { version }) })
  })
  test.each(['numpy/core/_multiarray.cpython-312-x86_64-linux-gnu.so', 'numpy.libs/README', 'libs/x.so'])(
    '%s is none',
    path => expect(isVendoredLibrary(path)).toBe(false),
  )
})

describe('the license that metadata states', () => {
  const stated = (...lines: readonly string[]) => statedLicense(parseHeaders(lines.join('\n')))
  test.each([
    [['License-Expression: MIT OR Apache-2.0', 'License: other'], 'MIT OR Apache-2.0'],
    [['License: The MIT License (MIT)'], 'MIT'],
    [['License: BSD-3-Clause'], 'BSD-3-Clause'],
    [['License: BSD', 'Classifier: License :: OSI Approved :: BSD License'], 'BSD'],
    [['Classifier: License :: OSI Approved :: MIT License'], 'MIT'],
    [['License: UNKNOWN', 'Classifier: License :: OSI Approved :: Apache Software License'], 'Apache-2.0'],
    [
      [
        'Classifier: License :: OSI Approved :: MIT License',
        'Classifier: License :: OSI Approved :: ISC License (ISCL)',
      ],
      'MIT License; ISC License (ISCL)',
    ],
    [['Classifier: License :: OSI Approved', 'License: see LICENSE.txt'], undefined],
    [['License: MIT License', '        Permission is hereby granted …', 'Name: x'], undefined],
    [['Name: x'], undefined],
    [['License: Apache License, Version 2.0.'], 'Apache-2.0'],
    [[`License: ${'x'.repeat(100)}`], 'x'.repeat(100)],
    [[`License: ${'x'.repeat(101)}`], undefined],
    [['License: Own terms', 'Classifier: License :: Other/Proprietary License'], 'Own terms'],
    [['Classifier: License :: Other/Proprietary License'], 'Other/Proprietary License'],
    [['License: none', 'Classifier: License :: OSI Approved :: BSD License'], 'BSD License'],
  ])('%j is %s', (lines, license) => expect(stated(...(lines as string[]))).toBe(license))
})

describe('an SBOM that was embedded', () => {
  const auditwheel = {
    bomFormat: 'CycloneDX',
    specVersion: '1.4',
    metadata: {
      component: {
        'bom-ref': 'root',
        name: 'pillow',
        version: '13',
        purl: 'pkg:pypi/pillow@13?file_name=x.whl',
      },
    },
    components: [
      {
        type: 'library',
        'bom-ref': 'root',
        name: 'pillow',
        version: '13',
        purl: 'pkg:pypi/pillow@13?file_name=x.whl',
      },
      {
        type: 'library',
        'bom-ref': 'x',
        name: 'libXau',
        version: '1.0.9-3.el8',
        purl: 'pkg:rpm/almalinux/libXau@1.0.9-3.el8',
      },
    ],
  }
  const maturin = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: {
      component: {
        'bom-ref': 'path+file:///home/someone/core#1',
        name: 'core',
        version: '1',
        purl: 'pkg:cargo/core@1?download_url=file://.',
        components: [{ name: 'a target', purl: 'pkg:cargo/core@1#src/lib.rs' }],
      },
    },
    components: [
      {
        'bom-ref': 'r#ahash',
        name: 'ahash',
        version: '0.8',
        purl: 'pkg:cargo/ahash@0.8',
        licenses: [{ license: { id: 'MIT' } }, { expression: 'A OR B' }],
        hashes: [
          { alg: 'SHA-256', content: 'A'.repeat(64) },
          { alg: 'MD5', content: 'x' },
        ],
      },
    ],
    dependencies: [{ ref: 'path+file:///home/someone/core#1', dependsOn: ['r#ahash', 'r#gone'] }],
  }
  test('by auditwheel gives the libraries without the wheel itself', () => {
    expect(embeddedComponents(JSON.stringify(auditwheel), 'p')).toEqual([
      {
        kind: 'library',
        name: 'libXau',
        version: '1.0.9-3.el8',
        purl: 'pkg:rpm/almalinux/libXau@1.0.9-3.el8',
        path: 'p',
      },
    ])
  })
  test('by maturin gives every crate, the wheel’s own too, without paths of who built it', () => {
    expect(embeddedComponents(JSON.stringify(maturin), 'p')).toEqual([
      {
        kind: 'crate',
        name: 'core',
        version: '1',
        purl: 'pkg:cargo/core@1',
        path: 'p',
        requires: ['pkg:cargo/ahash@0.8'],
      },
      {
        kind: 'crate',
        name: 'ahash',
        version: '0.8',
        purl: 'pkg:cargo/ahash@0.8',
        sha256: 'a'.repeat(64),
        license: 'MIT AND (A OR B)',
        path: 'p',
      },
    ])
  })
  test('gives the kind of each, with what is known for certain alone', () => {
    const components = [
      { name: 'w', version: '', purl: 'pkg:pypi/w@1?x=y', licenses: [{ license: { name: 'own' } }] },
      { name: 'n', purl: 'nonsense', hashes: [{ alg: 'SHA-256', content: 'short' }], components: [{ name: 'inner' }] },
    ]
    expect(embeddedComponents(JSON.stringify({ bomFormat: 'CycloneDX', components }), 'p')).toStrictEqual([
      { kind: 'wheel', name: 'w', purl: 'pkg:pypi/w@1', license: 'own', path: 'p' },
      { kind: 'library', name: 'n', path: 'p' },
      { kind: 'library', name: 'inner', path: 'p' },
    ])
  })
  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"bomFormat":"SPDX"}',
    '{"bomFormat":"CycloneDX","components":[1,{},{"name":2}]}',
  ])('%s gives nothing', text => expect(embeddedComponents(text, 'p')).toEqual([]))
})

test('package URLs', () => {
  expect(purlOf({ kind: 'wheel', name: 'Foo_Bar', version: '1.0' })).toBe('pkg:pypi/foo-bar@1.0')
  expect(purlOf({ kind: 'library', name: 'x', version: '1' })).toBeUndefined()
  expect(parsePurl('pkg:rpm/almalinux/libXau@1.0?arch=x')?.plain).toBe('pkg:rpm/almalinux/libXau@1.0')
  expect(parsePurl('nonsense')).toBeUndefined()
})

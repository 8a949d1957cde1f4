/** Which files of a release an installer offers. */
import { expect, test } from '@jest/globals'
import type { Artifact, FormatName } from '../../../src/core/model.js'
import { installableFiles } from '../../../src/installers/installable.js'

const artifact = (format: FormatName, file: string): Artifact =>
  ({
    format,
    file,
    path: file,
    size: 1,
    sha256: '0'.repeat(64),
    targets: ['linux-x86_64'],
    pythons: ['3.12'],
  }) as Artifact

test('a container image is for engines, not for a folder on PATH', () => {
  const files = [artifact('oci', 'a-1.0-oci.tar'), artifact('scie', 'a-1.0-linux-x86_64'), artifact('pex', 'a-1.0.pex')]
  expect(installableFiles(files).map(({ format }) => format)).toEqual(['scie', 'pex'])
})

/** The container image: CPython, dependencies and application as layers, for several platforms in one file, made without Docker. */
import { architectureOf } from '../../oci/documents.js'
import { type ExecutableFormat, newestCPython, noEntryPoint, refusalsOf } from '../format.js'

/** CPythons that standalone builds exist of. */
const OLDEST = 9

export const oci: ExecutableFormat = {
  name: 'oci',
  limits: 'serves linux-x86_64 and linux-aarch64; other platforms have no image',
  fromPex: false,
  choose: pythons => newestCPython(pythons, OLDEST, Number.POSITIVE_INFINITY),
  refusals: ({ target: { platform }, machine, options }) =>
    refusalsOf(
      noEntryPoint('oci', options),
      options.imageBase === undefined &&
        platform.name !== machine.name && {
          reason: `without image-base it contains the C library of the machine that builds it, and this is ${machine.name}`,
          fix: `Name an image to build on with image-base (docs/containers.md), or make the image in a run for the platform of this machine alone.`,
        },
    ),
  together: {
    suffix: '-oci.tar',
    platforms: all =>
      all.filter(platform => platform.os === 'linux' && platform.libc === 'glibc' && architectureOf(platform)),
    make: async requests => (await import('./make.js')).makeImages(requests),
  },
}

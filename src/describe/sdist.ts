/** An sdist as a component: its PKG-INFO says what METADATA says of a wheel. */
import path from 'node:path'
import { parseSdistName } from '../archives/wheel-name.js'
import { tarMembers } from './archives.js'
import type { Component } from './contents.js'
import { createTreeReader } from './distributions.js'
import { ownDistribution } from './wheel.js'

/** @throws PackagingError `check/content` when it has no PKG-INFO */
export async function sdistComponent(file: string, sha256: string): Promise<Component> {
  const name = parseSdistName(path.basename(file))?.name
  const reader = createTreeReader()
  await tarMembers(file, member =>
    reader.take(member.path === 'PKG-INFO' ? { ...member, path: 'sdist.dist-info/METADATA' } : member),
  )
  return ownDistribution(reader.tree(), file, name, { sha256 })
}

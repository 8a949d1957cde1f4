/** An sdist as a component: its PKG-INFO says what METADATA says of a wheel. */
import path from 'node:path'
import { parseSdistName } from '../wheel/filename.js'
import { tarMembers } from './archives.js'
import type { Component } from './contents.js'
import { type Member, readTree } from './distributions.js'
import { ownDistribution } from './wheel.js'

/** @throws PackagingError `check/content` when it has no PKG-INFO */
export async function sdistComponent(file: string, sha256: string): Promise<Component> {
  const name = parseSdistName(path.basename(file))?.name
  return ownDistribution(await readTree(likeWheel(tarMembers(file))), file, name, { sha256 })
}

/** `answer-1.0.0/PKG-INFO` is read as `answer.dist-info/METADATA` would be; license files lie at the top. */
async function* likeWheel(members: AsyncIterable<Member>): AsyncGenerator<Member> {
  for await (const member of members) {
    const [top = '', ...rest] = member.path.split('/')
    const inside = rest.join('/')
    if (inside === 'PKG-INFO') yield { ...member, path: `${top}.dist-info/METADATA` }
    else yield { ...member, path: inside }
  }
}

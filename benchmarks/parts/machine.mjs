/** What a reader must know of the machine that measured; nothing that names it. */
import { statfs } from 'node:fs/promises'
import { arch, cpus, release, totalmem, type } from 'node:os'

/** By the first number of statfs(2); another one is not named. */
const DISKS = new Map([
  [0xef53, 'ext4'],
  [0x01021994, 'tmpfs (memory)'],
  [0x9123683e, 'btrfs'],
  [0x58465342, 'XFS'],
  [0x794c7630, 'overlayfs'],
])

export async function machineFacts(bench) {
  const { model = 'unknown processor' } = cpus()[0] ?? {}
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    cpu: model.trim().replaceAll('/', ' '),
    memory: Math.round(totalmem() / 2 ** 30),
    disk: DISKS.get((await statfs(await bench.folder('facts'))).type),
    system: `${type()} ${release()} ${arch()}`,
    node: process.versions.node,
    tools: await bench.versions(),
    pythons: bench.pythons.map(({ full }) => full),
  }
}

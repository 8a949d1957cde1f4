/** What a reader must know of the machine that measured; nothing that names it. */
import { arch, cpus, release, totalmem, type } from 'node:os'

export async function machineFacts(bench) {
  const { model = 'unknown processor' } = cpus()[0] ?? {}
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    cpu: model.trim().replaceAll('/', ' '),
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()} ${arch()}`,
    node: process.versions.node,
    tools: await bench.versions(),
    pythons: bench.pythons.map(({ full }) => full),
  }
}

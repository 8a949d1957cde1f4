/** Preloaded into the measured process: writes its peak memory in bytes into the file BENCH_MEMORY_FILE when it ends. */
import { readFileSync, writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.BENCH_MEMORY_FILE, String(peak())))

/** On Linux maxRSS includes the process before it became this program; VmHWM is of this program alone. */
function peak() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    return Number(kilobytes) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

/** This program's own name and version. */
import packageJson from '../package.json' with { type: 'json' }

export function programVersion(): string {
  return `package-python ${packageJson.version}`
}

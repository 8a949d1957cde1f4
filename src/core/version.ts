/** This program's own name and version. */
import packageJson from '../../package.json' with { type: 'json' }

/** `1.2.3`. */
export function toolVersion(): string {
  return packageJson.version
}

/** `package-python 1.2.3`, as it names itself to others. */
export function programVersion(): string {
  return `package-python ${packageJson.version}`
}

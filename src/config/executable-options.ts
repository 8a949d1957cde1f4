/** The parsers of what executables alone are given: options of PyInstaller, icons, a Python and a base image. Pure, and light: read at every start. */

import type { Target } from '../core/model.js'
import { didYouMean, lines, type Parsed, type Parser } from '../core/parse.js'
import type { PathRewriter } from './parsers.js'

/** `pyinstaller-options`: one `key=value` a line, the keys named like PyInstaller's own options. */
export interface PyinstallerOptions {
  /** Path of a spec file, which then decides everything but names and folders; undefined without one. */
  readonly spec: string | undefined
  /** Path of a `.ico` (Windows) or `.icns` (macOS) file. */
  readonly icon: string | undefined
  /** Modules that are imported by name at run time. */
  readonly hiddenImport: readonly string[]
  /** Packages to take with all their modules, data, libraries and metadata. */
  readonly collectAll: readonly string[]
  /** Distributions whose metadata is read at run time. */
  readonly copyMetadata: readonly string[]
  readonly excludeModule: readonly string[]
  /** `source:destination`: a file or folder of the project, and the folder inside. */
  readonly addData: readonly string[]
  /** `CFBundleIdentifier` of an `.app` on macOS. */
  readonly osxBundleIdentifier: string | undefined
  /** `KEY=VALUE` for the `Info.plist` of an `.app`: a text, `true` or `false`. */
  readonly infoPlist: readonly string[]
}

const MODULE = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u
const DISTRIBUTION = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/
const FILE = /^[^-\s][^\0\r\n]*$/
const DATA = /^[^-:\s][^:\0]*:[^:\0]+$/

const REVERSE_DOMAIN = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/
const PLIST = /^[A-Za-z][A-Za-z0-9]*=.+$/

const KEYS: Readonly<Record<string, { readonly value: RegExp; readonly means: string; readonly once?: boolean }>> = {
  spec: { value: FILE, means: 'the path of a spec file', once: true },
  icon: { value: FILE, means: 'the path of an icon', once: true },
  'hidden-import': { value: MODULE, means: 'a module' },
  'collect-all': { value: MODULE, means: 'a package' },
  'copy-metadata': { value: DISTRIBUTION, means: 'the name of a dependency' },
  'exclude-module': { value: MODULE, means: 'a module' },
  'add-data': { value: DATA, means: 'source:destination' },
  'osx-bundle-identifier': { value: REVERSE_DOMAIN, means: 'a name such as com.example.app', once: true },
  'info-plist': { value: PLIST, means: 'KEY=VALUE' },
}

/** Files of icons, inside the project. */
export interface Icons {
  readonly ico: string | undefined
  readonly icns: string | undefined
}

/** At most one of each kind. */
export const iconFiles: Parser<Icons> = text => {
  const files = lines(text)
  const wrong = files.find(file => !/\.(?:ico|icns)$/i.test(file) || isAbroad(file))
  if (wrong !== undefined)
    return {
      wrong: `'${wrong}' is not an .ico or .icns file of the project`,
      fix: 'Give paths relative to the project, such as assets/app.ico; image programs write these forms.',
    }
  const ofKind = (kind: string) => files.filter(file => file.toLowerCase().endsWith(kind))
  const [ico, icns] = [ofKind('.ico'), ofKind('.icns')]
  if (ico.length > 1 || icns.length > 1)
    return { wrong: 'there are two icons of one kind', fix: 'Give one .ico, which contains every size, and one .icns.' }
  return { value: { ico: ico[0], icns: icns[0] } }
}

function isAbroad(file: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:)/.test(file) || file.split(/[/\\]/).includes('..')
}

export const pyinstallerOptions: Parser<PyinstallerOptions> = text => {
  const given = new Map<string, string[]>()
  for (const line of lines(text)) {
    const equals = line.indexOf('=')
    const key = (equals < 0 ? line : line.slice(0, equals)).trim()
    const value = equals < 0 ? '' : line.slice(equals + 1).trim()
    const rule = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
    if (rule === undefined) {
      return {
        wrong: `'${key}' is not one of its keys`,
        fix: `${didYouMean(key, Object.keys(KEYS))}Write one key=value a line, with a key of: ${Object.keys(KEYS).join(', ')}.`,
      }
    }
    if (!rule.value.test(value) || (key !== 'info-plist' && value.split(/[/\\:]/).includes('..')))
      return {
        wrong: `${key}='${value}' is not ${rule.means}`,
        fix: `Write ${key}= and ${rule.means}; paths are inside the project.`,
      }
    const before = given.get(key) ?? []
    if (rule.once && before.length > 0) return { wrong: `${key} is given twice`, fix: 'Give it once.' }
    given.set(key, [...before, value])
  }
  if (given.has('spec') && given.size > 1)
    return {
      wrong: `a spec file decides all of it, but ${[...given.keys()].filter(key => key !== 'spec').join(', ')} is given too`,
      fix: 'Put it into the spec file, or leave the spec file out.',
    }
  const all = (key: string) => [...new Set(given.get(key) ?? [])]
  return {
    value: {
      spec: given.get('spec')?.[0],
      icon: given.get('icon')?.[0],
      hiddenImport: all('hidden-import'),
      collectAll: all('collect-all'),
      copyMetadata: all('copy-metadata'),
      excludeModule: all('exclude-module'),
      addData: all('add-data'),
      osxBundleIdentifier: given.get('osx-bundle-identifier')?.[0],
      infoPlist: all('info-plist'),
    },
  }
}

/** Paths in it, relative to the project folder: they must be there before anything is built. */
export function pathsIn({ spec, icon, addData }: PyinstallerOptions): readonly string[] {
  return [
    ...(spec === undefined ? [] : [spec]),
    ...(icon === undefined ? [] : [icon]),
    ...addData.map(value => value.slice(0, value.indexOf(':'))),
  ]
}

/** One line of `executable-python`: a standalone CPython for a platform. */
export interface NamedPython {
  /** Platform name; undefined when it is for every platform without a line of its own. */
  readonly platform: string | undefined
  /** Folder or `.tar.gz`, relative to the workspace. */
  readonly path: string
  /** Of the archive; lower-case hex. */
  readonly sha256: string | undefined
}

const NAMED_PYTHON = /^([a-z]+-[a-z0-9_]+=)?(.+?)(#sha256=[0-9a-fA-F]{64})?$/

/** `[PLATFORM=]PATH[#sha256=HEX]`, one a line. */
export function namedPythons(text: string): Parsed<readonly NamedPython[]> {
  const value: NamedPython[] = []
  for (const line of lines(text)) {
    const [, key, path = '', hash] = NAMED_PYTHON.exec(line) ?? []
    const platform = key?.slice(0, -1)
    if (path === '' || path.includes('#sha256='))
      return {
        wrong: `'${line}' is not a path, or its hash is not a sha256`,
        fix: 'Write PLATFORM=PATH, for an archive PLATFORM=PATH#sha256=HEX, one a line.',
      }
    if (value.some(one => one.platform === platform))
      return { wrong: `${platform ?? 'every platform'} has two Pythons`, fix: 'Name one for each platform.' }
    value.push({ platform, path, sha256: hash?.slice('#sha256='.length).toLowerCase() })
  }
  return { value }
}

/** The path in each line of `executable-python`. */
export const eachNamedPython: PathRewriter = (text, rewrite) =>
  lines(text)
    .map(line => line.replace(NAMED_PYTHON, (_, key = '', path, hash = '') => `${key}${rewrite(path)}${hash}`))
    .join('\n')

/** The line for a target's platform, else the line for any. */
export function namedFor(named: readonly NamedPython[], { platform }: Target): NamedPython | undefined {
  return named.find(one => one.platform === platform.name) ?? named.find(one => one.platform === undefined)
}

/** The image to build on: an OCI layout on this machine, pinned by a digest. */
export interface NamedImage {
  /** Folder or `.tar`, relative to the workspace. */
  readonly path: string
  /** Of the image or of the index of images: `sha256:HEX`. */
  readonly digest: string
}

const NAMED_IMAGE = /^(.+)@(sha256:[0-9a-f]{64})$/

/** `none`, which is undefined, or `PATH@sha256:HEX`. */
export function namedImage(text: string): Parsed<NamedImage | undefined> {
  if (text.trim() === 'none') return { value: undefined }
  const [, path, digest] = NAMED_IMAGE.exec(text.trim()) ?? []
  if (path === undefined || digest === undefined)
    return {
      wrong: `'${text.trim()}' is not the path of an image with its digest`,
      fix: 'Write PATH@sha256:HEX with the path of an OCI layout (docs/containers.md), or none.',
    }
  return { value: { path, digest } }
}

/** The path of an image. */
export const imagePath: PathRewriter = (text, rewrite) =>
  text.replace(NAMED_IMAGE, (_, path: string, digest: string) => `${rewrite(path)}@${digest}`)

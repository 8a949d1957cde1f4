/**
 * The `Info.plist` that PyInstaller itself writes with our keys. It makes an .app on macOS only: its own class is let
 * believe so here, and what Apple's tools would do afterwards is left out.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { installed, toolPython } from '../../../__fixtures__/python-tools.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { type InfoPlist, infoPlist } from '../../../src/executables/pyinstaller/info-plist.js'

const ABOUT = { version: '1.2.3rc1', author: 'Jane Ö. Doe', license: 'MIT' }

let made: string | undefined
/** A Python of an environment, as a run has one: the program removes the packages of that. */
function environment(): string {
  made ??= tempDir('environment')
  const python = join(made, 'bin', 'python')
  if (!existsSync(python)) execFileSync(toolPython(), ['-m', 'venv', '--without-pip', made])
  return python
}

/** Runs `src/python/pyinstaller_main.py` with a spec file that builds an .app, and reads what is in that. */
function written(plist: InfoPlist | null, more = ''): Record<string, unknown> {
  const dir = tempDir('plist')
  const program = join(dir, 'answer')
  writeFileSync(program, '', { mode: 0o755 })
  const icon = join(dir, 'answer.icns')
  writeFileSync(icon, 'icns')
  mkdirSync(join(dir, 'empty'))
  const spec = join(dir, 'app.spec')
  writeFileSync(
    spec,
    `import types
import PyInstaller.building.osx as osx
osx.is_darwin = True
osx.osxutils = types.SimpleNamespace(sign_binary=lambda *a, **k: None)
osx.BUNDLE.verify_bundle_signature = staticmethod(lambda *a: None)
osx.process_collected_binary = lambda source, *a, **k: source
BUNDLE([("answer", ${JSON.stringify(program)}, "EXECUTABLE")], name="Answer.app", icon=${JSON.stringify(icon)}, bundle_identifier="com.example.answer"${more})
`,
  )
  const settings = join(dir, 'settings.json')
  const inventory = join(dir, 'inventory.json')
  const tool = installed('pyinstaller', '6.22.0')
  const site = join(dir, 'site')
  writeFileSync(settings, JSON.stringify({ tool, site, bootloader: null, patchelf: null, plist, inventory }))
  const run = (python: string, ...args: string[]) =>
    execFileSync(python, args, {
      cwd: join(dir, 'empty'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PYINSTALLER_CONFIG_DIR: join(dir, 'config') },
    })
  run(
    environment(),
    join(process.cwd(), 'src/python/pyinstaller_main.py'),
    settings,
    ...[`--distpath=${join(dir, 'dist')}`, `--workpath=${join(dir, 'work')}`, '--noconfirm', spec],
  )
  const read = 'import json, plistlib, sys; print(json.dumps(plistlib.load(open(sys.argv[1], "rb"))))'
  return JSON.parse(run(toolPython(), '-c', read, join(dir, 'dist', 'Answer.app', 'Contents', 'Info.plist')))
}

test('has the version, the people and the keys of the project beside PyInstaller’s own', () => {
  const given = ['NSCameraUsageDescription=To read = codes', 'LSUIElement=true', 'NSHighResolutionCapable=false']
  const plist = infoPlist(ABOUT, { infoPlist: given }, '12.0')
  expect(written(plist)).toMatchObject({
    CFBundleIdentifier: 'com.example.answer',
    CFBundleExecutable: 'answer',
    CFBundleShortVersionString: '1.2.3',
    CFBundleVersion: '1.2.3',
    LSMinimumSystemVersion: '12.0',
    LSUIElement: true,
    NSCameraUsageDescription: 'To read = codes',
    NSHighResolutionCapable: false,
    NSHumanReadableCopyright: 'Jane Ö. Doe, MIT',
  })
})

test('is that of the spec file where it says something, and PyInstaller’s without our keys', () => {
  const plist = infoPlist(ABOUT, { infoPlist: [] }, undefined)
  const mixed = written(plist, ', info_plist={"CFBundleVersion": "7"}')
  expect(mixed).toMatchObject({
    CFBundleVersion: '7',
    CFBundleShortVersionString: '1.2.3',
    NSHighResolutionCapable: true,
  })
  expect(mixed).not.toHaveProperty('LSMinimumSystemVersion')
  expect(written(null)).toMatchObject({ CFBundleShortVersionString: '0.0.0' })
})

/** What each format and installer is. */
import { expect, test } from '@jest/globals'
import { AUTO_FORMATS, FORMATS, INSTALLERS, isExecutable, isImage, isPackage } from '../../../src/core/model.js'

test('formats in the order they are built, and which are programs or images', () => {
  expect(FORMATS.slice(0, AUTO_FORMATS.length)).toEqual(['sdist', 'wheel', 'pex'])
  expect(FORMATS.filter(isExecutable)).toEqual(['scie', 'pyinstaller', 'pyo3', 'pyoxidizer', 'oci'])
  expect(FORMATS.filter(isImage)).toEqual(['oci'])
  expect(isExecutable('other')).toBe(false)
})

test('installers that contain the program', () => expect(INSTALLERS.filter(isPackage)).toEqual(['deb', 'rpm']))

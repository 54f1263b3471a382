import { expect, test } from 'vitest'
import * as inPage from './browser.ts'
import * as tillrig from './index.ts'

test('a page has what Node has, but for scenarios', () => {
  const names = Object.keys(inPage).sort()
  expect(names).toEqual(['FaultNeverMet', 'createRig', 'emulators', 'matchers'])
  expect(Object.keys(tillrig)).toEqual(expect.arrayContaining(names))
  const kinds = (devices: typeof tillrig.emulators) => devices.map(({ name }) => name)
  expect(kinds(inPage.emulators)).toEqual(kinds(tillrig.emulators))
})

/** The rule of a device's folder, which looks at many files at once. */
import { describe, expect, test } from 'vitest'
import { deviceFolder } from './shape.ts'

describe('the folder of a device', () => {
  const names =
    'PROTOCOL.md causes.ts client.ts conformance.test.ts device.test.ts device.ts facts.ts machine.test.ts machine.ts openapi.ts protocol.ts requirements.yaml transitions.ts wire.ts'
  const folder = (more = '', less = '') =>
    [...names.split(' '), ...more.split(' ')]
      .filter((name) => name !== less && name !== '')
      .map((name) => ({ path: `emulators/ikkm/${name}`, text: '' }))

  test.each([
    { why: 'is whole', files: folder(), broken: [] },
    {
      why: 'is split by operation',
      files: folder('wire/order.ts state.ts more.test.ts'),
      broken: [],
    },
    { why: 'lacks a file', files: folder('', 'facts.ts'), broken: ['facts.ts is missing'] },
    { why: 'has one more', files: folder('extra.ts'), broken: ['extra.ts has no place here'] },
    {
      why: 'has a folder more',
      files: folder('deep/order.ts'),
      broken: ['deep/order.ts has no place here'],
    },
  ])('that $why', ({ files, broken }) => {
    expect(deviceFolder(files, 'ikkm')).toEqual(broken)
  })
})

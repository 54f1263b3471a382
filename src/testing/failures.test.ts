/** What a failing test shows its author, from a process of its own. */
import { expect, test } from 'vitest'
import { runVitest } from '../../fixtures/run-tests.ts'

const tests = `
const sale = { path: '/api?key=11112222&sale=2920&cash=3000' }

test('armed and never met', ({ ikkm }) => {
  ikkm.fault('lose-reply', { on: 'sale' })
  ikkm.deliver({ path: '/apicheck?key=11112222' })
})
test('armed and met', ({ ikkm }) => {
  ikkm.fault('lose-reply')
  ikkm.deliver(sale)
  expect(ikkm).toHaveReceipts(1)
})
test('armed, never met and failed before', ({ ikkm }) => {
  ikkm.fault('lose-reply')
  expect(ikkm).toHaveReceipts([{ total: 2920, change: 8 }])
})
test('armed and skipped', ({ ikkm, skip }) => {
  ikkm.fault('lose-reply')
  skip()
})
test('armed and disarmed', ({ ikkm }) => {
  ikkm.fault('lose-reply').disarm()
})
rigTest({ devices: ['ikm'] as never })('a device nobody knows', ({ rig }) => void rig)
test.concurrent('at once, met', ({ ikkm }) => {
  ikkm.fault('garble')
  ikkm.deliver(sale)
})
test.concurrent('at once, never met', ({ ikkm }) => {
  ikkm.fault('garble')
})
`

interface Told {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

test('a fault that was armed and never met fails its test, once, where it was armed', async () => {
  const { exitCode, stdout } = await runVitest(tests)
  // The reporter's own format.
  const told = JSON.parse(stdout) as Told
  const results = told.testResults.flatMap((one) => one.assertionResults)
  const heads = results.map(({ title, status, failureMessages }) => [
    title,
    status,
    ...failureMessages.map((text) => text.split('\n').slice(0, 2).join('\n')),
  ])
  const unmet =
    'FaultNeverMet: The fault "lose-reply" (ikkm-1) on ikkm.sale was armed and never met: ' +
    'ikkm was sent check. Send what it waits for, or disarm it.\n'

  expect(exitCode).toBe(1)
  expect(heads[0]?.[2]).toMatch(/\n {4}at .*own\.test\.ts:6:/)
  expect(heads).toEqual([
    ['armed and never met', 'failed', expect.stringContaining(unmet)],
    ['armed and met', 'passed'],
    [
      'armed, never met and failed before',
      'failed',
      'Error: Expected ikkm to have these 1 receipt; it has 0.\nNothing was sent to ikkm.',
    ],
    ['armed and skipped', 'skipped'],
    ['armed and disarmed', 'passed'],
    ['a device nobody knows', 'failed', expect.stringContaining('unknown device "ikm"')],
    ['at once, met', 'passed'],
    ['at once, never met', 'failed', expect.stringContaining('"garble" (ikkm-1)')],
  ])
}, 60_000)

/** A draft runs as it is: what was said stands in it as it was, and when it was said. */
import { expect, test } from 'vitest'
import { createIkkm } from '../../../emulators/ikkm/device.ts'
import { runScenarios } from '../../../fixtures/run-scenario-text.ts'
import { partFiles } from '../files.ts'
import { loadScenario } from '../load.ts'
import { draftScenario } from './draft-scenario.ts'
import { emulatorTargets } from '../targets/emulator.ts'
import type { RecordedExchange, Recording } from './recording.ts'

const device = createIkkm()

interface Said {
  readonly at?: number
  readonly path: string
  readonly query?: string
  readonly reason?: string
  readonly body?: string
}

function said({ at = 0, path, query = '', reason = '7', body = '0' }: Said): RecordedExchange {
  return {
    at,
    request: { method: 'GET', path, query, headers: [] },
    reply: { status: 200, reason, headers: [], afterMs: 1, body },
  }
}

function drafted(all: readonly Said[], losesAgain = true) {
  const recording: Recording = {
    format: 1,
    kind: 'recording',
    date: '2026-11-22T09:30:00.000Z',
    device: 'ikkm',
    upstream: 'http://127.0.0.1:9',
    exchanges: all.map(said),
    isCut: false,
  }
  const text = draftScenario(recording, device, { name: 'one', losesAgain })
  const around = { devices: [device], requirements: new Map<string, string>(), parts: partFiles }
  const { scenario, complaints } = loadScenario('draft.yaml', text, around)
  return { text, scenario, complaints: complaints.map(({ says }) => says) }
}

test('what looks like a template was said, and is said again', () => {
  const { text, complaints } = drafted([
    { path: '/apiprint', query: 'key=1&print=${sum} ${', reason: 'no ${paper}' },
    { path: '/a${way}' },
  ])
  expect(complaints).toEqual([])
  expect(text).toContain('print=$${sum} ${\n')
  expect(text).toContain('path: /a$${way}\n')
  expect(text).toContain('reason: no $${paper}\n')
})

const advances = (text: string) => text.match(/(?<=- advance: ).*/g) ?? []

test('the clock goes on as it went on for the till, where it took a second or more', () => {
  const at = [500, 900, 1499, 1500, 3034, 3000, 5_463_534, 5_583_534]
  const times = at.map((one) => ({ at: one, path: '/apicheck', query: 'key=1' }))
  const { text, complaints } = drafted(times)
  expect(complaints).toEqual([])
  expect(advances(text)).toEqual(['1s', '1.534s', '1h31m0.5s', '2m'])
  expect(advances(drafted(times, false).text)).toEqual([])
})

test.each([
  { at: 1200, verdict: 'PASS' },
  { at: 900, verdict: 'FAIL' },
])(
  'a register that wants a second is given what the till gave it: $at ms',
  async ({ at, verdict }) => {
    const sold = (key: number, body: string) => ({
      path: '/api',
      query: `sale=1&cash=1&key=${key}`,
      body,
    })
    const { scenario } = drafted([
      sold(11112222, '22223333'),
      { ...sold(22223333, '33334444'), at },
    ])
    if (!scenario) throw new Error('no draft')
    const options = { ikkm: { profile: 'v27a', key: '11112222' } }
    const devices = [device]
    const { results } = await runScenarios([{ ...scenario, options }], {
      targets: emulatorTargets(devices),
      devices,
    })
    expect(results.map((one) => one.verdict)).toEqual([verdict])
  },
)

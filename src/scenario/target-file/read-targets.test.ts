import { describe, expect, test } from 'vitest'
import { emulators } from '../../emulators.ts'
import { formatPlace, readSource } from '../source.ts'
import { fromEnvironment } from './from-environment.ts'
import { readTargets } from './read-targets.ts'

function read(text: string) {
  const { targets, complaints } = readTargets(readSource('tillrig.yaml', text), emulators)
  return {
    targets: Object.fromEntries(targets),
    complaints: complaints.map(({ place, says }) => `${formatPlace(place)} ${says}`),
  }
}

const budget = 'max-receipts: 20, max-amount: 1000'

describe('targets of a file', () => {
  test('are read, whatever else the file is about', () => {
    const { targets, complaints } = read(`seed: 7
devices: { ikkm: {} }
targets:
  emulator: { kind: emulator, clock: virtual }
  newer: { kind: emulator, options: { ikkm: { profile: v27a } } }
  other: { kind: remote, control: "http://127.0.0.1:8090", token: "\${env.T}" }
  shop-7:
    kind: device
    ikkm: { url: "http://192.168.1.40:8080", key: "\${env.K}", min-interval: 1s, ${budget} }
    operator: console
  my-till:
    kind: client
    client: { command: [node, ./till.js], reset: per-case, timeout: 20s, ports: { ikkm: 0 } }
`)
    expect(complaints).toEqual([])
    expect(targets).toEqual({
      emulator: { kind: 'emulator', clock: 'virtual' },
      newer: { kind: 'emulator', options: { ikkm: { profile: 'v27a' } } },
      other: { kind: 'remote', control: 'http://127.0.0.1:8090', token: '${env.T}' },
      'shop-7': {
        kind: 'device',
        ikkm: {
          url: 'http://192.168.1.40:8080',
          key: '${env.K}',
          'min-interval': '1s',
          'max-receipts': 20,
          'max-amount': 1000,
        },
        operator: 'console',
      },
      'my-till': {
        kind: 'client',
        client: {
          command: ['node', './till.js'],
          reset: 'per-case',
          timeout: '20s',
          ports: { ikkm: 0 },
        },
      },
    })
  })

  test('none are none', () => {
    expect(read('devices: { ikkm: {} }\n')).toEqual({ targets: {}, complaints: [] })
  })

  const at = (url: string, rest = budget) =>
    `{ kind: device, ikkm: { url: "${url}", key: "1", ${rest} } }`
  test.each([
    {
      target: '{ kind: devise }',
      says: '2:14 unknown kind of target "devise". Did you mean "device"? Known: emulator, remote, device, client.',
    },
    {
      target: '{ clock: virtual }',
      says: '2:6 "kind" is missing. Give one of emulator, remote, device, client.',
    },
    {
      target: '{ kind: emulator, clok: virtual }',
      says: '2:24 unknown key "clok". Did you mean "clock"? Known: kind, clock, options.',
    },
    {
      target: '{ kind: emulator, options: { ikm: {} } }',
      says: '2:35 unknown device "ikm". Did you mean "ikkm"? Known: ikkm, imacash, geopagos, cashflow.',
    },
    {
      target: '{ kind: remote }',
      says: '2:6 "control" is missing. Give the address of the control API of a rig',
    },
    { target: '{ kind: device }', says: '2:6 no device is named.' },
    {
      target: at('http://x', 'max-receipts: 3'),
      says: '"max-amount" is missing. Give an amount, such as 1000.',
    },
    {
      target: at('http://x', `${budget}, keys: a`),
      says: 'unknown key "keys". Did you mean "key"?',
    },
    {
      target: at('http://192.168.1.40:80800'),
      says: 'found "http://192.168.1.40:80800". Give the address of the device',
    },
    { target: at('192.168.1.40'), says: 'found "192.168.1.40". Give the address of the device' },
    {
      target: `{ kind: device, ikkm: { url: "http://x", ${budget} } }`,
      says: '2:28 "key" is missing. Give it, best from the environment: key: "${env.IKKM_KEY}".',
    },
    {
      target: `{ kind: device, ikkm: { url: "http://x", key: 11112222, ${budget} } }`,
      says: 'found 11112222. Give text, in quotes.',
    },
    {
      target: '{ kind: device, till: { url: "http://x", max-receipts: 1, max-amount: 1 } }',
      says: '2:22 unknown device "till".',
    },
    { target: '{ kind: client, client: {} }', says: 'one of "command", "http" and "module"' },
    {
      target: '{ kind: client, client: { command: [a], http: "http://127.0.0.1/" } }',
      says: 'one of "command", "http" and "module"',
    },
    {
      target: '{ kind: client, client: { command: node till.js } }',
      says: 'Give a list: the command and its arguments.',
    },
    {
      target: '{ kind: client, client: { http: "http://10.0.0.1/t" } }',
      says: '"10.0.0.1" is not this machine. Give an address on 127.0.0.1.',
    },
    {
      target: '{ kind: client, client: { command: [a], timeout: 20 } }',
      says: 'Give a duration such as 250ms, 1.5s, 2m.',
    },
  ])('$target', ({ target, says }) => {
    const { complaints } = read(`targets:\n  a: ${target}\n`)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(says)
  })

  test('mistakes of all of them are told at once, in the order of the file', () => {
    const { complaints } = read(
      'targets:\n  a: { kind: x }\n  "b c": { kind: emulator }\n  recording: { kind: remote, control: "http://127.0.0.1" }\n',
    )
    expect(complaints.map((one) => one.split(' ')[0])).toEqual([
      'tillrig.yaml:2:14',
      'tillrig.yaml:3:3',
      'tillrig.yaml:4:3',
    ])
  })
})

describe('what stands in the environment', () => {
  test('is filled in wherever it is named, and is a secret', () => {
    const file = { url: 'http://x', key: '${env.KEY}', deep: { list: ['a${env.KEY}b', 1] } }
    expect(fromEnvironment(file, { KEY: 's3' })).toEqual({
      value: { url: 'http://x', key: 's3', deep: { list: ['as3b', 1] } },
      secrets: ['s3', 's3'],
    })
  })

  test('and is not there, is told by its name', () => {
    for (const env of [{}, { KEY: '' }])
      expect(() => fromEnvironment({ key: '${env.KEY}' }, env)).toThrow(
        'Cannot use the target: the environment has no KEY. Set it, as in KEY=... tillrig run.',
      )
  })
})

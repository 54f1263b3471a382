import { describe, expect, test } from 'vitest'
import { emulators } from '../../emulators.ts'
import { formatComplaint } from '../frame.ts'
import { readSource } from '../source.ts'
import { rigJsonSchema } from './format.ts'
import type { RigPlan } from './plan.ts'
import { chooseFrom } from './plan.ts'
import { readRig } from './read-rig.ts'

function read(text: string) {
  return readRig(readSource('tillrig.yaml', text), emulators)
}

function planOf(text: string): RigPlan {
  const { plan, complaints } = read(text)
  expect(complaints.map(formatComplaint)).toEqual([])
  if (!plan) throw new Error('no plan')
  return plan
}

function toldOf(text: string): string[] {
  const { plan, complaints } = read(text)
  expect(plan).toBeUndefined()
  return complaints.map(({ place: { source, start }, says }) => {
    const { line, column } = source.position(start)
    return `${line}:${column} ${says}`
  })
}

const namesOf = ({ devices }: RigPlan) => devices.map((one) => one.name)
const linksOf = ({ options }: RigPlan) => options['shop']?.['links']

const euros = 'devices: { ikkm:, cashflow:, imacash:, other: { kind: imacash } }\n'

describe('a rig file', () => {
  test('says what its rig is made of', () => {
    const plan = planOf(`# A shop.
seed: 7
devices:
  ikkm: { port: 9100, options: { key: "22223333" } }
  till: { kind: ikkm, count: 3, port: 9000 }
  cashflow:
links:
  - { from: till, to: cashflow }
targets: { anything: [at, all] }
`)
    expect(plan).toMatchObject({ file: 'tillrig.yaml', seed: 7 })
    expect(plan.devices.map(({ name, kind, title }) => [name, kind, title.split(' ')[0]])).toEqual([
      ['ikkm', undefined, 'iKKM'],
      ['till-1', 'ikkm', 'iKKM'],
      ['till-2', 'ikkm', 'iKKM'],
      ['till-3', 'ikkm', 'iKKM'],
      ['cashflow', undefined, 'VirtPOS'],
      ['shop', undefined, 'the'],
    ])
    expect(plan.ports).toEqual({
      ikkm: 9100,
      'till-1': 9000,
      'till-2': 9001,
      'till-3': 9002,
      cashflow: 8083,
    })
    expect(plan.options).toMatchObject({ ikkm: { key: '22223333' }, 'till-2': {} })
    expect(linksOf(plan)).toBe('till-1>cashflow till-2>cashflow till-3>cashflow')
  })

  test.each([
    { devices: '{ a: { kind: ikkm, count: 2 }, ikkm: }', ports: [8080, 0, 0] },
    { devices: '{ imacash: { port: 8080 }, ikkm:, b: { kind: ikkm } }', ports: [8080, 0, 0] },
    {
      devices: '{ a: { kind: ikkm, count: 2, port: 0 }, b: { kind: ikkm, port: 0 } }',
      ports: [0, 0, 0],
    },
    { devices: '{ a: { kind: ikkm }, b: { kind: ikkm, port: 1 } }', ports: [8080, 1] },
    { devices: '{ a: { kind: ikkm, count: 2, port: 65534 } }', ports: [65534, 65535] },
  ])('gives ports: $devices', ({ devices, ports }) => {
    const plan = planOf(`devices: ${devices}`)
    expect(plan.devices.filter(({ hub }) => !hub).map(({ name }) => plan.ports[name])).toEqual(
      ports,
    )
  })

  test('has a shop with the usual links unless it says which', () => {
    expect(namesOf(planOf('devices: { ikkm:, cashflow: }'))).toEqual(['ikkm', 'cashflow', 'shop'])
    expect(linksOf(planOf('devices: { ikkm:, cashflow: }'))).toBeUndefined()
    expect(linksOf(planOf('devices: { ikkm:, cashflow: }\nlinks: []'))).toBe('')
    expect(namesOf(planOf('devices: { ikkm: }\nlinks: []'))).toEqual(['ikkm'])
    const two = 'devices: { ikkm:, a: { kind: cashflow }, b: { kind: cashflow } }\n'
    expect(namesOf(planOf(two))).not.toContain('shop')
    expect(linksOf(planOf(`${two}links: [{ from: ikkm, to: b }]`))).toBe('ikkm>b')
  })

  test.each([
    {
      why: 'terminals ascend',
      links: '{ from: till, to: cashflow, terminal: 20 }',
      gives: '20 21 22',
    },
    {
      why: 'those taken are left out',
      links:
        '{ from: till, to: cashflow, terminal: 20 }, { from: ikkm, to: cashflow, terminal: 21 }',
      gives: '20 22 23 21',
    },
    {
      why: 'those of another count too',
      links:
        '{ from: till, to: cashflow, terminal: 20 }, { from: desk, to: cashflow, terminal: 21 }',
      gives: '20 21 22 23 24',
    },
    {
      why: 'one that is named may share the till of another',
      links:
        '{ from: till-1, to: cashflow, terminal: 20 }, { from: ikkm, to: cashflow, terminal: 20 }',
      gives: '20 20',
    },
  ])('numbers tills in a ledger: $why', ({ links, gives }) => {
    const devices =
      'devices: { ikkm:, cashflow:, till: { kind: ikkm, count: 3 }, desk: { kind: ikkm, count: 2 } }'
    const text = String(linksOf(planOf(`${devices}\nlinks: [${links}]`)))
    expect(text.split(' ').map((one) => one.split('@')[1])).toEqual(gives.split(' '))
  })

  test('links counts one to one, or all to the one', () => {
    const devices =
      'devices: { a: { kind: ikkm, count: 2 }, b: { kind: cashflow, count: 2 }, cashflow:, c: { kind: cashflow, count: 1 } }'
    const plan = planOf(`${devices}
links: [{ from: a, to: b }, { from: a, to: cashflow }, { from: a-2, to: b-1 }, { from: a, to: c }]`)
    expect(linksOf(plan)).toBe('a-1>b-1 a-2>b-2 a-1>cashflow a-2>cashflow a-2>b-1 a-1>c-1 a-2>c-1')
  })

  test('can be chosen from, with the links that are left', () => {
    const plan = planOf(`seed: 3
devices: { a: { kind: ikkm, count: 3, port: 9000 }, cashflow: }
links: [{ from: a, to: cashflow, terminal: 20 }]`)
    const some = chooseFrom(plan, ['cashflow', 'a-2'])
    expect(namesOf(some)).toEqual(['a-2', 'cashflow', 'shop'])
    expect(some.options).toEqual({ 'a-2': {}, cashflow: {}, shop: { links: 'a-2>cashflow@21' } })
    expect(some).toMatchObject({ seed: 3, ports: { 'a-2': 9001, cashflow: 8083 } })
    expect(namesOf(chooseFrom(plan, ['a-2']))).toEqual(['a-2'])
    const usual = chooseFrom(planOf('devices: { ikkm:, cashflow:, imacash: }'), [
      'ikkm',
      'cashflow',
    ])
    expect(usual.options).toEqual({ ikkm: {}, cashflow: {} })
    expect(namesOf(usual)).toContain('shop')
  })

  test('has a JSON Schema', () => {
    expect(rigJsonSchema()).toMatchObject({
      properties: {
        seed: {},
        devices: {},
        links: {},
        targets: { additionalProperties: { oneOf: { length: 4 } } },
      },
      additionalProperties: false,
    })
    // A file that holds only targets is no rig, and still a good file.
    expect(rigJsonSchema()).not.toHaveProperty('required')
  })
})

describe('a rig file with mistakes', () => {
  test('is told all of them at once, in their order', () => {
    const text = `sed: 1
seed: -1
devices:
  ikkm: { port: 8080 }
  ikkm: {}
  Till: {}
  shop: {}
  imacsh:
  desk: {}
  till: { kind: ikmm, count: 0 }
  bar: { kind: ikkm, count: 2001, options: { kee: 1 } }
  one: { kind: ikkm, port: 70000 }
  two: [1]
  tre: { kind: ikkm, optoins: {} }
links:
  - { from: till-3, to: cashflwo, terminal: x }
  - { from: nobody, to: ikkm, by: hand }
  - { from: ikkm, to: nobody }
`
    expect(toldOf(text)).toEqual([
      '1:1 unknown key "sed". Did you mean "seed"? Known: seed, devices, links, targets.',
      '2:7 found -1. Give a whole number from 0 to 999999999.',
      '5:3 the key "ikkm" stands here twice. Keep one of them.',
      '6:3 "Till" cannot stand here. Give a name for a device: small letters, digits and "-", and not control, rig, shop, wire or client.',
      '7:3 "shop" cannot stand here. Give a name for a device: small letters, digits and "-", and not control, rig, shop, wire or client.',
      '8:3 unknown kind of device "imacsh". Did you mean "imacash"? Known: ikkm, imacash, geopagos, cashflow.',
      '9:3 unknown kind of device "desk". Known: ikkm, imacash, geopagos, cashflow. Say with "kind" what it is.',
      '10:17 unknown kind of device "ikmm". Did you mean "ikkm"? Known: ikkm, imacash, geopagos, cashflow.',
      '10:30 found 0. Give a whole number from 1 to 2000.',
      '11:29 found 2001. Give a whole number from 1 to 2000.',
      expect.stringMatching(
        /^11:46 Cannot set bar\.kee: unknown option "kee"\. Did you mean "key"\?/,
      ),
      '12:28 found 70000. Give a whole number from 0 to 65535.',
      '13:8 found [1], a list. Give nothing, or a map: { kind: ikkm, port: 8080 }.',
      '14:22 unknown key "optoins". Did you mean "options"? Known: kind, count, port, options.',
      '16:25 unknown device "cashflwo". Known: ikkm, bar, one, tre.',
      '16:45 found "x". Give a whole number from 1 to 999999999.',
      '17:13 unknown device "nobody". Known: ikkm, bar, one, tre.',
      '17:35 found "hand". Give link or till.',
      '18:23 unknown device "nobody". Known: ikkm, bar, one, tre.',
    ])
  })

  test.each([
    {
      why: 'two devices of one name',
      text: 'devices: { till: { kind: ikkm, count: 5 }, till-3: { kind: ikkm } }',
      says: '1:44 "till" and "till-3" both make a device "till-3". Give each a name of its own.',
    },
    {
      why: 'a port twice',
      text: 'devices: { a: { kind: ikkm, count: 5, port: 9000 }, b: { kind: ikkm, port: 9004 } }',
      says: '1:76 the port 9004 is that of "a-5" too. Give each device a port of its own.',
    },
    {
      why: 'ports that run out',
      text: 'devices: { a: { kind: ikkm, count: 5, port: 65533 } }',
      says: '1:45 the ports would run to 65537, beyond 65535. Begin lower.',
    },
    {
      why: 'a link to nobody',
      text: `${euros}links: [{ from: ikmk, to: cashflow }]`,
      says: '2:17 unknown device "ikmk". Did you mean "ikkm"? Known: ikkm, cashflow, imacash, other.',
    },
    {
      why: 'a link to one beyond the count',
      text: 'devices: { a: { kind: ikkm, count: 2 }, cashflow: }\nlinks: [{ from: a-3, to: cashflow }]',
      says: '2:17 unknown device "a-3". Known: a, cashflow.',
    },
    {
      why: 'counts that differ',
      text: 'devices: { a: { kind: ikkm, count: 5 }, b: { kind: cashflow, count: 3 } }\nlinks: [{ from: a, to: b }]',
      says: '2:24 "a" is 5 and "b" 3. Give both the same count, or name one device, such as "b-1".',
    },
    {
      why: 'a terminal where there are none',
      text: `${euros}links: [{ from: ikkm, to: imacash, terminal: 5 }]`,
      says: '2:46 "imacash" is no ledger: only a ledger numbers its tills.',
    },
    {
      why: 'two currencies at one till',
      text: `${euros}links: [{ from: ikkm, to: cashflow, terminal: 5 }, { from: imacash, to: cashflow, terminal: 5 }]`,
      says: '2:52 Cannot link imacash>cashflow: till 5 of cashflow holds the KZT of ikkm, and imacash counts in EUR. Give it another terminal.',
    },
    {
      why: 'the wrong way',
      text: `${euros}links: [{ from: imacash, to: cashflow }, { from: cashflow, to: ikkm }]`,
      says: '2:42 Cannot link cashflow>ikkm: cashflow has no cash of which it could tell.',
    },
    {
      why: 'no devices',
      text: 'links: []',
      says: '1:1 "devices" is missing. Give a map of names to devices.',
    },
    { why: 'none at all', text: 'devices: {}', says: '1:10 found {}. Give at least one device.' },
    { why: 'an empty file', text: '', says: '1:1 found nothing. Give a map that holds "devices".' },
  ])('is told $why', ({ text, says }) => {
    expect(toldOf(text)).toEqual([says])
  })

  test('is told every link that cannot be', () => {
    const text = `${euros}links:
  - { from: other, to: cashflow, terminal: 5 }
  - { from: ikkm, to: imacash }
  - { from: imacash, to: cashflow, terminal: 5 }
  - { from: other, to: cashflow }
  - { from: imacash, to: imacash }
`
    expect(toldOf(text).map((one) => one.replace(/(Cannot link [^:]+).*/, '$1'))).toEqual([
      '4:5 Cannot link ikkm>imacash',
      '6:5 Cannot link other>cashflow',
      '7:5 Cannot link imacash>imacash',
    ])
  })

  test('shows the place', () => {
    const [complaint] = read('devices:\n  ikmk:\n').complaints
    expect(complaint && formatComplaint(complaint)).toBe(
      `tillrig.yaml:2:3  unknown kind of device "ikmk". Did you mean "ikkm"? Known: ikkm, imacash, geopagos, cashflow.
   1 | devices:
   2 |   ikmk:
     |   ^^^^`,
    )
  })
})

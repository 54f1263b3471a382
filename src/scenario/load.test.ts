import { describe, expect, test } from 'vitest'
import { toySurroundings } from '../../fixtures/run-scenario-text.ts'
import { toyWithTill } from '../../fixtures/toy-till.ts'
import { formatComplaint } from './frame.ts'
import { loadScenario } from './load.ts'

function complaintsAbout(text: string, parts?: Readonly<Record<string, string>>): string {
  const { complaints } = loadScenario('toy.yaml', text, toySurroundings(parts))
  return complaints.map(formatComplaint).join('\n\n')
}

const head = 'format: 1\nid: toy/add\ntitle: Adding\n'

describe('the loader', () => {
  test('tells all mistakes of a file at once, in their order', () => {
    const text = `format: 2
id: Adding
titel: Adding
level: cor
tags: toy
needs: { devices: [toi], features: [clok] }
proves: [toy/add/9]
options: { toy: { strat: 1, delay: soon } }
matrix: [{ name: a, by: 1 }, { name: a }]
steps:
  - send: toy.sub
    with: { by: "\${case.by}", to: "\${vars.x}" }
    save: 7
  - advance: soon
  - settle: false
  - hello
  - { id: x, check: toy.count, expect: { $count: -1 } }
  - { id: x, check: toy.count }
explore: { points: [tuy.*], max-faults: 0 }
`
    const { complaints } = loadScenario('toy.yaml', text, toySurroundings())
    const told = complaints.map(({ place, says }) => {
      const { line, column } = place.source.position(place.start)
      return `${line}:${column} ${says}`
    })
    expect(told).toEqual([
      '1:1 "title" is missing. Give text.',
      '1:9 found 2. Give the number 1.',
      '2:5 found "Adding". Give an address such as ikkm/sale/cash: small letters, digits, "-", parted by "/".',
      '3:1 unknown key "titel". Did you mean "title"? Known: format, id, title, level, tags, needs, proves, rig, options, vars, matrix, setup, steps, teardown, explore.',
      '4:8 found "cor". Did you mean "core"? Give core or extended.',
      '5:7 found "toy". Give a list of texts.',
      '6:37 found "clok". Did you mean "clock"? Give causes, clock, faults, client, operator.',
      '7:10 unknown requirement "toy/add/9". Did you mean "toy/add/1"? Known: toy/add/1, toy/add/2.',
      '8:19 Cannot set toy.strat: unknown option "strat". Did you mean "start"? Known: profile, start, delay, takes.',
      '8:29 Cannot set toy.delay to "soon": give a duration such as 250ms, 1.5s, 25h.',
      '9:38 the row "a" stands here twice. Give each row a name of its own.',
      '11:11 unknown operation "sub". Known: add, count.',
      '12:18 row "a" of the matrix has no "by". It has: name.',
      '12:36 unknown name "vars". Known here: case, before.',
      '13:11 found 7, a number. Give a map of names to "${...}".',
      '14:14 found "soon". Give a duration such as 250ms, 1.5s, 25h.',
      '15:13 found false. Give true.',
      '16:5 found "hello". Give a step: send, client, cause, clear, fault, advance, settle, check, use, operator.',
      '17:50 found -1. $count takes a whole number or a matcher.',
      '18:11 the step in line 17 is called "x" too. Give each an id of its own.',
      '19:41 found 0. Give a whole number from 1 up.',
    ])
  })

  test('takes a whole file of every block', () => {
    const text = `${head}level: extended
tags: [toy]
needs: { devices: [toy], features: [causes, clock, faults] }
proves: [toy/add/1]
options: { toy: { start: 5, delay: 3s } }
vars: { two: 2 }
matrix:
  - { name: one, by: 1 }
  - { name: two, by: "2" }
setup:
  - { check: toy.count, save: { before: "\${fact}" } }
steps:
  - { fault: { on: toy, effect: delay, delay: 2s, nth: 2 } }
  - { fault: { on: "toy.*", effect: lose-reply, percent: 5 } }
  - { cause: toy.jam, with: { percent: 5 }, operator: { ask: confirm, say: Blow dust in. } }
  - { clear: toy.jam, operator: { ask: confirm, say: Blow it out., timeout: 2m } }
  - { advance: 25h, operator: { ask: confirm, say: Come back tomorrow. } }
  - { send: toy.add, as: other, with: { by: "\${case.by}" }, expect: { status: 200 } }
  - { client: sale, with: { by: 1 }, eventually: { within: 60s }, expect: { outcome: paid } }
  - { check: wire.requests, expect: { $count: 1 } }
  - { operator: { ask: choice, say: Which?, choices: [a, b] }, expect: a }
  - { settle: true }
  - { check: toy.count, stays: { for: 10m, every: 1m }, expect: { $delta: { from: "\${before}", by: "\${vars.two}" } } }
teardown:
  - { advance: "\${case.by}s" }
explore:
  points: [toy.*]
  faults: [lose-request]
  max-faults: 3
  never: [{ id: double, is: "count(toy.additions) > 1", says: twice }]
  sometimes: [{ id: seen, is: "any(wire.replies, status == 200)" }]
`
    expect(complaintsAbout(text)).toBe('')
  })

  test('knows the devices that a scenario uses', () => {
    const text = `${head}steps:\n  - { cause: toy.jam }\n  - { check: wire.requests }\n`
    const { scenario } = loadScenario('toy.yaml', text, toySurroundings())
    expect(scenario?.devices).toEqual(['toy'])
  })

  test.each([
    { cause: '${case.cause}', devices: ['toy'] },
    // What is only known later may be any of them.
    { cause: '${saved}', devices: ['toy', 'other'] },
  ])('knows the devices that a template names: $cause', ({ cause, devices }) => {
    const text = `${head}matrix: [{ name: one, cause: toy.jam }]
steps:
  - { check: toy.count, save: { saved: "\${fact}" } }
  - { cause: "${cause}" }
`
    const around = toySurroundings()
    const others = [...around.devices, { ...toyWithTill, name: 'other' }]
    const { scenario } = loadScenario('toy.yaml', text, { ...around, devices: others })
    expect(scenario?.devices).toEqual(devices)
  })
})

/** Documents that say something else than the tables are caught, cell by cell. */
import { describe, expect, test } from 'vitest'
import { toy } from '../../fixtures/toy-device.ts'
import { toyWithTill } from '../../fixtures/toy-till.ts'
import { faults } from '../device/faults.ts'
import {
  requirementsProven,
  untriedCauses,
  untriedCodes,
  untriedFaults,
  untriedStatuses,
} from './proof.ts'
import {
  assumptionsInStep,
  causesInStep,
  errorsInStep,
  faultsInStep,
  learningInStep,
  operationsInStep,
  statusesInStep,
} from './tables.ts'

const protocol = `# Toy

## Operations

| operation | path |
| --- | --- |
| \`add\` | /add |
| count | /count |

## Errors

In order.

| code | name       | text         | met by                                      |
| ---- | ---------- | ------------ | ------------------------------------------- |
| 1    | UNKNOWN    | no such path | A path that is neither /add nor /count.     |
| 2    | JAMMED     | jammed       | Dust.                                       |
| 3    | BAD_NUMBER | bad number   | A till that cannot count.                   |

Which of them an operation can meet:

| operation | 1 |
| --- | --- |
| add | x |

## Causes

| cause | what it is | its opposite |
| --- | --- | --- |
| jam \`percent\` | Dust gets in; so many percent of the wheels are stuck. | the dust is blown out |
| off | It is off. | it is on |
| kick | Somebody kicks it: it loses one. | none: a single act |

## Assumptions

| | what we assume | why |
| --- | --- | --- |
| A1 | Numbers. | It must be so. |
| A2 | Kicks. | We tried. |
`

const instead = (from: string, to: string) => protocol.replace(from, to)
const bad = '| 3    | BAD_NUMBER | bad number   | A till that cannot count.                   |\n'

const { UNKNOWN } = toy.errors
const speaking = {
  ...toy,
  statuses: { dusty: { ...UNKNOWN, wire: 'error_dust', text: 'Dust', means: 'It is dusty.' } },
}

describe('PROTOCOL.md', () => {
  test('has the words of a device that speaks of itself', () => {
    const table = (row: string) => `## Statuses\n\n| a | b | c | d |\n|---|---|---|---|\n${row}\n`
    expect(statusesInStep(toy, protocol)).toEqual([])
    expect(statusesInStep(speaking, table('| dusty | error_dust | Dust | It is dusty. |'))).toEqual(
      [],
    )
    expect(statusesInStep(speaking, protocol)).toEqual([
      'the status table lacks "dusty | error_dust | Dust | It is dusty."',
    ])
  })

  test('in step is left alone', () => {
    expect(errorsInStep(toy, protocol)).toEqual([])
    expect(causesInStep(toy, protocol)).toEqual([])
    expect(operationsInStep(toy, protocol)).toEqual([])
    expect(assumptionsInStep("assumed('A1') // See A2.", protocol)).toEqual([])
  })

  const real = `## On a real device

| fact | asks |
| --- | --- |
| count | count |

### What it cannot tell

| facts | why |
| --- | --- |
| additions, lucky | It has forgotten them. |
`

  test('says of each fact whether a real device tells it, and how', () => {
    const broken = (from: string, to: string) => learningInStep(toyWithTill, real.replace(from, to))
    expect(broken('', '')).toEqual([])
    expect(broken('| count | count |\n', '')).toEqual(['the learned fact table lacks "count"'])
    expect(broken('| count |', '| lucky | count |\n| count |')).toEqual([
      'the learned fact table has "lucky", which is not so',
    ])
    expect(broken('additions, ', '')).toEqual(['the fact that is not told table lacks "additions"'])
    expect(broken('additions,', 'additions, count,')).toEqual([
      'the fact that is not told table has "count", which is not so',
    ])
    expect(broken('| count | count |', '| count | sum, add |')).toEqual([
      '"sum" cannot be asked',
      '"add" cannot be taken back, and is asked to learn a fact',
    ])
  })

  test.each([
    {
      why: 'lacks an error',
      text: instead(bad, ''),
      broken: ['the error table lacks "3 | BAD_NUMBER | bad number | A till that cannot count."'],
    },
    {
      why: 'has an error more',
      text: instead(bad, `${bad}| 4 | MORE | more | More. |\n`),
      broken: ['the error table has "4 | MORE | more | More.", which is not so'],
    },
    {
      why: 'has another text',
      text: instead('| jammed ', '| jamed '),
      broken: [
        'the error table lacks "2 | JAMMED | jammed | Dust."',
        'the error table has "2 | JAMMED | jamed | Dust.", which is not so',
      ],
    },
    {
      why: 'has another order',
      text: instead(bad, '').replace('| 1    |', `${bad}| 1    |`),
      broken: ['the error table is not in the order of the code, or says something twice'],
    },
    {
      why: 'says an error twice',
      text: instead(bad, bad + bad),
      broken: ['the error table is not in the order of the code, or says something twice'],
    },
  ])('that $why is caught', ({ text, broken }) => {
    expect(errorsInStep(toy, text)).toEqual(broken)
  })

  test.each([
    { why: 'a parameter', from: ' `percent`', to: '' },
    { why: 'an opposite', from: 'it is on', to: 'none' },
    { why: 'a sentence', from: 'It is off.', to: 'It is out.' },
    { why: 'a row', from: '| off | It is off. | it is on |\n', to: '' },
    { why: 'the whole table', from: '## Causes', to: '## Reasons' },
  ])('that has $why of the causes wrong is caught', ({ from, to }) => {
    expect(causesInStep(toy, instead(from, to))).not.toEqual([])
  })

  test.each([
    { why: 'lacks one', from: '| count | /count |\n', to: '' },
    { why: 'has one more', from: '| count |', to: '| sum | /sum |\n| count |' },
  ])('that $why of the operations is caught', ({ from, to }) => {
    expect(operationsInStep(toy, instead(from, to))).not.toEqual([])
  })

  test.each([
    {
      why: 'used and not explained',
      code: 'A1 A2 A3',
      text: protocol,
      broken: ['A3 is not explained'],
    },
    { why: 'explained and not used', code: 'A1', text: protocol, broken: ['A2 is used nowhere'] },
    {
      why: 'out of order',
      code: 'A1 A3',
      text: instead('| A2 |', '| A3 |'),
      broken: ['A3 is not A2'],
    },
    {
      why: 'without a reason',
      code: 'A1 A2',
      text: instead('We tried.', ''),
      broken: ['A2 has an empty cell'],
    },
  ])('with an assumption $why is caught', ({ code, text, broken }) => {
    expect(assumptionsInStep(code, text)).toEqual(broken)
  })
})

describe('the README', () => {
  const row = (name: string, says: string, params: string) => `| ${name} | ${says} | ${params} |`
  const rows = Object.entries(faults).map(([name, { says, params }]) =>
    row(name, says, Object.keys(params).join(', ')),
  )
  const readme = (lines: readonly string[]) =>
    ['# x', '', '## Faults', '', row('fault', 'what', 'p'), row('-', '-', '-'), ...lines, ''].join(
      '\n',
    )

  test('with all faults is left alone', () => {
    expect(faultsInStep(faults, readme(rows))).toEqual([])
  })

  test.each([
    { why: 'one lacks', lines: rows.slice(1) },
    { why: 'there is one more', lines: [...rows, row('fire', 'It burns.', '')] },
    { why: 'a parameter lacks', lines: rows.map((line) => line.replace('until, ending', 'until')) },
    { why: 'there are none', lines: [] },
  ])('where $why is caught', ({ lines }) => {
    expect(faultsInStep(faults, readme(lines))).not.toEqual([])
  })
})

describe('what is promised is tried', () => {
  test.each([
    { tried: "'JAMMED'", untried: ['UNKNOWN', 'BAD_NUMBER'] },
    { tried: "expect(body).toBe('2')\nexpect: { code: 3 }", untried: ['UNKNOWN'] },
    { tried: "'12' '21' code: 33 JAMMED_TOO", untried: ['UNKNOWN', 'JAMMED', 'BAD_NUMBER'] },
  ])('$tried leaves the codes $untried', ({ tried, untried }) => {
    const found = untriedCodes(toy, tried).map((line) => line.split(' ').at(-2))
    expect(found).toEqual(untried)
  })

  test.each([
    { tried: 'cause: toy.jam\nclear: toy.off', untried: ['kick'] },
    { tried: "emulator.cause('kick', {})", untried: ['jam', 'off'] },
    { tried: "'jam-packed' toy.office kick", untried: ['jam', 'off', 'kick'] },
  ])('$tried leaves the causes $untried', ({ tried, untried }) => {
    expect(untriedCauses(toy, tried).map((line) => line.split(' ').at(-1))).toEqual(untried)
  })

  test.each([
    { tried: "fault: 'late'\neffect: lose-reply", untried: ['delay'] },
    {
      tried: "'late-night' effect: lose-reply-twice delay",
      untried: ['delay', 'late', 'lose-reply'],
    },
  ])('$tried leaves the faults $untried', ({ tried, untried }) => {
    const found = untriedFaults(['delay', 'late', 'lose-reply'], tried)
    expect(found.map((line) => line.split(' ').at(-1))).toEqual(untried)
  })

  test.each([
    { tried: 'expect: { status: error_dust }', untried: [] },
    { tried: "'error_dusty'", untried: ['(error_dust)'] },
  ])('$tried leaves the statuses $untried', ({ tried, untried }) => {
    const found = untriedStatuses(speaking, tried).map((line) => line.split(' ').at(-1))
    expect(found).toEqual(untried)
  })

  test('what another device must do is proven by its own scenarios', () => {
    const other = 'toy/add/1: it adds\nother/add/1: so does the other\n'
    const scenarios = 'proves: [toy/add/1, other/add/1]'
    expect(requirementsProven('toy/add/1: it adds\n', scenarios, other)).toEqual([])
    expect(requirementsProven('toy/add/1: it adds\n', scenarios)).toEqual([
      'other/add/1 is proven and stands nowhere',
    ])
  })

  const requirements = '# Texts.\ntoy/add/1: it adds\ntoy/add/2: it adds more\n'

  test.each([
    { scenarios: 'proves: [toy/add/1, "toy/add/2"]', broken: [] },
    { scenarios: 'proves:\n  - toy/add/1\n  - toy/add/2\n', broken: [] },
    { scenarios: 'proves: [toy/add/1]', broken: ['nothing proves toy/add/2'] },
    {
      scenarios: 'proves: [toy/add/1, toy/add/2, toy/add/3]',
      broken: ['toy/add/3 is proven and stands nowhere'],
    },
  ])('$scenarios: $broken', ({ scenarios, broken }) => {
    expect(requirementsProven(requirements, scenarios)).toEqual(broken)
  })

  test('a requirement that stands twice is caught', () => {
    const twice = `${requirements}toy/add/1: it adds again\n`
    expect(requirementsProven(twice, 'proves: [toy/add/1, toy/add/2]')).toEqual([
      'toy/add/1 stands twice',
    ])
  })
})

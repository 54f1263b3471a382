import { expect, test } from 'vitest'
import { toySurroundings } from '../../fixtures/run-scenario-text.ts'
import { formatComplaint } from './frame.ts'
import { loadScenario } from './load.ts'

function complaintsAbout(text: string, parts?: Readonly<Record<string, string>>): string {
  const { complaints } = loadScenario('toy.yaml', text, toySurroundings(parts))
  return complaints.map(formatComplaint).join('\n\n')
}

const head = 'format: 1\nid: toy/add\ntitle: Adding\n'

/** The whole text a person sees, beside `fixtures/broken`. `steps` begins in line 5. */
const golden: readonly { why: string; steps: string; says: string }[] = [
  {
    why: 'an argument no matcher takes',
    steps: '  - check: toy.lucky\n    expect: { $each: { $matches: "(" } }',
    says: `toy.yaml:6:34  found "(". $matches takes a regular expression.
   5 |   - check: toy.lucky
   6 |     expect: { $each: { $matches: "(" } }
     |                                  ^^^`,
  },
  {
    why: 'a field among matchers',
    steps: '  - check: toy.lucky\n    expect: { $count: 1, size: 2 }',
    says: `toy.yaml:6:26  the field "size" stands among matchers. Write either one or the other.
   5 |   - check: toy.lucky
   6 |     expect: { $count: 1, size: 2 }
     |                          ^^^^`,
  },
  {
    why: 'a parameter the cause does not take',
    steps: '  - cause: toy.jam\n    with: { percent: 101 }',
    says: `toy.yaml:6:11  Cannot cause "toy.jam": "percent" is 101. Give a whole number from 1 to 100.
   5 |   - cause: toy.jam
   6 |     with: { percent: 101 }
     |           ^^^^^^^^^^^^^^^^`,
  },
  {
    why: 'a cause that cannot be cleared',
    steps: '  - clear: toy.kick',
    says: `toy.yaml:5:12  "toy.kick" cannot be cleared: it is a single act and leaves nothing in force.
   4 | steps:
   5 |   - clear: toy.kick
     |            ^^^^^^^^`,
  },
  {
    why: 'waiting for nothing',
    steps: '  - check: toy.count\n    eventually: { within: 1s }',
    says: `toy.yaml:6:5  "eventually" waits for nothing. Give "expect" beside it.
   5 |   - check: toy.count
   6 |     eventually: { within: 1s }
     |     ^^^^^^^^^^`,
  },
  {
    why: 'two kinds of step in one',
    steps: '  - send: toy.add\n    check: toy.count',
    says: `toy.yaml:6:5  one step is both "send" and "check". Write a step for each.
   5 |   - send: toy.add
   6 |     check: toy.count
     |     ^^^^^`,
  },
  {
    why: 'no kind of step',
    steps: '  - id: first',
    says: `toy.yaml:5:5  this step does nothing. Give one of send, client, cause, clear, fault, advance, settle, check, use, operator.
   4 | steps:
   5 |   - id: first
     |     ^^^^^^^^^`,
  },
  {
    why: 'an input that is missing',
    steps: '  - use: add-two\n    with: { first: 1, secnd: 2 }',
    says: `toy.yaml:5:10  the part needs "second". Give it in "with".
   4 | steps:
   5 |   - use: add-two
     |          ^^^^^^^

toy.yaml:6:23  unknown input "secnd". Did you mean "second"? Known: first, second.
   5 |   - use: add-two
   6 |     with: { first: 1, secnd: 2 }
     |                       ^^^^^`,
  },
  {
    why: 'an environment variable',
    steps: '  - send: toy.add\n    with: { by: "${env.BY}" }',
    says: `toy.yaml:6:18  a scenario cannot read \${env.BY}: addresses, keys and secrets live in the environment or in tillrig.yaml.
   5 |   - send: toy.add
   6 |     with: { by: "\${env.BY}" }
     |                  ^^^^^^^^^`,
  },
  {
    why: 'arithmetic',
    steps: '  - send: toy.add\n    with: { by: "${1 + 2}" }',
    says: `toy.yaml:6:18  "1 + 2" is not a name: \${...} takes one value, such as \${reply.reason}, and does not compute.
   5 |   - send: toy.add
   6 |     with: { by: "\${1 + 2}" }
     |                  ^^^^^^^^`,
  },
  {
    why: 'a requirement nobody wrote',
    steps: '  - check: toy.count\n    expect: 0\n    proves: [toy/ad/1]',
    says: `toy.yaml:7:14  unknown requirement "toy/ad/1". Did you mean "toy/add/1"? Known: toy/add/1, toy/add/2.
   6 |     expect: 0
   7 |     proves: [toy/ad/1]
     |              ^^^^^^^^`,
  },
]

const parts = {
  'add-two':
    'format: 1\ninputs: { first: {}, second: {} }\nsteps:\n  - { send: toy.add, with: { by: "${first}" } }\n  - { send: toy.add, with: { by: "${second}" } }',
}

test.each(golden)('the loader complains about $why', ({ steps, says }) => {
  expect(complaintsAbout(`${head}steps:\n${steps}\n`, parts)).toBe(says)
})

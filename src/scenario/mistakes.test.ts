import { expect, test } from 'vitest'
import { toySurroundings } from '../../fixtures/run-scenario-text.ts'
import { formatComplaint } from './frame.ts'
import { loadScenario } from './load.ts'

function complaintsAbout(text: string, parts?: Readonly<Record<string, string>>): string {
  const { complaints } = loadScenario('toy.yaml', text, toySurroundings(parts))
  return complaints.map(formatComplaint).join('\n\n')
}

const head = 'format: 1\nid: toy/add\ntitle: Adding\n'

/** Golden cases: the whole text a person sees. `steps` begins in line 5. */
const golden: readonly { why: string; steps: string; says: string }[] = [
  {
    why: 'an unknown key',
    steps: '  - send: toy.add\n    exepct: { status: 200 }',
    says: `toy.yaml:6:5  unknown key "exepct". Did you mean "expect"? Known: send, with, as, id, expect, save, proves, eventually, stays.
   5 |   - send: toy.add
   6 |     exepct: { status: 200 }
     |     ^^^^^^`,
  },
  {
    why: 'a key that stands there twice',
    steps: '  - send: toy.add\n    id: a\n    id: b',
    says: `toy.yaml:7:5  the key "id" stands here twice. Keep one of them.
   6 |     id: a
   7 |     id: b
     |     ^^`,
  },
  {
    why: 'a tab',
    steps: '\t- send: toy.add',
    says: `toy.yaml:5:1  a tab is used to indent. Use spaces: YAML does not allow tabs there.
   4 | steps:
   5 |  - send: toy.add
     | ^`,
  },
  {
    why: 'broken YAML',
    steps: '  - send: [toy.add',
    says: `toy.yaml:5:19  this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].
   4 | steps:
   5 |   - send: [toy.add
     |                   ^`,
  },
  {
    why: 'a number that would lose its zero',
    steps: '  - send: toy.add\n    with: { by: 046310489 }',
    says: `toy.yaml:6:17  the number 046310489 would lose its leading zero. Write "046310489" if it is a code, in quotes.
   5 |   - send: toy.add
   6 |     with: { by: 046310489 }
     |                 ^^^^^^^^^`,
  },
  {
    why: 'a number too long to be exact',
    steps: '  - send: toy.add\n    with: { by: 12345678901234567890 }',
    says: `toy.yaml:6:17  the number 12345678901234567890 is too long to be held exactly. Write "12345678901234567890" if it is a code, in quotes.
   5 |   - send: toy.add
   6 |     with: { by: 12345678901234567890 }
     |                 ^^^^^^^^^^^^^^^^^^^^`,
  },
  {
    why: 'a wrong type',
    steps: '  - check: toy.count\n    eventually: { within: 60 }\n    expect: 1',
    says: `toy.yaml:6:27  found 60, a number. Give a duration such as 250ms, 1.5s, 25h.
   5 |   - check: toy.count
   6 |     eventually: { within: 60 }
     |                           ^^`,
  },
  {
    why: 'an unknown matcher',
    steps: '  - check: toy.lucky\n    expect: { $cuont: 1 }',
    says: `toy.yaml:6:15  unknown matcher "$cuont". Did you mean "$count"? Known: $eq, $not, $gt, $gte, $lt, $lte, $in, $matches, $contains, $count, $each, $any, $absent, $delta, $type.
   5 |   - check: toy.lucky
   6 |     expect: { $cuont: 1 }
     |               ^^^^^^`,
  },
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
    why: 'an unknown device',
    steps: '  - send: toi.add',
    says: `toy.yaml:5:11  unknown device "toi". Did you mean "toy"? Known: toy.
   4 | steps:
   5 |   - send: toi.add
     |           ^^^^^^^`,
  },
  {
    why: 'an unknown operation',
    steps: '  - send: toy.ad',
    says: `toy.yaml:5:11  unknown operation "ad". Did you mean "add"? Known: add, count.
   4 | steps:
   5 |   - send: toy.ad
     |           ^^^^^^`,
  },
  {
    why: 'an unknown fact',
    steps: '  - check: toy.cuont',
    says: `toy.yaml:5:12  unknown fact "cuont". Did you mean "count"? Known: count, lucky, additions.
   4 | steps:
   5 |   - check: toy.cuont
     |            ^^^^^^^^^`,
  },
  {
    why: 'an unknown cause',
    steps: '  - cause: toy.jma',
    says: `toy.yaml:5:12  unknown cause "jma". Did you mean "jam"? Known: jam, off, kick.
   4 | steps:
   5 |   - cause: toy.jma
     |            ^^^^^^^`,
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
    why: 'an unknown effect',
    steps: '  - fault: { on: toy.add, effect: lose-replay }',
    says: `toy.yaml:5:35  Cannot arm a fault: unknown fault "lose-replay". Did you mean "lose-reply"? Known: delay, lose-request, lose-reply, duplicate, late, cut-reply, garble, status, restart-before, restart-after.
   4 | steps:
   5 |   - fault: { on: toy.add, effect: lose-replay }
     |                                   ^^^^^^^^^^^`,
  },
  {
    why: 'both eventually and stays',
    steps:
      '  - check: toy.count\n    expect: 1\n    eventually: { within: 1s }\n    stays: { for: 1s }',
    says: `toy.yaml:8:5  a step cannot have both "eventually" and "stays". Write a step for each.
   7 |     eventually: { within: 1s }
   8 |     stays: { for: 1s }
     |     ^^^^^`,
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
    why: 'a part that is missing',
    steps: '  - use: ad-two',
    says: `toy.yaml:5:10  unknown part "ad-two". Did you mean "add-two"? Known: add-two, chicken, egg.
   4 | steps:
   5 |   - use: ad-two
     |          ^^^^^^`,
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
    why: 'parts that use each other',
    steps: '  - use: egg',
    says: `parts/chicken.yaml:3:10  this part leads back to itself: parts/egg.yaml uses parts/chicken.yaml uses parts/egg.yaml.
   2 | steps:
   3 |   - use: egg
     |          ^^^`,
  },
  {
    why: 'a name that is not saved yet',
    steps: '  - send: toy.add\n    with: { by: "${sum}" }\n    save: { sum: "${reply.sum}" }',
    says: `toy.yaml:6:18  unknown name "sum". Known here: before.
   5 |   - send: toy.add
   6 |     with: { by: "\${sum}" }
     |                  ^^^^^^`,
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
  {
    why: 'an alternative without a reason',
    steps: '  - check: toy.count\n    expect: { any-of: [{ verdict: NON_STRICT, $eq: 1 }] }',
    says: `toy.yaml:6:35  "because" is missing. Say why this is NON_STRICT and not PASS.
   5 |   - check: toy.count
   6 |     expect: { any-of: [{ verdict: NON_STRICT, $eq: 1 }] }
     |                                   ^^^^^^^^^^`,
  },
]

const parts = {
  'add-two':
    'format: 1\ninputs: { first: {}, second: {} }\nsteps:\n  - { send: toy.add, with: { by: "${first}" } }\n  - { send: toy.add, with: { by: "${second}" } }',
  chicken: 'format: 1\nsteps:\n  - use: egg',
  egg: 'format: 1\nsteps:\n  - use: chicken',
}

test.each(golden)('the loader complains about $why', ({ steps, says }) => {
  expect(complaintsAbout(`${head}steps:\n${steps}\n`, parts)).toBe(says)
})

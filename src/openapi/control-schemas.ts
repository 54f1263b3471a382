/** What the control API answers and takes, as schemas. */
import type { Schema } from '../device/api.ts'
import { schemaOf } from '../device/api.ts'
import type { FieldTable } from '../device/field.ts'
import { faults } from '../device/faults.ts'

type Properties = Readonly<Record<string, Schema>>

/** All of these fields are always there; those in `more` may be. */
export function object(required: Properties, more: Properties = {}): Schema {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...more } }
}
const list = (items: Schema): Schema => ({ type: 'array', items })
const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values })
const says = (description: string): Schema => ({ type: 'string', description })

const text: Schema = { type: 'string' }
const count: Schema = { type: 'integer', minimum: 0 }
const number: Schema = { type: 'number' }
const instant: Schema = { type: 'integer', description: 'Milliseconds since 1970, UTC.' }
const seq: Schema = {
  ...count,
  description: 'One number over events and exchanges; it never goes back.',
}
const minor: Schema = { type: 'integer', description: 'In minor units of the currency.' }
const parameters: Schema = mapOf({ type: ['string', 'number', 'boolean'] })
const clockKind: Schema = { enum: ['virtual', 'wall'] }

const event: Schema = object({
  kind: { const: 'event' },
  seq,
  at: instant,
  device: says('A device, or `rig` for what concerns all of them.'),
  event: {
    ...object({ kind: text }),
    additionalProperties: true,
    description: 'What happened, as its device words it.',
  },
})

const exchange: Schema = object(
  {
    kind: { const: 'exchange' },
    seq,
    at: instant,
    device: text,
    request: object({ method: text, path: text, query: text, body: text }),
  },
  {
    operation: says('Absent when the device does not imitate what was asked.'),
    sender: says('Absent for a till; the part of a device that spoke of its own accord.'),
    reply: {
      ...object({ status: { type: 'integer' }, body: text }, { reason: text }),
      description: 'What the device answered; absent when it did not.',
    },
    refusal: says('Our word for the code, as `tillrig codes` lists it.'),
    detail: text,
    note: { const: 'not imitated' },
    fault: {
      ...object({ id: text, effect: text }),
      description: 'The fault that was injected, so that nobody takes it for a bug.',
    },
    afterMs: { ...number, description: 'How long the answer took to leave.' },
  },
)

const movement: Schema = mapOf(minor)
const till: Schema = object(
  {
    till: text,
    currency: text,
    moved: { ...movement, description: 'What moved since the opening, by kind.' },
    lines: list(
      object({
        name: { enum: ['drawer', 'ledger', 'ledger cash', 'taken'] },
        what: text,
        books: minor,
        documents: minor,
      }),
    ),
  },
  { place: { type: 'integer', description: 'Its number in the ledger.' }, opening: minor },
)
const broken: Schema = object(
  {
    rule: { enum: ['books', 'balance', 'missing', 'phantom', 'double', 'amount', 'taken'] },
    till: text,
    currency: text,
    says: text,
  },
  { books: minor, documents: minor, first: schemaOf('Event') },
)

export const replySchemas: Properties = {
  Rig: object({
    devices: mapOf({
      ...object(
        { title: text, options: parameters },
        { url: says('Where it listens.'), secrets: list(text) },
      ),
      additionalProperties: { ...text, description: 'What a till must know: key, token …' },
    }),
    clock: object({ kind: clockKind, now: instant }),
    seed: { type: 'integer' },
    lastSeq: seq,
    versions: object({ tillrig: text, node: text }),
  }),
  Now: object({ now: instant }),
  Clock: object({ kind: clockKind, now: instant, iso: { type: 'string', format: 'date-time' } }),
  Audit: object({
    agrees: { type: 'boolean' },
    tills: list(till),
    breaks: list(broken),
    underWay: list(object({ till: text, where: text, kind: text, amount: minor, receipt: text })),
    more: mapOf(count),
    notCovered: list(object({ what: text, why: text })),
  }),
  Snapshots: object({ snapshots: list(object({ name: text, at: instant, events: count })) }),
  State: {
    type: 'object',
    description: 'As a person would ask for it; other fields for each device.',
  },
  Facts: object({ facts: list(object({ name: text, says: text })) }),
  Fact: {
    ...object({ value: {} }),
    description: 'Any JSON; amounts in major units, as the vendor’s documents write them.',
  },
  Event: event,
  Exchange: exchange,
  Journal: object({
    entries: list({ oneOf: [schemaOf('Event'), schemaOf('Exchange')] }),
    next: { ...seq, description: 'Give it as `after` to read on.' },
    dropped: { ...count, description: 'Exchanges that had to make room.' },
  }),
  Causes: object({
    catalogue: mapOf(
      object(
        {
          says: text,
          params: mapOf(object({ says: text, expects: text }, { default: text })),
          evidence: text,
        },
        { opposite: says('How it ends; absent when it is an act that leaves nothing in force.') },
      ),
    ),
    inForce: schemaOf('CausesInForce'),
  }),
  CausesInForce: { ...mapOf(parameters), description: 'By name, with their parameters.' },
  InForce: object({ inForce: schemaOf('CausesInForce') }),
  FaultRule: object(
    {
      id: text,
      match: schemaOf('FaultMatch'),
      effect: {
        ...object({ kind: { enum: Object.keys(faults) } }),
        additionalProperties: { type: ['string', 'number', 'boolean'] },
      },
      seen: { ...count, description: 'Messages that matched so far.' },
      met: { ...count, description: 'Messages that were broken so far.' },
    },
    { nth: count, times: count, percent: count },
  ),
  FaultRules: object({ rules: list(schemaOf('FaultRule')) }),
  FaultMatch: object(
    {},
    { operation: says('A name, or a pattern with `*`.'), path: text, method: text },
  ),
  Problem: {
    ...object(
      {
        type: { type: 'string', format: 'uri' },
        title: text,
        status: { type: 'integer' },
        detail: text,
      },
      { known: { ...list(text), description: 'The names that would have done.' } },
    ),
    description: 'RFC 9457.',
  },
}

/** Parameters of all faults together; which of them a fault takes stands in its line. */
function faultParams(): Properties {
  const fields = Object.values(faults).flatMap(({ params }) =>
    Object.entries<FieldTable[string]>(params),
  )
  return Object.fromEntries(
    fields.map(([name, field]) => [
      name,
      { description: `${field.says} ${field.expects}.`, type: ['string', 'number', 'boolean'] },
    ]),
  )
}

/** The names that a table of parameters has, for a line about it. */
const namesOf = (params: object) => Object.keys(params).join(', ')

export const requestSchemas: Properties = {
  Advance: {
    ...object({ advance: { ...text, description: 'A duration such as 250ms, 1.5s, 25h, 2d12h.' } }),
    additionalProperties: false,
  },
  CauseParams: { ...parameters, description: 'As the catalogue of causes lists them.' },
  FaultOrder: {
    ...object(
      {
        fault: {
          enum: Object.keys(faults),
          description: Object.entries(faults)
            .map(
              ([name, { says: line, params }]) =>
                `- ${name}: ${line}${namesOf(params) && ` (${namesOf(params)})`}`,
            )
            .join('\n'),
        },
      },
      {
        ...faultParams(),
        match: schemaOf('FaultMatch'),
        nth: { ...count, description: 'Only the n-th message that matches.' },
        times: { ...count, description: 'How many messages at the most; one unless said.' },
        percent: { ...count, description: 'The chance of each message that matches.' },
      },
    ),
    additionalProperties: false,
  },
}

/** What may stand in a scenario file, as schemas: the loader and `tillrig schema` read the same. */
import { z } from 'zod'
import { features } from './feature.ts'

// The `error` texts say what was needed; the loader puts what it found before them.
const text = z.string({ error: 'text' }).min(1, { error: 'text that is not empty' })
const words = z.array(text, { error: 'a list of texts' })

const template = /\$\{[^}]+\}/
const durationForm = /^(\d+(\.\d+)?(ms|s|m|h|d))+$/
const duration = z
  .string({ error: 'a duration such as 250ms, 1.5s, 25h' })
  .regex(new RegExp(`${durationForm.source}|${template.source}`), {
    error: 'a duration such as 250ms, 1.5s, 25h',
  })

const dotted = (what: string) =>
  z
    .string({ error: `${what} as device.name, such as ikkm.sale` })
    .regex(/^[^.\s]+\.[^.\s]+$|\$\{/, { error: `${what} as device.name, such as ikkm.sale` })

const fromOne = { error: 'a whole number from 1 up' }
const count = z
  .union([z.int(fromOne).min(1, fromOne), z.string().regex(template, fromOne)], fromOne)
  .describe('A whole number from 1 up, or ${...}.')

const paramsForm = { error: 'a map of parameters, or one "${...}" that holds one' }
const params = z
  .union(
    [z.record(z.string(), z.unknown()), z.string().regex(/^\$\{[^}]+\}$/, paramsForm)],
    paramsForm,
  )
  .describe('Parameters by name, or one ${...} that holds such a map.')

const expectation = z
  .unknown()
  .refine((value) => value !== undefined && value !== null, { error: 'a value or a matcher' })
  .describe(
    'A value, a map that must match partly, or matchers: $eq $not $gt $gte $lt $lte $in $matches $contains $count $each $any $absent $delta $type. any-of: alternatives with a verdict each.',
  )

const name = z.string({ error: 'a name' }).regex(/^[A-Za-z_][\w-]*$/, {
  error: 'a name of letters, digits, "-" and "_"',
})

const save = z
  .record(name, z.string({ error: 'a "${...}" to keep' }), { error: 'a map of names to "${...}"' })
  .describe('Names for values to use later: { receipt: "${reply.reason}" }.')

const proves = words.describe('Ids of requirements; the texts stand in requirements.yaml.')

const waiting = {
  eventually: z
    .strictObject(
      { within: duration, every: duration.optional() },
      { error: 'a map: { within: 60s, every: 1s }' },
    )
    .optional(),
  stays: z
    .strictObject(
      { for: duration, every: duration.optional() },
      { error: 'a map: { for: 10m, every: 1m }' },
    )
    .optional(),
}

const id = text.optional().describe('A name for this step in reports.')
const judged = {
  id,
  expect: expectation.optional(),
  save: save.optional(),
  proves: proves.optional(),
}

const question = z
  .strictObject(
    {
      ask: z.enum(['confirm', 'choice', 'number', 'text'], {
        error: 'confirm, choice, number or text',
      }),
      say: text,
      choices: words.optional(),
      timeout: duration.optional(),
    },
    { error: 'a map: { ask: confirm, say: ..., timeout: 2m }' },
  )
  .refine(({ ask, choices }) => (ask === 'choice') === (choices !== undefined), {
    error: '"choices" exactly when "ask" is choice',
  })
const operator = question.optional().describe('What a person does on a real device instead.')

const fault = z
  .looseObject(
    {
      on: text.describe('device.operation; "ikkm" or "ikkm.*" is any operation.'),
      effect: text,
      nth: count.optional(),
      times: count.optional(),
      percent: count.optional(),
    },
    { error: 'a map: { on: ikkm.sale, effect: lose-reply, times: 1 }' },
  )
  .describe('Breaks messages; the parameters of the effect stand beside it.')

/** One schema a kind of step; the key with the kind's name says which it is. */
export const stepsByKind = {
  send: z.strictObject({
    send: dotted('an operation'),
    with: params.optional(),
    as: name.optional().describe('Which till sends; tills with other names keep their own keys.'),
    ...judged,
    ...waiting,
  }),
  client: z.strictObject({
    client: text,
    with: params.optional(),
    ...judged,
    ...waiting,
    // A getter, as steps hold steps; they are read when the whole schema is there.
    get meanwhile(): z.ZodOptional<z.ZodArray<z.ZodType>> {
      return z
        .array<z.ZodType>(stepSchema, { error: 'a list of steps' })
        .optional()
        .describe('What happens while the till acts: causes, checks that wait, faults.')
    },
  }),
  cause: z.strictObject({ cause: dotted('a cause'), with: params.optional(), operator, id }),
  clear: z.strictObject({ clear: dotted('a cause'), operator, id }),
  fault: z.strictObject({ fault, id }),
  advance: z.strictObject({ advance: duration, operator, id }),
  settle: z.strictObject({ settle: z.literal(true, { error: 'true' }), id }),
  check: z.strictObject({
    check: dotted('a fact'),
    where: params.optional().describe('Keeps the elements of a list fact that match.'),
    ...judged,
    ...waiting,
  }),
  use: z.strictObject({
    use: text,
    with: params.optional(),
    as: name.optional(),
    save: save.optional(),
    id,
  }),
  operator: z.strictObject({ operator: question, ...judged }),
}

export type StepKind = keyof typeof stepsByKind
export const stepKinds = Object.keys(stepsByKind).filter((kind): kind is StepKind =>
  Object.hasOwn(stepsByKind, kind),
)

/** The kinds a step names; `operator` beside another kind is a part of that step. */
export function kindsIn(step: object): StepKind[] {
  const named = stepKinds.filter((kind) => Object.hasOwn(step, kind))
  const [first, ...rest] = named
  const canBeDone = first === 'cause' || first === 'clear' || first === 'advance'
  return first && canBeDone && rest.join() === 'operator' ? [first] : named
}

export const stepSchema = z.union([
  stepsByKind.send,
  stepsByKind.client,
  stepsByKind.cause,
  stepsByKind.clear,
  stepsByKind.fault,
  stepsByKind.advance,
  stepsByKind.settle,
  stepsByKind.check,
  stepsByKind.use,
  stepsByKind.operator,
])
export type StepFile = z.infer<typeof stepSchema>

/** The place of a kind in the union above, to read only the complaints that matter. */
export function branchOf(kind: StepKind): number {
  return stepKinds.indexOf(kind)
}

const steps = z.array(stepSchema, { error: 'a list of steps' })
const format = z.literal(1, { error: 'the number 1' }).describe('The version of this format.')

const condition = z.strictObject({ id: text, is: text, says: text.optional() })
const explore = z.strictObject({
  points: words.optional(),
  faults: words.optional(),
  'max-faults': z.int(fromOne).min(1, fromOne).optional(),
  never: z.array(condition).optional(),
  sometimes: z.array(condition).optional(),
  replay: z
    .string({ error: 'faults at messages, such as "2:lose-reply 5:late-end"' })
    .regex(/^[1-9]\d{0,5}:[a-z][a-z0-9.-]*( [1-9]\d{0,5}:[a-z][a-z0-9.-]*)*$/, {
      error: 'faults at messages, such as "2:lose-reply 5:late-end"',
    })
    .optional()
    .describe('The faults with which "tillrig run" runs it, as "tillrig explore" has found them.'),
})

export const scenarioSchema = z
  .strictObject(
    {
      format,
      id: z
        .string({ error: 'an address such as ikkm/sale/cash' })
        .regex(/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)+$/, {
          error: 'an address such as ikkm/sale/cash: small letters, digits, "-", parted by "/"',
        }),
      title: text,
      level: z.enum(['core', 'extended'], { error: 'core or extended' }).optional(),
      tags: words.optional(),
      needs: z
        .strictObject({
          devices: words.optional(),
          features: z.array(z.enum(features, { error: features.join(', ') })).optional(),
        })
        .optional(),
      proves: proves.optional(),
      rig: text
        .optional()
        .describe('The file of the rig it runs on, from the folder of the scenario.'),
      options: z
        .record(z.string(), z.record(z.string(), z.unknown(), { error: 'a map of options' }), {
          error: 'a map of devices to options',
        })
        .optional()
        .describe('Options of devices: { ikkm: { registration.duration: 3s } }.'),
      vars: z.record(name, z.unknown()).optional(),
      matrix: z
        .array(z.looseObject({ name: text }), { error: 'a list of rows with a name each' })
        .min(1, { error: 'at least one row' })
        .optional()
        .describe('Rows become cases, each with an address: id[name].'),
      setup: steps.optional(),
      steps: steps.min(1, { error: 'at least one step' }),
      teardown: steps.optional().describe('Always runs, last step first.'),
      explore: explore.optional(),
    },
    { error: 'a map that begins with "format: 1"' },
  )
  .describe('A tillrig scenario.')
export type ScenarioFile = z.infer<typeof scenarioSchema>

export const partSchema = z.strictObject(
  {
    format,
    title: text.optional(),
    inputs: z
      .record(name, z.strictObject({ says: text.optional(), default: z.unknown().optional() }))
      .optional()
      .describe('Names the part can use; one without a default must be given.'),
    outputs: save.optional().describe('What the part gives back, as ${outputs.name}.'),
    steps: steps.min(1, { error: 'at least one step' }),
  },
  { error: 'a map that begins with "format: 1"' },
)

export type PartFile = z.infer<typeof partSchema>

/** The JSON Schema of a scenario file, for editors. */
export function jsonSchema(): unknown {
  return z.toJSONSchema(scenarioSchema, { io: 'input', unrepresentable: 'any' })
}

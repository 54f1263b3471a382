/** What may stand under `targets` in tillrig.yaml. */
import { z } from 'zod'

const PORT_MAX = 65_535

const text = z.string({ error: 'text' }).min(1, { error: 'text that is not empty' })
const address = (what: string) => {
  const error = `the address of ${what}, such as http://127.0.0.1:8090`
  return (
    z
      .string({ error })
      .regex(/^https?:\/\/|\$\{/, { error, abort: true })
      // What the environment will say is looked at when it is used.
      .refine((text) => text.includes('${') || URL.canParse(text), { error })
  )
}
const duration = z
  .string({ error: 'a duration such as 250ms, 1.5s, 2m' })
  .regex(/^(\d+(\.\d+)?(ms|s|m|h|d))+$/, { error: 'a duration such as 250ms, 1.5s, 2m' })
const options = z
  .record(z.string(), z.record(z.string(), z.unknown(), { error: 'a map of options' }), {
    error: 'a map of devices to options',
  })
  .optional()
  .describe('Options of devices: { ikkm: { profile: v27a } }.')

const emulator = z.strictObject({
  kind: z.literal('emulator'),
  clock: z.literal('virtual', { error: 'virtual' }).optional(),
  options,
})

const remote = z.strictObject({
  kind: z.literal('remote'),
  control: address('the control API of a rig'),
  token: text.optional().describe('Better from the environment: "${env.TILLRIG_TOKEN}".'),
})

const ways = ['command', 'http', 'module'] as const

const till = z
  .strictObject(
    {
      command: z
        .array(text, { error: 'a list: the command and its arguments' })
        .min(1, { error: 'a command' })
        .optional()
        .describe('What to start: [node, ./till.js]. No shell is involved.'),
      http: address('the till').optional().describe('Where the till takes stimuli by POST.'),
      module: text
        .optional()
        .describe(
          'A script whose default export opens the till in this process: ./till.ts. Its time is virtual.',
        ),
      reset: z
        .enum(['per-case', 'never'], { error: 'per-case or never' })
        .optional()
        .describe(
          'per-case: each case begins with a new till. never: one for all of them, and another only after it has ended.',
        ),
      timeout: duration.optional().describe('How long the till may take for one stimulus; 60s.'),
      patience: duration
        .optional()
        .describe('What TILLRIG_TIMEOUT_MS says: when to give up on a device; 1s.'),
      env: z
        .record(z.string(), z.string({ error: 'text' }), { error: 'a map of names to texts' })
        .optional(),
      ports: z
        .record(z.string(), z.int().min(0).max(PORT_MAX, { error: 'a port' }), {
          error: 'a map of devices to ports',
        })
        .optional()
        .describe('Where devices listen for a till that is not told; 0 is any free port.'),
    },
    {
      error:
        'a map: { command: [node, ./till.js] }, { http: http://127.0.0.1:9000/tillrig } or { module: ./till.ts }',
    },
  )
  .refine((till) => ways.filter((one) => till[one] !== undefined).length === 1, {
    error: 'one of "command", "http" and "module"',
  })

const client = z.strictObject({ kind: z.literal('client'), client: till, options })

/** The fields of one real device; the others are what its client needs: `key`, `token`. */
export const realDevice = z
  .looseObject(
    {
      url: address('the device'),
      'min-interval': duration.optional().describe('The least time between two requests.'),
      'max-receipts': z
        .int({ error: 'a whole number' })
        .min(0, { error: 'a whole number from 0 up' })
        .describe('How many receipts or movements of money a run may make.'),
      'max-amount': z
        .number({ error: 'an amount, such as 1000' })
        .min(0, { error: 'an amount from 0 up' })
        .describe('How much money a run may register or move, in whole units of the currency.'),
      options: z
        .record(z.string(), z.unknown(), { error: 'a map of options' })
        .optional()
        .describe('How it differs from the document: { profile: v27a }.'),
    },
    { error: 'a map: { url: "http://192.168.1.40:8080", max-receipts: 20, max-amount: 1000 }' },
  )
  .describe('One real device. The budget is needed: a run costs receipts and money.')

const device = z
  .object({
    kind: z.literal('device'),
    operator: z
      .enum(['console', 'none'], { error: 'console or none' })
      .optional()
      .describe('Who is asked what only a person can see or do.'),
  })
  .catchall(realDevice)

export const targetKinds = { emulator, remote, device, client } as const
export type TargetKind = keyof typeof targetKinds

export const targetSchema = z.discriminatedUnion('kind', [emulator, remote, device, client])

export type RealDevice = z.infer<typeof realDevice>
export type TargetFile = z.infer<typeof targetSchema>

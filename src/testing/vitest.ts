/** The public `tillrig/vitest`: a fresh rig for each test, and what may be expected of it. */
import { expect as plainExpect, test as plainTest } from 'vitest'
import type { TestAPI } from 'vitest'
import { createRig } from '../index.ts'
import type { DeviceHandle } from './device-handle.ts'
import type { CauseName, DeviceName, FactName, Heard } from './given.ts'
import { matchers } from './matchers.ts'
import type { ReceiptPart } from './matchers.ts'
import type { RigClock, RigOptions, TestRig } from './test-rig.ts'

export type RigFixtures<Names extends DeviceName = DeviceName> = {
  readonly rig: TestRig<Names>
  readonly clock: RigClock
} & { readonly [Name in Names]: DeviceHandle<Name> }

/**
 * Vitest's `test` with a rig of your own making: `rigTest({ devices: ['ikkm'], seed: 7 })`.
 * @throws RangeError in the test, for a device or option that is unknown.
 */
export function rigTest<const Names extends DeviceName = DeviceName>(
  options: RigOptions<Names> = {},
): TestAPI<RigFixtures<Names>> {
  const names: readonly string[] = options.devices ?? all
  const handles = names.map((name) => [name, handleFixture(name)])
  // For each device that was asked for there is a fixture of its name.
  return plainTest.extend({
    rig: rigFixture(options),
    clock: ({ rig }: OfRig, use: Use) => use(rig.clock),
    ...Object.fromEntries(handles),
  }) as unknown as TestAPI<RigFixtures<Names>>
}

const all: readonly DeviceName[] = ['ikkm', 'imacash', 'geopagos', 'cashflow']

type Use = (value: unknown) => Promise<void>
interface OfRig {
  readonly rig: TestRig
}

interface OwnTest {
  readonly task: { readonly result?: { readonly state: string } | undefined }
  onTestFinished(then: () => void): void
}

function rigFixture(options: RigOptions) {
  return async ({ task, onTestFinished }: OwnTest, use: Use) => {
    const rig = createRig(options)
    onTestFinished(() => {
      // A test that has failed already did not come to what the fault waits for.
      if (task.result?.state !== 'fail') rig.verify()
    })
    try {
      await use(rig)
    } finally {
      await rig.close()
    }
  }
}

function handleFixture(name: string) {
  return ({ rig }: { readonly rig: TestRig }, use: Use) => use(rig.device(name as DeviceName))
}

/**
 * Vitest's `test` with `rig`, `clock` and the devices `ikkm`, `imacash`, `geopagos` and `cashflow`:
 * made for each test that names one, closed after it. A fault that was armed and never met fails
 * the test.
 *
 *     test('a sale whose answer is lost is registered once', async ({ ikkm }) => {
 *       ikkm.fault('lose-reply', { on: 'sale' })
 *       await ikkm.client.sale({ sale: 2920, cash: 3000 })
 *       expect(ikkm).toHaveReceipts(1)
 *     })
 */
export const test: TestAPI<RigFixtures> = rigTest()
/** The same, for those who write `it`. */
export const it: TestAPI<RigFixtures> = rigTest()

plainExpect.extend(matchers)

/** Vitest's own `expect`, which has the matchers from here on, wherever it is imported from. */
export const expect: typeof plainExpect = plainExpect

type Any<Table> = Table[keyof Table]

// Vitest 4 and 5 describe their assertions with other type parameters, which cannot be extended
// for both; Chai's, of which both are made, have none.
declare global {
  namespace Chai {
    interface Assertion {
      /** So many receipts, or exactly these, oldest first: `toHaveReceipts([{ total: 2920 }])`. */
      toHaveReceipts(expected: number | readonly ReceiptPart[]): void
      /** The books of the rig agree, to the cent. */
      toBalance(): void
      /** What is so by that name; objects may hold more than is expected. */
      toHaveFact(fact: Any<{ [Name in DeviceName]: FactName<Name> }>, expected: unknown): void
      /** The device said no, by our word for it or the vendor's: `PRINTER_NOT_READY`, -6. */
      toBeRefused(code?: string | number): void
      /** It was done; with these fields in the answer. */
      toBeDone(part?: Readonly<Record<string, unknown>>): void
      /** The device was asked this: at least once, or so many times. */
      toHaveHeard(operation: Any<{ [Name in DeviceName]: Heard<Name> }>, times?: number): void
      /** The cause is in force. */
      toHaveCause(cause: Any<{ [Name in DeviceName]: CauseName<Name> }>): void
    }
  }
}

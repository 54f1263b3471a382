/** The devices as types: what a scenario in TypeScript may name. */
import type { causes as cashflowCauses } from '../emulators/cashflow/causes.ts'
import type { facts as cashflowFacts } from '../emulators/cashflow/facts.ts'
import type { operations as cashflowOperations } from '../emulators/cashflow/operations.ts'
import type { options as cashflowOptions } from '../emulators/cashflow/options.ts'
import type { causes as geopagosCauses } from '../emulators/geopagos/causes.ts'
import type { facts as geopagosFacts } from '../emulators/geopagos/facts.ts'
import type { operations as geopagosOperations } from '../emulators/geopagos/operations.ts'
import type { options as geopagosOptions } from '../emulators/geopagos/options.ts'
import type { causes as ikkmCauses } from '../emulators/ikkm/causes.ts'
import type { facts as ikkmFacts } from '../emulators/ikkm/facts.ts'
import type { operations as ikkmOperations } from '../emulators/ikkm/operations.ts'
import type { options as ikkmOptions } from '../emulators/ikkm/options.ts'
import type { causes as imacashCauses } from '../emulators/imacash/causes.ts'
import type { recyclerFacts, serverFacts } from '../emulators/imacash/facts.ts'
import type { operations as imacashOperations } from '../emulators/imacash/operations.ts'
import type { options as imacashOptions } from '../emulators/imacash/options.ts'
import type { Field } from './device/field.ts'
import type { Definition, Steps, TypedScenario } from './scenario/typed/steps.ts'
import { typedSteps, written } from './scenario/typed/steps.ts'
import type { Found } from './scenario/typed/surface.ts'
import type { causes as shopCauses } from './shop/causes.ts'
import type { facts as shopFacts } from './shop/facts.ts'

/** What every client can send besides the operations of its device. */
type Again = 'repeat' | 'request'

/** The kinds of device, each by its own name; and the shop, which is in every rig. */
export interface Kinds {
  readonly ikkm: {
    readonly hears: keyof typeof ikkmOperations
    /** It hears a registration without a kind; no till sends one on purpose. */
    readonly sends: Exclude<keyof typeof ikkmOperations, 'register'> | Again
    readonly causes: typeof ikkmCauses
    readonly facts: Found<typeof ikkmFacts>
    readonly options: typeof ikkmOptions
  }
  readonly imacash: {
    readonly hears: keyof typeof imacashOperations
    readonly sends: keyof typeof imacashOperations | 'cancel' | 'cash-out' | Again
    readonly causes: typeof imacashCauses
    readonly facts: Found<typeof serverFacts & typeof recyclerFacts>
    readonly options: typeof imacashOptions
  }
  readonly geopagos: {
    readonly hears: keyof typeof geopagosOperations
    readonly sends: keyof typeof geopagosOperations | Again
    readonly causes: typeof geopagosCauses
    readonly facts: Found<typeof geopagosFacts>
    readonly options: typeof geopagosOptions
  }
  readonly cashflow: {
    readonly hears: keyof typeof cashflowOperations
    readonly sends: keyof typeof cashflowOperations | 'request'
    readonly causes: typeof cashflowCauses
    readonly facts: Found<typeof cashflowFacts>
    readonly options: typeof cashflowOptions
  }
  readonly shop: Shop
}

interface Shop {
  readonly hears: never
  readonly sends: never
  readonly causes: typeof shopCauses
  readonly facts: Found<typeof shopFacts>
  readonly options: { readonly links: Field<string> }
}

type Named<Names extends Readonly<Record<string, keyof Kinds>>> = {
  readonly [Name in keyof Names]: Kinds[Names[Name]]
} & { readonly shop: Shop }

export const { send, client, cause, clear, fault, advance, settle, check, use, operator } =
  typedSteps<Kinds>()

/**
 * A scenario in TypeScript, for a file such as `night.scenario.ts`, which `tillrig run` takes
 * beside those in YAML. Wherever YAML has a template a function may compute the value, and the
 * whole of `expect` may be a function that judges; lists of steps are built by plain TypeScript.
 *
 *     import { check, defineScenario, send } from 'tillrig'
 *
 *     const prices = [190, 350, 990]
 *
 *     export default defineScenario({
 *       id: 'my-shop/day/three-sales',
 *       title: 'The drawer holds what three sales brought in',
 *       setup: [check('ikkm.drawer', { save: { before: ({ fact }) => fact } })],
 *       steps: [
 *         ...prices.map((sale) => send('ikkm.sale', { sale, cash: 1000 })),
 *         check('ikkm.drawer', {
 *           expect: (drawer, { saved }) =>
 *             drawer === Number(saved['before']) + 1530 || `there are ${drawer} tenge`,
 *         }),
 *       ],
 *     })
 */
export function defineScenario(definition: Definition<Kinds>): TypedScenario {
  return written(definition, defineScenario)
}

/**
 * The same for a rig whose devices have names of their own: names lead to kinds.
 *
 *     const { defineScenario, send } = inRig<{ 'till-1': 'ikkm'; 'till-2': 'ikkm' }>()
 *
 *     export default defineScenario({ rig: 'rigs/two-tills.yaml', ... })
 */
export function inRig<Names extends Readonly<Record<string, keyof Kinds>>>(): Steps<
  Named<Names>
> & { defineScenario(definition: Definition<Named<Names>>): TypedScenario } {
  const defineIt = (definition: Definition<Named<Names>>) => written(definition, defineIt)
  return { ...typedSteps<Named<Names>>(), defineScenario: defineIt }
}

/** The devices as types: what a scenario in TypeScript may name. */
import type { causes as cashflowCauses } from '../emulators/cashflow/causes.ts';
import type { facts as cashflowFacts } from '../emulators/cashflow/facts.ts';
import type { operations as cashflowOperations } from '../emulators/cashflow/operations.ts';
import type { options as cashflowOptions } from '../emulators/cashflow/options.ts';
import type { causes as geopagosCauses } from '../emulators/geopagos/causes.ts';
import type { facts as geopagosFacts } from '../emulators/geopagos/facts.ts';
import type { operations as geopagosOperations } from '../emulators/geopagos/operations.ts';
import type { options as geopagosOptions } from '../emulators/geopagos/options.ts';
import type { causes as ikkmCauses } from '../emulators/ikkm/causes.ts';
import type { facts as ikkmFacts } from '../emulators/ikkm/facts.ts';
import type { operations as ikkmOperations } from '../emulators/ikkm/operations.ts';
import type { options as ikkmOptions } from '../emulators/ikkm/options.ts';
import type { causes as imacashCauses } from '../emulators/imacash/causes.ts';
import type { recyclerFacts, serverFacts } from '../emulators/imacash/facts.ts';
import type { operations as imacashOperations } from '../emulators/imacash/operations.ts';
import type { options as imacashOptions } from '../emulators/imacash/options.ts';
import type { Field } from './device/field.ts';
import type { Definition, Steps, TypedScenario } from './scenario/typed/steps.ts';
import type { Found } from './scenario/typed/surface.ts';
import type { causes as shopCauses } from './shop/causes.ts';
import type { facts as shopFacts } from './shop/facts.ts';
/** What every client can send besides the operations of its device. */
type Again = 'repeat' | 'request';
/** The kinds of device, each by its own name; and the shop, which is in every rig. */
export interface Kinds {
    readonly ikkm: {
        readonly hears: keyof typeof ikkmOperations;
        /** It hears a registration without a kind; no till sends one on purpose. */
        readonly sends: Exclude<keyof typeof ikkmOperations, 'register'> | Again;
        readonly causes: typeof ikkmCauses;
        readonly facts: Found<typeof ikkmFacts>;
        readonly options: typeof ikkmOptions;
    };
    readonly imacash: {
        readonly hears: keyof typeof imacashOperations;
        readonly sends: keyof typeof imacashOperations | 'cancel' | 'cash-out' | Again;
        readonly causes: typeof imacashCauses;
        readonly facts: Found<typeof serverFacts & typeof recyclerFacts>;
        readonly options: typeof imacashOptions;
    };
    readonly geopagos: {
        readonly hears: keyof typeof geopagosOperations;
        readonly sends: keyof typeof geopagosOperations | Again;
        readonly causes: typeof geopagosCauses;
        readonly facts: Found<typeof geopagosFacts>;
        readonly options: typeof geopagosOptions;
    };
    readonly cashflow: {
        readonly hears: keyof typeof cashflowOperations;
        readonly sends: keyof typeof cashflowOperations | 'request';
        readonly causes: typeof cashflowCauses;
        readonly facts: Found<typeof cashflowFacts>;
        readonly options: typeof cashflowOptions;
    };
    readonly shop: Shop;
}
interface Shop {
    readonly hears: never;
    readonly sends: never;
    readonly causes: typeof shopCauses;
    readonly facts: Found<typeof shopFacts>;
    readonly options: {
        readonly links: Field<string>;
    };
}
type Named<Names extends Readonly<Record<string, keyof Kinds>>> = {
    readonly [Name in keyof Names]: Kinds[Names[Name]];
} & {
    readonly shop: Shop;
};
export declare const send: (operation: import("./scenario/typed/surface.ts").SendName<Kinds>, params?: import("./scenario/typed/value.ts").Params, more?: import("./scenario/typed/steps.ts").Judged & import("./scenario/typed/steps.ts").Waiting & {
    readonly as?: string;
}) => import("./scenario/typed/steps.ts").TypedStep, client: (stimulus: string, params?: import("./scenario/typed/value.ts").Params, more?: import("./scenario/typed/steps.ts").Judged & import("./scenario/typed/steps.ts").Waiting) => import("./scenario/typed/steps.ts").TypedStep, cause: <Name extends import("./scenario/typed/surface.ts").CauseName<Kinds>>(name: Name, params?: import("./scenario/typed/value.ts").Computed<Readonly<Record<string, unknown>>> | `\${${string}}` | import("./scenario/typed/surface.ts").CauseParams<Kinds, Name> | undefined, more?: import("./scenario/typed/steps.ts").ByHand) => import("./scenario/typed/steps.ts").TypedStep, clear: (name: import("./scenario/typed/surface.ts").LastingCause<Kinds>, more?: import("./scenario/typed/steps.ts").ByHand) => import("./scenario/typed/steps.ts").TypedStep, fault: <Effect extends import("./device/faults.ts").FaultName>(on: import("./scenario/typed/surface.ts").MessageName<Kinds>, effect: Effect, params?: (({
    readonly delay: {
        readonly says: 'The device acts at once; its answer leaves later.';
        readonly params: {
            readonly delay: Field<number>;
        };
    };
    readonly 'lose-request': {
        readonly says: 'The request never arrives.';
        readonly params: {
            readonly ending: Field<"reset" | "silence">;
        };
    };
    readonly 'lose-reply': {
        readonly says: 'The device acts; its answer never arrives.';
        readonly params: {
            readonly ending: Field<"reset" | "silence">;
        };
    };
    readonly duplicate: {
        readonly says: 'The request arrives twice; the first answer is seen.';
        readonly params: {};
    };
    readonly late: {
        readonly says: 'The request arrives after the next one, or at the end; nobody hears the answer.';
        readonly params: {
            readonly until: Field<"end" | "next">;
            readonly ending: Field<"reset" | "silence">;
        };
    };
    readonly 'cut-reply': {
        readonly says: 'The connection breaks inside the answer.';
        readonly params: {
            readonly bytes: Field<number>;
        };
    };
    readonly garble: {
        readonly says: 'Characters of the answer are changed on the way.';
        readonly params: {};
    };
    readonly status: {
        readonly says: 'Something in between answers in place of the device.';
        readonly params: {
            readonly status: Field<number>;
            readonly processed: Field<boolean>;
        };
    };
    readonly 'restart-before': {
        readonly says: 'Power fails before the request is read.';
        readonly params: {
            readonly ending: Field<"reset" | "silence">;
        };
    };
    readonly 'restart-after': {
        readonly says: 'Power fails after the device acted, before its answer leaves.';
        readonly params: {
            readonly ending: Field<"reset" | "silence">;
        };
    };
}[Effect]["params"] extends infer T ? { readonly [Name in keyof T]?: T[Name] extends {
    show(value: infer Value): string;
} ? import("./scenario/typed/value.ts").Computed<Value extends number ? string | number : Value extends boolean ? "off" | "on" | boolean : Value> | (Value extends number ? string | number : Value extends boolean ? "off" | "on" | boolean : Value) : never; } : never) & {
    readonly nth?: number | import("./scenario/typed/value.ts").Computed<number>;
    readonly percent?: number | import("./scenario/typed/value.ts").Computed<number>;
    readonly times?: number | import("./scenario/typed/value.ts").Computed<number>;
} & import("./scenario/typed/steps.ts").Named) | undefined) => import("./scenario/typed/steps.ts").TypedStep, advance: (by: string, more?: import("./scenario/typed/steps.ts").ByHand) => import("./scenario/typed/steps.ts").TypedStep, settle: (more?: import("./scenario/typed/steps.ts").Named) => import("./scenario/typed/steps.ts").TypedStep, check: <Name extends import("./scenario/typed/surface.ts").FactName<Kinds>>(fact: Name, more?: (import("./scenario/typed/steps.ts").Judged<import("./scenario/typed/surface.ts").FactValue<Kinds, Name>> & (import("./scenario/typed/steps.ts").Waiting & {
    readonly where?: import("./scenario/typed/value.ts").Params;
})) | undefined) => import("./scenario/typed/steps.ts").TypedStep, use: (part: string, inputs?: import("./scenario/typed/value.ts").Params, more?: import("./scenario/typed/steps.ts").Named & Pick<import("./scenario/typed/steps.ts").Judged, 'save'> & {
    readonly as?: string;
}) => import("./scenario/typed/steps.ts").TypedStep, operator: (question: import("./scenario/typed/steps.ts").Question, more?: import("./scenario/typed/steps.ts").Judged<unknown>) => import("./scenario/typed/steps.ts").TypedStep;
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
export declare function defineScenario(definition: Definition<Kinds>): TypedScenario;
/**
 * The same for a rig whose devices have names of their own: names lead to kinds.
 *
 *     const { defineScenario, send } = inRig<{ 'till-1': 'ikkm'; 'till-2': 'ikkm' }>()
 *
 *     export default defineScenario({ rig: 'rigs/two-tills.yaml', ... })
 */
export declare function inRig<Names extends Readonly<Record<string, keyof Kinds>>>(): Steps<Named<Names>> & {
    defineScenario(definition: Definition<Named<Names>>): TypedScenario;
};
export {};

import { typedSteps, written } from './scenario/typed/steps.js';
export const { send, client, cause, clear, fault, advance, settle, check, use, operator } = typedSteps();
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
export function defineScenario(definition) {
    return written(definition, defineScenario);
}
/**
 * The same for a rig whose devices have names of their own: names lead to kinds.
 *
 *     const { defineScenario, send } = inRig<{ 'till-1': 'ikkm'; 'till-2': 'ikkm' }>()
 *
 *     export default defineScenario({ rig: 'rigs/two-tills.yaml', ... })
 */
export function inRig() {
    const defineIt = (definition) => written(definition, defineIt);
    return { ...typedSteps(), defineScenario: defineIt };
}

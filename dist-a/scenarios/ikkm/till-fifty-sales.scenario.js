/**
 * A scenario in TypeScript: the steps are built by a loop, and what they must come to is computed.
 * In a folder of your own the names come from 'tillrig'.
 */
import { check, defineScenario, fault, send } from '../../src/index.js';
const sales = Array.from({ length: 50 }, (_, i) => ({
    sale: 150 + 37 * i,
    cash: Math.ceil((150 + 37 * i) / 500) * 500,
    /** The till hears nothing of each seventh sale, and repeats it. */
    isUnheard: i % 7 === 6,
}));
const total = sales.reduce((sum, { sale }) => sum + sale, 0);
export const fiftySales = defineScenario({
    id: 'ikkm/till/fifty-sales',
    title: 'Fifty sales, seven of them repeated, come to the same in drawer, receipts and totals',
    tags: ['ikkm', 'sale', 'idempotency'],
    setup: [
        check('ikkm.drawer', { save: { drawer: ({ fact }) => fact } }),
        check('ikkm.totals', { save: { soldBefore: ({ fact }) => Object(fact).sale } }),
    ],
    steps: [
        ...sales.flatMap(({ sale, cash, isUnheard }) => {
            if (!isUnheard)
                return [send('ikkm.sale', { sale, cash }, { expect: { status: 200 } })];
            return [
                fault('ikkm.sale', 'lose-reply'),
                send('ikkm.sale', { sale, cash }, { expect: { transport: 'lost' } }),
                send('ikkm.repeat', {}, { expect: { status: 203 }, proves: ['ikkm/repeat/1'] }),
            ];
        }),
        check('ikkm.receipts', {
            expect(receipts) {
                const registered = receipts.slice(-sales.length);
                const wrong = registered.find(({ total }, i) => total !== sales[i]?.sale);
                if (wrong)
                    return `receipt ${wrong.number} is for ${wrong.total}`;
                return receipts.length === sales.length || `there are ${receipts.length} receipts`;
            },
            proves: ['ikkm/repeat/2'],
        }),
        check('ikkm.drawer', {
            expect: { $delta: { from: ({ saved }) => saved['drawer'], by: total } },
            proves: ['ikkm/registration/2'],
        }),
        check('ikkm.totals', {
            expect: { sale: ({ saved }) => Number(saved['soldBefore']) + total },
            proves: ['ikkm/report/1'],
        }),
    ],
});

/** Several scenarios of one file: each way in which an answer may never come. */
import { check, defineScenario, fault, send, settle } from '../../src/index.js';
const ways = [
    { effect: 'lose-request', status: 200, says: 'its request' },
    { effect: 'lose-reply', status: 203, says: 'its answer' },
    { effect: 'restart-after', status: 203, says: 'its answer, as power failed,' },
];
export const faults = ways.map(({ effect, status, says }) => defineScenario({
    id: `ikkm/till/${effect}`,
    title: `A sale is registered once, also when ${says} was lost and the till repeats it`,
    tags: ['ikkm', 'sale', 'idempotency'],
    matrix: [
        { name: 'cash', sale: { sale: 2920, cash: 3000 } },
        { name: 'bank', sale: { sale: 2920, bank: 2920 } },
    ],
    setup: [check('ikkm.receiptCount', { save: { before: ({ fact }) => fact } })],
    steps: [
        fault('ikkm.sale', effect),
        send('ikkm.sale', '${case.sale}', { expect: { transport: 'lost' } }),
        send('ikkm.repeat', {}, { expect: { status } }),
        settle(),
        check('ikkm.receiptCount', {
            expect: (count, { saved }) => count === Number(saved['before']) + 1,
            proves: ['ikkm/repeat/2'],
        }),
    ],
}));

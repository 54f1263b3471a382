import { minor } from '../../../src/kernel/money.js';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../../src/kernel/time.js';
import { cashOf, rowOf, write } from './rows.js';
/** What a till has in the morning: 2000.00. */
const FLOAT = 200_000;
/** A hundred roubles: smaller money stays in the till overnight. */
const NOTE = 10_000;
const cashiers = [
    { id: 3, login: 'ivanov' },
    { id: 4, login: 'petrova' },
    { id: 5, login: 'Сидорова' },
];
/** By type; the second is a comment. */
const words = {
    sale: [['', '']],
    return: [
        ['', 'Товар не подошёл'],
        ['', 'Брак: "не включается"'],
        ['', ''],
    ],
    collection: [
        ['Инкассация банка', ''],
        ['Инкассация банка', 'Сумка № 7'],
    ],
    outcome: [
        ['Хозяйственные расходы', 'Вода & салфетки'],
        ['Оплата поставщику', ''],
    ],
    income: [
        ['Размен', ''],
        ['Размен', 'Мелочь из банка'],
    ],
    to_strongbox: [['', 'Сдача выручки']],
    from_strongbox: [['', 'Размен на утро']],
};
/** Ends at this instant; each day begins at midnight of the local time. */
export function writeHistory(state, random, at) {
    const { history, 'utc-offset': offset } = state.options;
    if (history === 0)
        return;
    const zone = offset * MINUTE_MS;
    const terminals = state.shops.flatMap((shop) => shop.terminals);
    const lastDay = Math.floor((at + zone) / DAY_MS);
    let receipts = 0;
    for (let day = Math.floor((at - history + zone) / DAY_MS); day <= lastDay; day++) {
        const plans = terminals.flatMap((one) => planDay(state, random, day * DAY_MS - zone, one));
        for (const plan of plans.sort((one, other) => one.at - other.at)) {
            if (plan.at < at - history || plan.at > at)
                continue;
            const amount = amountOf(plan, cashOf(state, plan.terminal));
            if (amount <= 0)
                continue;
            const { terminal, type, user, wish } = plan;
            const choices = words[type];
            const [subtype = '', comment = ''] = choices[(wish / 10) % choices.length] ?? [];
            const receipt = type === 'sale' || type === 'return' ? String(++receipts) : '';
            const draft = { terminal, type, amount, user, subtype, comment, receipt };
            write(state, rowOf(state, draft, plan.at));
        }
    }
}
/** From the money that is lent in the morning until it is taken away at night. */
function planDay({ options }, random, midnight, terminal) {
    const plans = [];
    const user = cashiers[random.integer(0, cashiers.length - 1)] ?? { id: 3, login: 'ivanov' };
    const plan = (type, from, to) => plans.push({
        at: midnight + random.integer(from * 3600, to * 3600 - 1) * SECOND_MS,
        terminal,
        type,
        user,
        wish: random.integer(500, 30_000) * 10,
    });
    plan('from_strongbox', 8, 9);
    for (let i = 0; i < options['history.per-day']; i++)
        plan('sale', 9, 21);
    for (let i = random.integer(0, 2); i > 0; i--)
        plan('return', 12, 21);
    if (random.integer(0, 2) === 0)
        plan('income', 9, 12);
    if (random.integer(0, 1) === 0)
        plan('outcome', 15, 20);
    plan(random.integer(0, 2) === 0 ? 'to_strongbox' : 'collection', 21, 22);
    return plans;
}
/** No more than there is. */
function amountOf({ type, wish }, cash) {
    switch (type) {
        case 'sale':
        case 'income':
            return minor(wish);
        case 'return':
        case 'outcome':
            return minor(Math.min(wish, cash));
        case 'from_strongbox':
            return minor(FLOAT - cash);
        case 'collection':
        case 'to_strongbox':
            return minor(Math.floor(cash / NOTE) * NOTE);
    }
}

import { documented } from '../../src/device/evidence.js';
export const operations = {
    export: {
        says: 'The movements of cash, by till, shop, type and day, a page at a time.',
        from: documented('GET /api/cashFlow'),
    },
};
/** The last two are of the current document: to the main cash of the shop, and from it. */
export const rowTypes = [
    'sale',
    'return',
    'collection',
    'outcome',
    'income',
    'to_strongbox',
    'from_strongbox',
];

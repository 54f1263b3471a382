import { ways } from '../../src/device/transitions.js';
export const transitions = {
    recorded: ways(({ row }) => row.type, {
        sale: 'A sale is written down.',
        return: 'A return is written down.',
        collection: 'A collection is written down.',
        outcome: 'Cash that left the till is written down.',
        income: 'Cash that came into the till is written down.',
        to_strongbox: 'A move to the main cash is written down.',
        from_strongbox: 'A move from the main cash is written down.',
    }),
    'cause-began': 'A cause begins.',
    'cause-ended': 'A cause ends.',
};

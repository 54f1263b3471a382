import { assumed, documented } from '../../src/device/evidence.js';
export const operations = {
    handshake: {
        says: 'Validates a token.',
        method: 'POST',
        from: documented('handshake.php'),
    },
    putinventory: {
        says: 'A machine tells what it holds.',
        method: 'POST',
        from: documented('putinventory.php'),
    },
    getinventory: {
        says: 'The last inventory that was told.',
        method: 'GET',
        from: documented('getinventory.php'),
    },
    puttransaction: {
        says: 'A till registers a sale to be paid in cash.',
        method: 'POST',
        from: documented('puttransaction.php'),
    },
    gettransaction: {
        says: 'A machine asks for the oldest transaction that waits.',
        method: 'GET',
        from: documented('gettransaction.php'),
    },
    changestatustransaction: {
        says: 'A machine confirms a transaction, with the pieces.',
        method: 'POST',
        from: documented('changestatustransaction.php'),
    },
    statustransaction: {
        says: 'A till asks what became of a transaction.',
        method: 'GET',
        from: documented('statustransaction.php'),
    },
    listtransactions: {
        says: 'The transactions, by status and by day.',
        method: 'GET',
        from: documented('listtransactions.php'),
    },
    putstatus: {
        says: 'A machine tells its condition.',
        method: 'POST',
        from: documented('putstatus.php'),
    },
    getstatus: {
        says: 'The last condition a machine told.',
        method: 'GET',
        from: documented('getstatus.php'),
    },
    getalerts: {
        says: 'The conditions that need somebody.',
        method: 'GET',
        from: documented('getalerts.php'),
    },
    putfill: {
        says: 'A machine tells that it was refilled.',
        method: 'POST',
        from: documented('putfill.php'),
    },
    getfills: {
        says: 'The refills, by machine and by day.',
        method: 'GET',
        from: documented('getfills.php'),
    },
    canceltransaction: {
        says: 'A till cancels a sale; only with `cancel.by: script`.',
        method: 'POST',
        from: assumed('A9'),
    },
};

import { assumed, documented } from '../../src/device/evidence.js';
import { ask, get } from './protocol/recipes.js';
const says = (status, text) => ({ status, wire: text, text });
/**
 * In order of precedence. That an error is `success` 0 with a text in `info` is documented; texts,
 * statuses and order are assumed (A1, A2). The text is the only code there is.
 */
export const errors = {
    UNKNOWN_PATH: {
        ...says(404, 'Неизвестный метод API'),
        means: 'There is no such path.',
        cause: 'A path that the document does not name.',
        cure: 'Ask for /api/cashFlow, with the capital F.',
        from: assumed('A2'),
        reproduce: [get('', 'cashflow')],
    },
    BAD_METHOD: {
        ...says(405, 'Параметры передаются только методом GET'),
        means: 'The export is asked for with GET only.',
        cause: 'A POST, as other exports of the family allow it.',
        cure: 'Send a GET, with all parameters in the query.',
        from: assumed('A1'),
        reproduce: ['curl -s -i -d "apikey=$APIKEY" "$URL/api/cashFlow"'],
    },
    SERVER_ERROR: {
        ...says(500, 'Внутренняя ошибка сервера'),
        means: 'Something inside the server fails.',
        cause: 'The database is away.',
        cure: 'Ask again later, with the same lastid.',
        from: assumed('A3'),
        reproduce: ['tillrig cause cashflow.server-error', ask()],
    },
    NO_KEY: {
        ...says(401, 'Не указан apikey'),
        means: 'The request has no apikey, or an empty one.',
        cause: 'A client that leaves it out, or sends it in a header.',
        cure: 'Send the secret key as the parameter apikey.',
        from: documented('facts.md 2.1: apikey is required'),
        reproduce: [get('')],
    },
    WRONG_KEY: {
        ...says(403, 'Неверный apikey'),
        means: 'The apikey is not the one of this shop, or is no longer valid.',
        cause: 'A typing error, the key of another shop, or a key that was replaced.',
        cure: 'Read the key in the administrative panel.',
        from: documented('facts.md 2.1: success=0 and info'),
        reproduce: [get('?apikey=other')],
    },
    UNKNOWN_FORMAT: {
        ...says(400, 'Неизвестный формат'),
        means: 'The format is neither xml nor json; the answer is XML.',
        cause: 'A typing error, or capitals.',
        cure: 'Send format=xml or format=json, or leave it out.',
        from: assumed('A1'),
        reproduce: [ask('format=csv')],
    },
    BAD_ID: {
        ...says(400, 'Ожидается целое число'),
        means: 'An id is not a whole number: terminalid, warehouseid or lastid.',
        cause: 'An id of an outside system in warehouseid, a list, or a number below zero.',
        cure: 'Send digits; ids of outside systems go into warehouseextid.',
        from: assumed('A4'),
        reproduce: [ask('terminalid=till-1')],
    },
    UNKNOWN_TYPE: {
        ...says(400, 'Неизвестный тип операции'),
        means: 'A type is none of the seven.',
        cause: 'A typing error, capitals, or another separator than a comma.',
        cure: 'Send types as the document names them, with commas between them.',
        from: assumed('A5'),
        reproduce: [ask('type=sale,refund')],
    },
    BAD_LIMIT: {
        ...says(400, 'Неверное значение limit'),
        means: 'The limit is not a whole number above zero.',
        cause: 'A client that sends 0 or -1 for "all".',
        cure: 'Send how many rows you want at most, or leave it out for 100.',
        from: assumed('A4'),
        reproduce: [ask('limit=0')],
    },
    BAD_DAYS: {
        ...says(400, 'Неверное значение days'),
        means: 'The number of days is not a whole number above zero.',
        cause: 'A date in its place, or 0 for today.',
        cure: 'Send how many days back you want, or leave it out.',
        from: assumed('A4'),
        reproduce: [ask('days=2016-09-07')],
    },
};

/** Commands that make a fresh rig answer in a certain way; `$URL` and `$TOKEN` are filled in. */
const bearer = '-H "Authorization: Bearer $TOKEN"';
export const get = (query) => `curl -s -i ${bearer} "$URL/${query}"`;
export const post = (script, json) => `curl -s -i ${bearer} -H "Content-Type: application/json" -d '${json}' "$URL/${script}.php"`;
/** The document's own sale, with more fields. */
export const sale = (more) => post('puttransaction', `{"transaction_id":"TX1","amount":7595${more}}`);

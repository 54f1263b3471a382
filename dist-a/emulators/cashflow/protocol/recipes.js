/** Commands that make a fresh rig answer in a certain way; `$URL` and `$APIKEY` are filled in. */
/** An export with more parameters, as in `lastid=375&limit=10`. */
export const ask = (more = '') => get(`?apikey=$APIKEY${more && `&${more}`}`);
export const get = (query, path = 'cashFlow') => `curl -s -i "$URL/api/${path}${query}"`;

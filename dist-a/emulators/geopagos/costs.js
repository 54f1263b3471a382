const leaves = (says) => ({ says, isReceipt: false });
const bound = leaves('a terminal that is bound, and a code that is used up');
const unbound = leaves('a terminal that is unbound');
/** A token ends by itself, and credentials are only read. */
export const costs = {
    'activate-v1': bound,
    'activate-v2': bound,
    'deactivate-v1': unbound,
    'deactivate-v2': leaves('a mail to the legal representative, or a terminal that is unbound'),
    'request-otp': leaves('a message to the merchant, who gets few a day'),
    'deactivate-otp': unbound,
    confirm: { says: 'a signature that is kept', isReceipt: true },
    // The second request of two may be the one that does it.
    repeat: leaves('what the request before has done, once more'),
    request: {
        says: 'whatever it asks for',
        isReceipt: true,
        // The paths of one-time codes are not documented, so only what is sure to be read is left out.
        applies: ({ path }) => !/^(\/v[12]\/getCredentials|(\/[\w-]+)*\/oauth\/token)\/?$/.test(String(path)),
    },
};

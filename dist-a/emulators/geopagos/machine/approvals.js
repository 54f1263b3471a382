/** The mail that says where to answer. */
export function mailOf({ messages }, { number }) {
    return messages.find(({ approval }) => approval === number);
}
/** One that ran out without being used is nothing any more, whatever was answered. */
export function standingOf({ status, expiresAt }, at) {
    const mayEnd = status === 'asked' || status === 'approved';
    return mayEnd && at >= expiresAt ? 'expired' : status;
}
/** Why nobody can answer it now, and what to do. */
export function whyUnanswerable(state, approval, at) {
    const { number } = approval;
    const again = 'Have the till ask again.';
    switch (standingOf(approval, at)) {
        case 'approved':
            return `request ${number} was approved already. The till can unbind now.`;
        case 'rejected':
            return `request ${number} was rejected already. ${again}`;
        case 'used':
            return `request ${number} was approved and used already.`;
        case 'expired':
            return `request ${number} has expired. ${again}`;
        case 'asked': {
            const mail = mailOf(state, approval);
            if (mail?.arrivedAt !== undefined)
                return undefined;
            return mail?.isLost
                ? `the mail of request ${number} was lost. ${again.replace('.', ' once it has expired.')}`
                : `the mail of request ${number} has not arrived yet. Let time go by.`;
        }
    }
}

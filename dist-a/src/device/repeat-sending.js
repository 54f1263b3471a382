/**
 * @param missing what the till has not sent, when there is nothing to repeat.
 * @throws RangeError when there is nothing, or when it is to be something else.
 */
export function repeatSending(sent, params, missing) {
    if (!sent)
        throw new RangeError(`Cannot repeat: this till has sent ${missing} yet.`);
    if (Object.keys(params).length > 0)
        throw new RangeError('Cannot repeat with other parameters: a repeat is the same bytes.');
    return { ...sent, operation: 'repeat' };
}

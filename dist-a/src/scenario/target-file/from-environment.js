/** Fills `${env.NAME}` in; the values are secrets, and no report shows them. */
/** @throws RangeError for a name that the environment does not have. */
export function fromEnvironment(value, env) {
    const secrets = [];
    const fill = (one) => {
        if (typeof one === 'string')
            return one.replace(/\$\{env\.(\w+)\}/g, (_, name) => take(name));
        if (Array.isArray(one))
            return one.map(fill);
        if (typeof one !== 'object' || one === null)
            return one;
        return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, fill(inner)]));
    };
    // Texts become texts, so the shape stays.
    return { value: fill(value), secrets };
    function take(name) {
        const found = env[name];
        if (found === undefined || found === '')
            throw new RangeError(`Cannot use the target: the environment has no ${name}. Set it, as in ${name}=... tillrig run.`);
        secrets.push(found);
        return found;
    }
}

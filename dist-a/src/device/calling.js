export class Speaker {
    calling = { waiting: undefined, last: undefined };
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    due(state) {
        const { waiting, last } = this.calling;
        return waiting ? waiting.until : this.#parts.caller.due(state, last);
    }
    /** Says what there is to say, or takes in what came of it; gives what that makes happen. */
    act(state, at) {
        const { caller, carry, receive, next } = this.#parts;
        const { waiting } = this.calling;
        if (waiting) {
            const { events, failed } = caller.hears(state, waiting.call, waiting.reply, at);
            this.calling = { waiting: undefined, last: { at, failed } };
            return events;
        }
        const call = caller.says(state, at);
        const number = caller.to === 'outside' ? next() : 0;
        this.#wait({ call, number, until: at + call.timeoutMs, reply: undefined });
        if (caller.to === 'outside')
            carry?.(number, call);
        else
            this.#wait({ call, number, ...heardFrom(receive(call.request, at, caller.name), call, at) });
        return [];
    }
    /** The call that this answers; nothing when its patience has ended, for then nobody hears it. */
    hear(number, reply, at) {
        const { waiting } = this.calling;
        if (waiting?.number !== number)
            return undefined;
        this.#wait({ ...waiting, until: at, reply });
        return waiting.call;
    }
    #wait(waiting) {
        this.calling = { ...this.calling, waiting };
    }
}
/** What the caller will get of a delivery, and when. */
function heardFrom({ reply, ending, afterMs, cutAtBytes }, { timeoutMs }, at) {
    const isSilence = !reply && ending === 'silence';
    if (isSilence || afterMs > timeoutMs)
        return { until: at + timeoutMs, reply: undefined };
    return { until: at + afterMs, reply: cutAtBytes === undefined ? reply : undefined };
}

import { garble } from './faults.js';
export function breakMessage(message, { id, effect }, hands) {
    const fault = { id, effect: effect.kind };
    const intact = { afterMs: 0, cutAtBytes: undefined, fault };
    const nothing = (ending) => ({ ...intact, reply: undefined, ending });
    const unheard = (ending) => {
        hands.note(message, { fault });
        return nothing(ending);
    };
    switch (effect.kind) {
        case 'delay': {
            const delivery = hands.handle(message, fault);
            return { ...delivery, afterMs: delivery.afterMs + effect.delayMs };
        }
        case 'lose-request':
            return unheard(effect.ending);
        case 'lose-reply':
            hands.handle(message, fault);
            return nothing(effect.ending);
        case 'duplicate': {
            const first = hands.handle(message, fault);
            hands.handle(message, fault);
            return first;
        }
        case 'late':
            hands.late({ request: message.request, sender: message.sender, until: effect.until, fault });
            return unheard(effect.ending);
        case 'cut-reply':
            return { ...hands.handle(message, fault), cutAtBytes: effect.bytes };
        case 'garble': {
            const { reply, ...rest } = hands.handle(message, fault);
            return { ...rest, reply: reply && garble(reply, hands.random()) };
        }
        case 'status': {
            if (effect.processed)
                hands.handle(message, fault);
            else
                hands.note(message, { fault });
            const reply = { status: effect.status, headers: {}, body: '' };
            return { ...intact, reply, ending: undefined };
        }
        case 'restart-before':
            hands.restart(message.at);
            return unheard(effect.ending);
        case 'restart-after':
            hands.handle(message, fault);
            hands.restart(message.at);
            return nothing(effect.ending);
    }
}

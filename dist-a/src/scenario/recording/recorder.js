import { isMap } from '../salvage.js';
import { createBlanks, secretNames } from './blank-secrets.js';
import { accessIn, followTill, operationOf } from './follow-till.js';
import { recordExchange } from './record-exchange.js';
export function createRecorder(parts) {
    return new KeptRecorder(parts);
}
/** Fields in which a device says what it is. */
const aboutFields = /version|firmware|serial|model/i;
class KeptRecorder {
    device;
    #parts;
    #began;
    #blanks;
    #head;
    #access = {};
    #till;
    constructor(parts) {
        this.#parts = parts;
        this.#head = parts.head;
        this.#began = Date.parse(parts.head.date);
        const [only, ...others] = parts.devices;
        this.device = others.length === 0 ? only : undefined;
        // Until it is known what the device is, it may be any of them.
        this.#blanks = createBlanks(() => secretNames((this.device ? [this.device] : parts.devices).flatMap((one) => one.secrets ?? [])));
    }
    add(heard) {
        const { request } = heard;
        this.#know(heard);
        const { device } = this;
        const operation = device && operationOf(device, request);
        const followed = this.#follow(heard);
        const { exchange, learnt } = recordExchange({ ...heard, ...(operation === undefined ? {} : { operation }) }, this.#blanks, { ...(device ? { device } : {}), read: followed?.fields });
        this.#parts.file.add(exchange, learnt, this.#blanks.cover);
        if (this.#head.about === undefined)
            this.about(followed?.fields?.['json']);
        return operation;
    }
    about(fields) {
        if (!isMap(fields))
            return;
        const said = Object.entries(fields).filter(([name]) => aboutFields.test(name));
        if (said.length === 0)
            return;
        const about = JSON.parse(this.cover(JSON.stringify(Object.fromEntries(said))));
        this.#rewrite({ ...this.#head, about });
    }
    cover(text) {
        return this.#blanks.cover(text);
    }
    access() {
        const known = Object.entries(this.#till?.knows() ?? {});
        return { ...this.#access, ...Object.fromEntries(known.map(([name, one]) => [name, `${one}`])) };
    }
    /** The first request that only one of the devices would understand tells which it is. */
    #know({ request }) {
        if (this.device && this.#head.device !== undefined)
            return;
        const able = this.#parts.devices.filter((one) => operationOf(one, request) !== undefined);
        const [only, ...others] = able;
        if (others.length === 0)
            this.device ??= only;
        if (this.device)
            this.#rewrite({ ...this.#head, device: this.device.name });
    }
    #follow({ request, reply, at }) {
        if (!this.device)
            return undefined;
        if (!this.#till) {
            this.#access = accessIn(this.device, [request]);
            this.#till = followTill(this.device, this.#access);
        }
        return this.#till.hear(request, reply?.reply, this.#began + at);
    }
    #rewrite(head) {
        this.#head = head;
        this.#parts.file.rewrite(head);
    }
}

import type { State } from './state.ts';
export declare const facts: {
    readonly audit: {
        readonly says: 'Whether money appeared, vanished or was counted twice anywhere; amounts in minor units.';
        readonly read: (_state: State, _at: number, around: import("../device/around.ts").Around) => import("./audit/report.ts").Report;
    };
    readonly links: {
        readonly says: 'Who tells whom, and how many movements wait on the way.';
        readonly read: (state: State) => {
            name: string;
            from: string;
            to: string;
            by: "link" | "till";
            place: number;
            isDown: boolean;
            waiting: number;
        }[];
    };
    readonly waiting: {
        readonly says: 'Movements on their way, by link and in the order they happened.';
        readonly read: ({ waiting }: State) => {
            link: string;
            kind: "collection" | "income" | "outcome" | "return" | "sale";
            amount: number;
            receipt: string;
            since: string;
        }[];
    };
    readonly passed: {
        readonly says: 'Movements passed on so far.';
        readonly read: ({ passed }: State) => number;
    };
    readonly lost: {
        readonly says: 'Movements that a link lost.';
        readonly read: ({ lost }: State) => number;
    };
};
/** The shop as a person would look at it. */
export declare function view(state: State): Readonly<Record<string, unknown>>;

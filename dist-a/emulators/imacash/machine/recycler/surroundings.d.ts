import type { Effects } from './evolve.ts';
type Kind = 'cause-began' | 'cause-ended' | 'power-lost' | 'filled' | 'collected' | 'recounted' | 'told' | 'told-in-vain' | 'doubted' | 'doubt-ended' | 'link-changed';
export declare const worldEvents: Effects<Kind>;
export {};

/** `tillrig journal`: what happened, and what was said on the wire. */
import { Command } from 'commander';
export declare function command(): Command;

/** `tillrig cause`: paper runs out, a link goes down, and comes back. */
import { Command } from 'commander';
export declare function command(): Command;

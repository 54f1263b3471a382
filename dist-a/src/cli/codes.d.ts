/** `tillrig codes`: what a device answers when it says no, why, and how to get that answer. */
import { Command } from 'commander';
export declare function command(): Command;

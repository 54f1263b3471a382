/** `tillrig run`: replays scenarios, judges them, reports. */
import { Command } from 'commander';
export declare function command(): Command;

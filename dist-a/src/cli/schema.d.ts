/** `tillrig schema`: the JSON Schemas of scenario and rig files, for editors. */
import { Command } from 'commander';
export declare function command(): Command;

import { Router } from 'express';
import type { Rig } from '../../device/rig.ts';
export declare const pagePath = "/devices/:device/pages/:page/:id";
/**
 * Shows a page, and does what its buttons say. A button is named by its place on the page as it
 * is now, so nobody can press one that is not there.
 */
export declare function devicePages(rig: Rig): Router;

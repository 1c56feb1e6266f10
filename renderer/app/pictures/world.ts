/** The atlas: countries at 1:110 million (Natural Earth, by world-atlas). Borders are drawn as it has them. It is loaded with the pictures only. */
import atlas from 'world-atlas/countries-110m.json';
import type { World } from './map-layout.ts';

export const WORLD: World = atlas;

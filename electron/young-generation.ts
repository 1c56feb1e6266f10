/**
 * Reading and merging make many short-lived objects. With the engine's usual young generation most of them are copied before they die; with
 * one of 32 MB per half they are not, which makes screening about a fifth faster for some 100 MB of memory.
 */
export const YOUNG_GENERATION = '--max-semi-space-size=32';

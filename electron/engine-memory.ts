/**
 * How the engine keeps memory. Reading and merging make many short-lived objects:
 * - With the usual young generation most of them are copied before they die; with one of 32 MB per half they are not, which makes screening
 *   about a fifth faster for some 100 MB of memory.
 * - The engine may decide, early and for good, that what a reader makes lives long, and put it among the old at once. Then the dead there keep what they
 *   refer to alive, and reading takes one and a half times as long, in some runs and not in others.
 */
export const ENGINE_MEMORY: readonly string[] = ['--max-semi-space-size=32', '--no-allocation-site-pretenuring'];

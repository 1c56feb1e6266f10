/** A core that notes what is asked of it and answers as a test says. */
import { vi } from 'vitest';
import type { Core } from '../../../../renderer/core/core.ts';
import type { CurrentCoreOptions } from '../../../../renderer/core/vault/current-core.ts';
import { success } from '../../../../shared/result.ts';

export type MadeWith = Parameters<CurrentCoreOptions['makeCore']>[0];

export function fakeCores() {
  /** What each core was made with, in order. */
  const made: MadeWith[] = [];
  /** Names of calls with their input, and the ends of cores. */
  const asked: (readonly [name: string, input?: unknown, options?: unknown])[] = [];
  const answers = new Map<string, () => unknown>();
  const resume = vi.fn(async () => undefined);
  const makeCore = (options: MadeWith): Core => {
    made.push(options);
    return {
      async call(name, input, options) {
        asked.push([name, input, options]);
        return (await (answers.get(name)?.() ?? success(null))) as never;
      },
      resume,
      async close() {
        asked.push(['close']);
      },
    };
  };
  return { made, asked, answers, resume, makeCore, names: () => asked.map(([name]) => name) };
}

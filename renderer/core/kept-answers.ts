/**
 * What is made of the whole store for one officer, kept in memory for the officer who asked last: where the flagged stand, the rows of the queue and of the flights. The top bar,
 * every list, every count and the export ask for it after each change, and it is made once. It is made anew for another officer, in another minute, and after a write that it
 * may rest on.
 */
import type { Request } from './request.ts';
import type { Store } from './store/open-store.ts';
import type { TableName } from './store/tables.ts';
import type { World } from './world.ts';

/** Tables written while officers work or files are read that no answer rests on: what a message says counts once its flight is derived. */
export const BESIDE: ReadonlySet<TableName> = new Set([
  'formDrafts',
  'ruleDrafts',
  'profiles',
  'jobs',
  'jobFiles',
  'jobReports',
  'rosters',
  'messages',
  'messageReports',
  'diagnostics',
]);

/** Makes an answer. It is kept under the function itself, so a function of a module, which asks for nothing but the request. */
export type Make<Answer> = (request: Request) => Promise<Answer>;

interface Kept {
  readonly of: string;
  readonly world: World;
  readonly answers: Map<Make<unknown>, Promise<unknown>>;
}

export class KeptAnswers {
  static readonly whole = 'It keeps what one officer was given, and gives it to that officer only.';
  #kept: Kept | null = null;

  constructor(store: Store) {
    store.onCommitted((writes) => {
      if (writes.some(({ table }) => !BESIDE.has(table as TableName))) this.#kept = null;
    });
  }

  /** The answer that is kept for this officer; `make` makes it where none is. */
  once<Answer>(request: Request, make: Make<Answer>): Promise<Answer> {
    const { answers } = this.#for(request);
    const found = answers.get(make);
    // What stands under a function was made by it.
    if (found !== undefined) return found as Promise<Answer>;
    const made = make(request);
    answers.set(make, made);
    // A failure is told, and not kept.
    made.catch(() => answers.delete(make));
    return made;
  }

  #for(request: Request): Kept {
    const of = viewOf(request);
    if (this.#kept?.of !== of || this.#kept.world !== request.world)
      this.#kept = { of, world: request.world, answers: new Map() };
    return this.#kept;
  }
}

/** Everything but the stored records and the world that decides what the officer sees. */
function viewOf({ store, context }: Request): string {
  const { officer, agency, role, unit, now } = context;
  return JSON.stringify([officer.id, agency, role, unit, now.slice(0, 16), store.damage.ids('flightHeads')]);
}

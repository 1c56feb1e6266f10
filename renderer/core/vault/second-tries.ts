/** Wrong passphrases that were typed for an officer as second officer, in the session of somebody else. */

import { dayText } from '../../../shared/time/day-text.ts';
import { auditEntry } from '../audit/entries.ts';
import type { VaultAlarm } from '../calls/vault/status.ts';
import { commit, type Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { readOne } from '../store/read.ts';
import type { Account } from '../store/tables/accounts.ts';
import { readAccount } from './read-accounts.ts';

/** Most tries kept with an account, the latest; the audit trail has them all. */
const MOST_TRIES = 50;

/** A wrong passphrase of `tried`, typed in the session of `session`. `now`: ISO 8601 UTC. */
interface SecondTry {
  readonly tried: string;
  readonly session: string;
  readonly now: string;
}

/** Lays a try to the session in which it was typed: in the trail, and with the account of the officer, who is told at the next sign-in. Throws what the store reports. */
export async function recordSecondTry(live: Store, { tried, session, now }: SecondTry): Promise<void> {
  const agency = (await readAccount(live, session))?.agency ?? null;
  const entry = auditEntry({ now, officer: { id: session }, agency }, 'account.second-refused', tried);
  await commit(live, await triesWrites(live, { tried, session, now }), [entry]);
}

/** Where the ledger was cut, two officers have to decide about the store first, and only the trail is written. */
async function triesWrites(live: Store, { tried, session, now }: SecondTry): Promise<readonly Write[]> {
  const found = live.ledger.isCut ? undefined : await readOne(live, 'accounts', tried);
  if (found === undefined) return [];
  const secondTries = [...(found.value.secondTries ?? []), { at: now, session }].slice(-MOST_TRIES);
  return [{ table: 'accounts', id: tried, rev: found.rev, value: { ...found.value, secondTries } }];
}

/** What the officer is told who is signed in: the tries since the sign-in before this one. `nameOf`: as officers are named to them. */
export function secondTriesAlarm(
  { signIns = [], secondTries = [] }: Pick<Account, 'signIns' | 'secondTries'>,
  nameOf: (officer: string) => string,
): readonly VaultAlarm[] {
  const since = signIns[1]?.at ?? '';
  const tries = secondTries.filter(({ at }) => at > since);
  const last = tries.at(-1);
  if (last === undefined) return [];
  const sessions = [...new Set(tries.map(({ session }) => nameOf(session)))].join(', ');
  return [{ code: 'second-tried', params: { count: tries.length, at: dayText(last.at), sessions } }];
}

/** Names the officer who practises: a vault that was made for practice has one account, and any role can be chosen later. */
import { FIRST_OFFICER, readSetting } from '../session.ts';
import { commit, type Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';

/** Signs the officer in to the practice store under the account's name, once. Each start does it, so that none is left without a name by a power cut. Throws what the stores report. */
export async function namePractisingOfficer({
  live,
  store,
}: {
  readonly live: Store;
  readonly store: Store;
}): Promise<void> {
  const [account] = await readAll(live, 'accounts');
  if (account === undefined) return;
  const { name, agency } = account.value;
  // The practice store of an earlier release may exist. Its trail names officers by their place in this list, so the list is only added to.
  const before = (await readSetting(store, 'officers'))?.value ?? [];
  if (before.some((each) => each.name === name && each.agency === agency)) return;
  const writes: Write[] = [
    { table: 'settings', id: 'officer', rev: null, value: { ...FIRST_OFFICER, name } },
    { table: 'settings', id: 'officers', rev: null, value: [...before, { name, agency }] },
  ];
  await commit(store, writes, []);
}

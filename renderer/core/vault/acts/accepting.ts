/** Stores that do not agree with what was remembered outside them count as they are, once two officers have looked into it. */
import { failed, success } from '../../../../shared/result.ts';
import { isPermitted } from '../../permissions.ts';
import { secondOfficer } from '../../second-officer.ts';
import { commit } from '../../store/commit.ts';
import { confirmedBy, identityAt } from '../officers.ts';
import { statusOf, type VaultActs } from './vault-act.ts';

/** Whoever may look into a store may say that it was looked into. */
const ACT = { need: 'other-agency', permission: 'store.verify' } as const;

export const accepting: VaultActs<'vault.accept'> = {
  async 'vault.accept'(at, { reason, second }) {
    const { gate } = at;
    const { opened } = gate;
    if (opened === null || gate.state !== 'open') return failed({ code: 'locked' });
    const first = await identityAt(gate);
    const { permission } = ACT;
    if (!isPermitted(first.officer, permission, 'live')) return failed({ code: 'not-permitted', permission });
    if (first.mustChange) return failed({ code: 'initial-passphrase' });
    const other = await secondOfficer(ACT, second, first, opened.live, (by) => confirmedBy(gate, by));
    if (!other.ok) return other;
    const problems = (await statusOf(at)).alarms.map(({ code }) => code);
    const entry = {
      at: at.now(),
      officer: first.officer.id,
      agency: first.officer.agency,
      kind: 'vault.accepted',
      subject: null,
      second: other.value.id,
      reason,
      details: { problems: problems.join(' ') },
    };
    // Killed in between, it is told again rather than accepted by nobody.
    await commit(opened.live, [], [entry]);
    await gate.stores.accept();
    at.tell(['vault']);
    return success(await statusOf(at));
  },
};

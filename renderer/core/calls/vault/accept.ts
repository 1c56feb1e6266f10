/** Accepts stores that differ from the state remembered outside them, once two officers have looked into it. */
import { z } from 'zod';
import { failed, type Result, success } from '../../../../shared/result.ts';
import { auditEntry } from '../../audit/entries.ts';
import { isPermitted } from '../../permissions.ts';
import { secondOfficer } from '../../second-officer.ts';
import { commit } from '../../store/commit.ts';
import { confirmedBy, officerAt } from '../../vault/officers.ts';
import { removeDamagedAccounts } from '../../vault/read-accounts.ts';
import type { CallFailure } from '../failure.ts';
import { officerInput, passphraseInput } from './inputs.ts';
import type { VaultStatus } from './status.ts';
import { statusOf, vaultCall } from './vault-call.ts';

const LONGEST_REASON = 2_000;

/** Officers who may verify a store may accept it. */
const ACT = { need: 'other-agency', permission: 'store.verify' } as const;

export const acceptCalls = {
  /**
   * Accepts the stores as they are, although they differ from the state remembered outside them. Two officers of two agencies answer for it: the
   * one who is signed in, and a second one.
   */
  'vault.accept': vaultCall({
    input: z.strictObject({
      reason: z.string().trim().min(1).max(LONGEST_REASON),
      second: z.strictObject({ officer: officerInput, passphrase: passphraseInput }),
    }),
    async run(at, { reason, second }, { onProgress }): Promise<Result<VaultStatus, CallFailure>> {
      const { vaultSession, currentCore } = at;
      const { opened } = vaultSession;
      if (opened === null || vaultSession.state !== 'open') return failed({ code: 'locked' });
      // What the machine holds may be the proof: nothing is written over it before it was read and compared.
      if (vaultSession.stores.areUnread) return failed({ code: 'store-failed', detail: 'UnreadableAnchorError' });
      const first = await officerAt(vaultSession);
      const { permission } = ACT;
      if (!isPermitted(first.officer, permission, 'live')) return failed({ code: 'not-permitted', permission });
      if (first.byPin) return failed({ code: 'passphrase-needed' });
      if (first.mustChange) return failed({ code: 'initial-passphrase' });
      const other = await secondOfficer(ACT, second, { ...first, unit: null }, opened.live, (by) =>
        confirmedBy(vaultSession, by, at.now()),
      );
      if (!other.ok) return other;
      const problems = (await statusOf(at)).alarms.map(({ code }) => code);
      const by = () => ({ now: at.now(), officer: first.officer, agency: first.officer.agency, second: other.value });
      const accepted = auditEntry(by(), 'vault.accepted', null, { problems: problems.join(' ') }, { reason });
      // Written first, as is what will be listed: if the program ends in between, the alarm shows again and nothing is accepted without an entry.
      await commit(opened.live, [], [accepted]);
      await vaultSession.stores.relist(onProgress, async ({ listed, knownOtherwise, damaged, gone }) => {
        if (listed + knownOtherwise + damaged + gone === 0) return;
        const relisted = auditEntry(by(), 'vault.listed-anew', null, { listed, knownOtherwise, damaged, gone });
        await commit(opened.live, [], [relisted]);
      });
      await vaultSession.stores.accept();
      await vaultSession.waiting.removeDamaged();
      await removeDamagedAccounts(opened.live, at.now());
      if (currentCore.core === null) {
        await currentCore.start();
        await currentCore.recordSignIn();
      }
      at.tell(['vault']);
      return success(await statusOf(at));
    },
  }),
} as const;

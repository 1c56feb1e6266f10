/** The officer's own account: changes its passphrase, and records sign-ins. */
import { z } from 'zod';
import { failed, success } from '../../../shared/result.ts';
import { auditEntry } from '../audit/entries.ts';
import { signInWrites } from '../retention/announcing.ts';
import { commit, type Write } from '../store/commit.ts';
import { readOne } from '../store/read.ts';
import type { Account } from '../store/tables/accounts.ts';
import { passphrase, TOPICS, weakness } from './accounts.ts';
import { call, type Handled } from './call.ts';

/** Most sign-ins kept with an account; the audit trail has them all. */
const MOST_SIGN_INS = 50;

export const ownAccountCalls = {
  /** Changes the passphrase of the officer who is signed in, in either store. */
  'account.change-passphrase': call({
    input: z.strictObject({ current: passphrase, next: passphrase }),
    permission: 'account.own',
    audit: 'account.passphrase-changed',
    withInitialPassphrase: true,
    async handler(request, { current, next }): Handled<null> {
      const {
        context,
        services: { accounts },
      } = request;
      const officer = accounts?.officer() ?? '';
      const found = accounts === null ? undefined : await readOne(accounts.store, 'accounts', officer);
      if (accounts === null || found === undefined) return failed({ code: 'not-found', what: 'account' });
      const known = await accounts.authenticate(officer, current);
      if (!known.ok) return known;
      if (next === current) return failed({ code: 'weak-passphrase', problem: 'reused' });
      const weak = await weakness(request, accounts, next, { id: officer, name: found.value.name });
      if (weak !== null) return failed(weak);
      const value: Account = { ...found.value, mustChange: false };
      const write: Write = { table: 'accounts', id: officer, rev: found.rev, value };
      const access = await accounts.access(officer, next);
      // Accounts are kept in the live store, also while the practice store is open.
      if (accounts.store === request.store)
        return success({ output: null, writes: [write], vault: [access], subject: officer, topics: TOPICS });
      const by = { ...context, officer: { ...found.value, id: officer }, agency: found.value.agency };
      await commit(accounts.store, [write], [auditEntry(by, 'account.passphrase-changed', officer)], [access]);
      return success({ output: null });
    },
  }),

  /** Records the sign-in that was just made. The core calls it; refused without a new sign-in. */
  'account.record-sign-in': call({
    input: z.strictObject({}),
    permission: 'account.own',
    audit: 'account.signed-in',
    withInitialPassphrase: true,
    async handler(request, _, recorded): Handled<null> {
      const {
        context,
        services: { accounts },
      } = request;
      const signedIn = accounts?.store === request.store ? accounts.takeSignIn() : null;
      const found = signedIn === null ? undefined : await readOne(request.store, 'accounts', signedIn.officer);
      if (signedIn === null || found === undefined) return failed({ code: 'not-found', what: 'account' });
      const { officer, failures } = signedIn;
      const signIns = [{ at: context.now, failures }, ...(found.value.signIns ?? [])].slice(0, MOST_SIGN_INS);
      const value: Account = { ...found.value, signIns };
      return success({
        output: null,
        writes: [
          { table: 'accounts', id: officer, rev: found.rev, value },
          ...(await signInWrites(request.store, context.now, value.agency)),
        ],
        subject: officer,
        details: recorded(failures === 0 ? {} : { failures }),
        topics: ['accounts', 'retention'],
      });
    },
  }),
} as const;

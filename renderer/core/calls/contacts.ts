/** Whom the officers of this unit call about a traveller to protect, or one who may have immunity. */
import { z } from 'zod';
import { type Contacts, NO_CONTACTS } from '../../../shared/casework/contacts.ts';
import { success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { readSetting } from '../session.ts';
import { call, type Handled } from './call.ts';

const contact = z.string().trim().max(200);

export const contactCalls = {
  'contacts.get': call({
    input: z.strictObject({}),
    permission: 'settings.view',
    audit: null,
    async handler({ store }): Handled<Contacts> {
      return success({ output: (await readSetting(store, 'contacts'))?.value ?? NO_CONTACTS });
    },
  }),

  'contacts.set': call({
    input: z.strictObject({ childProtection: contact, protocol: contact }),
    permission: 'unit.change',
    fullSignIn: true,
    audit: 'contacts.changed',
    async handler({ store }, contacts): Handled<Contacts> {
      const before = await readSetting(store, 'contacts');
      return success({
        output: contacts,
        writes: [{ table: 'settings', id: 'contacts', rev: before?.rev ?? 0, value: contacts }],
        ...changedSides(before?.value ?? NO_CONTACTS, contacts),
        topics: ['session'],
      });
    },
  }),
} as const;

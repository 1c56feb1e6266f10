/** Whom to call at an airline on a day: typed by whoever knows, shown on its flights and on target lists, and gone after a few days. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { failed, success } from '../../../shared/result.ts';
import {
  type AirlineContact,
  airlineContactId,
  CONTACT_DAYS,
  inPlaceOf,
} from '../../../shared/roster/airline-contact.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import type { Opened } from '../store/read.ts';
import { readKeptIntact } from '../store/read-intact.ts';
import { call, type Handled } from './call.ts';

/** Days ahead for which a contact is entered. */
const DAYS_AHEAD = 7;

const carrier = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{2,3}$/);
const of = { carrier, day: z.iso.date() };

export const airlineContactCalls = {
  'airline-contact.list': call({
    input: z.strictObject({}),
    permission: 'roster',
    audit: null,
    handler: async (request): Handled<readonly AirlineContact[]> =>
      success({ output: (await readContacts(request)).map(({ value }) => value) }),
  }),

  /** Takes the place of an earlier entry for the carrier and the day, which stays readable. */
  'airline-contact.enter': call({
    input: z.strictObject({
      ...of,
      name: z.string().trim().min(1).max(80),
      telephone: z.string().trim().min(3).max(40),
    }),
    permission: 'roster',
    audit: 'airline-contact.entered',
    async handler(request, contact, recorded): Handled<null> {
      const { officer, agency, now: at } = request.context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'roster' });
      const today = dayNumber(localDay(request, at));
      const ahead = dayNumber(contact.day) - today;
      if (ahead < -1 || ahead > DAYS_AHEAD) return failed({ code: 'invalid-input', path: 'day' });
      const id = airlineContactId(contact);
      const before = (await readContacts(request)).find((each) => each.id === id);
      const value = inPlaceOf({ ...contact, officer: officer.id, agency, at }, before?.value);
      // One that was removed is called no more, so nobody takes their place.
      const replaced = before !== undefined && before.value.removed === undefined ? before.value : null;
      return success({
        output: null,
        writes: [{ table: 'airlineContacts', id, rev: before?.rev ?? 0, value }],
        subject: id,
        details: recorded({ carrier: contact.carrier, day: contact.day }),
        ...{ before: replaced && calledBy(replaced), after: calledBy(value) },
        topics: ['roster'],
      });
    },
  }),

  /** It stands nowhere any more but among the contacts, with who removed it, so that it can be entered again. */
  'airline-contact.remove': call({
    input: z.strictObject(of),
    permission: 'roster',
    audit: 'airline-contact.removed',
    async handler(request, contact, recorded): Handled<null> {
      const { officer, agency, now: at } = request.context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'roster' });
      const id = airlineContactId(contact);
      const found = (await readContacts(request)).find((each) => each.id === id);
      if (found === undefined || found.value.removed !== undefined)
        return failed({ code: 'not-found', what: 'airline-contact' });
      const value: AirlineContact = { ...found.value, removed: { officer: officer.id, agency, at } };
      return success({
        output: null,
        writes: [{ table: 'airlineContacts', id, rev: found.rev, value }],
        subject: id,
        details: recorded(contact),
        before: calledBy(found.value),
        topics: ['roster'],
      });
    },
  }),
} as const;

/** Whom to call, for the trail. */
function calledBy({ name, telephone }: AirlineContact): Pick<AirlineContact, 'name' | 'telephone'> {
  return { name, telephone };
}

/** Those that are kept, by day and carrier. One whose days are over, and which retention has not removed yet, is not shown. */
async function readContacts(request: Request): Promise<readonly Opened<AirlineContact>[]> {
  const oldest = dateOfDay(dayNumber(localDay(request, request.context.now)) - CONTACT_DAYS);
  return (await readKeptIntact(request.store, 'airlineContacts')).filter(({ value }) => value.day > oldest);
}

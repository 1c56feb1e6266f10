/** Facts about results of controls: of the traveller, of fellow travellers, and of people who share an agency or a contact. */
import { KEY } from '../past/keyed-hash.ts';
import { membersOf } from '../past/members.ts';
import { type Finding, HORIZON, placeOf, SPANS, sighting, slotOf } from '../past/past.ts';
import { absent, NOT_SENT } from './fact-answer.ts';
import { type FactTable, fact, PERSONS, PIECES } from './fact-row.ts';
import { recognised } from './history-facts.ts';
import { addressesOf, type PastParty } from './past-link-facts.ts';
import type { FlightPast, PastSubject } from './past-subjects.ts';

const DAY = 1440;
/** A companion counts from this many flights together, including this one, with a person with a find. */
const OFTEN = 3;

export const resultFacts: FactTable<PastSubject> = {
  'history.positiveResults': {
    ...fact(251, 3, PIECES, 'history', [], { needs: ['history'], unseen: 0 }),
    answer: recognised(({ on, row }) => own(on, row).filter(({ found }) => found).length),
  },
  'history.negativeResults12m': {
    ...fact(252, 3, PIECES, 'history', [], { needs: ['history'], unseen: 0 }),
    answer: recognised(({ on, row }) => {
      if (on.findings.length === 0) return 0;
      const from = on.anchor - SPANS.year * DAY;
      return own(on, row).filter(({ found, at }) => !found && at >= from).length;
    }),
  },
  'history.positiveCompanions': {
    ...fact(249, 3, PERSONS, 'links', [], { needs: ['history'] }),
    answer: recognised(({ on, row }) => {
      if (on.findings.length === 0) return 0;
      const slots = new Set(on.flown(row).map(({ slot }) => slot));
      const persons = foundPersons(on).filter(({ flights, aboard, rows }) => {
        if (aboard.has(row) || isOwn(on, row, rows)) return false;
        let together = aboard.size > 0 ? 1 : 0;
        for (const slot of flights) if (slots.has(slot)) together += 1;
        return together >= OFTEN;
      });
      return persons.length;
    }),
  },
  'links.couriersAccompanied': {
    ...fact(228, 3, PERSONS, 'links', [], { needs: ['history'] }),
    answer: recognised(({ on, row }) => {
      if (on.findings.length === 0) return 0;
      const couriers = new Set<string>();
      const aboard = new Map(on.flown(row, SPANS.year).map(({ slot, row: at }) => [slot, at]));
      for (const { slot, row: at, found } of aboard.size === 0 ? [] : on.findings) {
        const self = aboard.get(slot);
        if (found && self !== undefined && self !== at) couriers.add(personOf(on, slot, at));
      }
      return couriers.size;
    }),
  },
};

export const agencyResultFacts: FactTable<PastParty> = {
  'links.agencyFindings12m': {
    ...fact(224, 3, PIECES, 'links', ['booking.agency'], { needs: ['history'] }),
    answer: ({ on, party, at }) => {
      if (party.booking === null) return NOT_SENT;
      const agency = on.now.agency[at] ?? 0;
      if (agency === 0) return absent(party.on.coverage.agency);
      if (on.findings.length === 0) return 0;
      const from = on.anchor - SPANS.year * DAY;
      return on.findings.filter(({ slot, row, found }) => {
        const flight = on.past.flight(slot);
        return found && flight.departure >= from && flight.agency[flight.party[row] as number] === agency;
      }).length;
    },
  },
};

/** Asked of each traveller: a find of the traveller alone does not count. */
export const contactResultFacts: FactTable<PastSubject> = {
  'links.contactFindings': {
    ...fact(225, 3, PIECES, 'links', ['booking.phones', 'booking.emails', 'booking.addresses'], { needs: ['history'] }),
    answer: ({ on, subject, row }) => {
      const { party } = subject;
      if (party === null) return NOT_SENT;
      const { phoneKeys, emailKeys } = party;
      const isReachable = phoneKeys.length > 0 || emailKeys.length > 0;
      if (!isReachable && addressesOf(party).length === 0) return absent(subject.on.coverage.contact);
      if (on.findings.length === 0) return 0;
      const findings = on.findings.filter(({ found }) => found);
      const linked = new Set<number>();
      const parties = [
        ...on.partiesWith(KEY.phone, phoneKeys, HORIZON),
        ...on.partiesWith(KEY.email, emailKeys, HORIZON),
        ...on.partiesWith(KEY.address, addressesOf(party), HORIZON),
      ];
      for (const { slot, flight, party: at } of parties)
        for (const member of membersOf(flight, at)) linked.add(sighting(slot, member));
      const self = new Set(on.earlier(row).map((earlier) => sighting(earlier.slot, earlier.row)));
      return findings.filter((each) => {
        const seen = sighting(each.slot, each.row);
        return linked.has(seen) && !self.has(seen);
      }).length;
    },
  },
};

/** Controls of the traveller. */
function own(on: FlightPast, row: number): readonly Finding[] {
  if (on.findings.length === 0) return [];
  const rows = new Set(on.earlier(row).map((earlier) => sighting(earlier.slot, earlier.row)));
  return on.findings.filter((each) => rows.has(sighting(each.slot, each.row)));
}

/** A person with a find: the flights of the last years, and the rows on this one. */
interface FoundPerson {
  readonly rows: ReadonlySet<number>;
  readonly flights: ReadonlySet<number>;
  readonly aboard: ReadonlySet<number>;
}

/** Cached for the flight asked about last. */
let known: { readonly on: FlightPast; readonly persons: readonly FoundPerson[] } | null = null;

function foundPersons(on: FlightPast): readonly FoundPerson[] {
  if (known?.on !== on) known = { on, persons: findPersons(on) };
  return known.persons;
}

function findPersons(on: FlightPast): readonly FoundPerson[] {
  const persons = new Map<string, FoundPerson>();
  for (const { slot, row, found } of on.findings) {
    const name = personOf(on, slot, row);
    if (!found || persons.has(name)) continue;
    const rows = new Set<number>();
    const flights = new Set<number>();
    const aboard = new Set<number>();
    const flight = on.past.flight(slot);
    for (const keys of [flight.person, flight.document]) {
      const [high, low] = [keys[2 * row] as number, keys[2 * row + 1] as number];
      if (high === 0 && low === 0) continue;
      for (const seen of on.past.travellers(high, low)) {
        const other = on.past.flight(slotOf(seen));
        if (other.flight === on.now.flight) aboard.add(placeOf(seen));
        else if (other.departure < on.anchor) {
          rows.add(seen);
          flights.add(slotOf(seen));
        }
      }
    }
    persons.set(name, { rows, flights, aboard });
  }
  return [...persons.values()];
}

function isOwn(on: FlightPast, row: number, rows: ReadonlySet<number>): boolean {
  return on.earlier(row).some((earlier) => rows.has(sighting(earlier.slot, earlier.row)));
}

/** Identifies a person with a find: by document, otherwise by name and birth date, otherwise by place in the block. */
function personOf(on: FlightPast, slot: number, row: number): string {
  const { document, person } = on.past.flight(slot);
  for (const keys of [document, person]) {
    const [high, low] = [keys[2 * row], keys[2 * row + 1]];
    if (high !== 0 || low !== 0) return `${high}.${low}`;
  }
  return `${slot}:${row}`;
}

/**
 * Facts about what a booking shares with other bookings on the same flight. Families who book separately share a surname, and do not count
 * in facts about strangers.
 */
import { hasTime } from '../time/civil.ts';
import { absent, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, fact, PIECES } from './fact-row.ts';
import type { Party } from './fact-subjects.ts';
import { shareSurname } from './share-surname.ts';

/** Bookings of one agency at most this far apart count as made together. */
const SITTING_MINUTES = 15;
/** Ticket numbers at most this far apart count as issued together. */
const NEAR_TICKETS = 5;

/** Counts of other parties per party (by index), for each kind of link; -1 where a party has nothing to compare. */
export interface Links {
  readonly phones: Int32Array;
  readonly emails: Int32Array;
  readonly cards: Int32Array;
  readonly agents: Int32Array;
  readonly tickets: Int32Array;
}

export interface LinkSubject {
  readonly party: Party;
  readonly at: number;
  readonly links: Links;
  readonly shared: SharedLinks;
}

/** Counts of other parties per party (by index); -1 where a party has nothing to compare. */
export interface SharedLinks {
  readonly addresses: Int32Array;
  readonly frequentFlyers: Int32Array;
  readonly payers: Int32Array;
  readonly emailStems: Int32Array;
  readonly agencies: Int32Array;
  /** Locators of bookings that were split from another one or that another one was split from, and of those others. */
  readonly split: ReadonlySet<string>;
  readonly locators: ReadonlySet<string>;
}

export const linkFacts: FactTable<LinkSubject> = {
  'links.phoneBookings': {
    ...fact(76, 1, PIECES, 'links', ['booking.phones', 'traveller.phones', 'traveller.surname'], {
      needs: ['pnr'],
      changed: 10,
    }),
    pointsAt: { where: 'flight', by: 'phone' },
    answer: ({ party, at, links }) => counted(links.phones, at) ?? absent(party.on.coverage.contact),
  },
  'links.emailBookings': {
    ...fact(77, 1, PIECES, 'links', ['booking.emails', 'traveller.emails', 'traveller.surname'], {
      needs: ['pnr'],
      changed: 10,
    }),
    pointsAt: { where: 'flight', by: 'email' },
    answer: ({ party, at, links }) => counted(links.emails, at) ?? absent(party.on.coverage.contact),
  },
  'links.cardBookings': {
    ...fact(78, 1, PIECES, 'links', ['booking.payments', 'traveller.surname'], { needs: ['pnr'], changed: 10 }),
    pointsAt: { where: 'flight', by: 'card' },
    answer: ({ party, at, links }) => {
      if (party.booking === null || !party.on.coverage.payments) return NOT_SENT;
      return counted(links.cards, at) ?? NOT_APPLICABLE;
    },
  },
  'links.agentBookings': {
    ...fact(79, 1, PIECES, 'links', ['booking.agency', 'booking.created', 'traveller.surname'], {
      needs: ['pnr'],
      changed: 10,
    }),
    answer: ({ party, at, links }) => {
      const { booking, on, agencyKey } = party;
      if (booking === null) return NOT_SENT;
      // A date without a time gives no minutes.
      if (agencyKey !== null && booking.created !== null) return counted(links.agents, at) ?? NOT_SENT;
      return absent(on.coverage.agency && on.coverage.created);
    },
  },
  'links.ticketNeighbours': {
    ...fact(80, 1, PIECES, 'links', ['booking.tickets', 'traveller.ticket'], { needs: ['pnr'] }),
    answer: ({ party, at, links }) =>
      party.booking === null ? NOT_SENT : (counted(links.tickets, at) ?? absent(party.on.coverage.tickets)),
  },
};

/** The count of a party; null where it has nothing to compare. */
export function counted(counts: Int32Array, at: number): number | null {
  const count = counts[at] ?? -1;
  return count < 0 ? null : count;
}

/** Finds all links between the parties of a flight; linear as long as few share a key. */
export function linksOf(parties: readonly Party[]): Links {
  return {
    phones: sharing(parties, (party) => party.phoneKeys),
    emails: sharing(parties, (party) => party.emailKeys),
    cards: sharing(parties, (party) => party.cards),
    agents: atOneSitting(parties),
    tickets: nearTickets(parties),
  };
}

/** At most this many parties are counted per key: a key of more parties belongs to an office, and comparing every pair is costly. */
const MOST_LINKED = 500;

/** How many other parties share one of the keys but no surname. */
export function sharing(parties: readonly Party[], keysOf: (party: Party) => readonly string[]): Int32Array {
  const counts = new Int32Array(parties.length);
  const byKey = new Map<string, number | number[]>();
  const shared: number[][] = [];
  for (let at = 0; at < parties.length; at += 1) {
    const keys = keysOf(parties[at] as Party);
    if (keys.length === 0) counts[at] = -1;
    for (const key of keys) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, at);
      else if (typeof same !== 'number') {
        if (same.at(-1) !== at) same.push(at);
      } else if (same !== at) {
        const both = [same, at];
        byKey.set(key, both);
        shared.push(both);
      }
    }
  }
  const groupsOf = new Map<number, number[][]>();
  for (const group of shared) {
    const counted = group.length > MOST_LINKED ? group.slice(0, MOST_LINKED) : group;
    for (const at of group) {
      const known = groupsOf.get(at);
      if (known === undefined) groupsOf.set(at, [counted]);
      else known.push(counted);
    }
  }
  for (const [at, groups] of groupsOf) {
    const party = parties[at] as Party;
    const linked = groups.length === 1 ? (groups[0] as number[]) : new Set(groups.flat());
    for (const other of linked) {
      if (other !== at && areStrangers(party, parties[other])) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}

/** Do two parties share no surname? */
export function areStrangers(party: Party, other: Party | undefined): boolean {
  return other !== undefined && !shareSurname(party.members, other.members);
}

const NONE: readonly never[] = [];

/** How many parties of strangers the same agency booked within a quarter of an hour. */
function atOneSitting(parties: readonly Party[]): Int32Array {
  const counts = new Int32Array(parties.length);
  const byAgent = new Map<string, { readonly at: number; readonly minute: number }[]>();
  parties.forEach((party, at) => {
    const agent = party.agencyKey;
    const minute = hasTime(party.booking?.created ?? '') ? party.createdAt : null;
    if (agent === null || minute === null) {
      counts[at] = -1;
      return;
    }
    const same = byAgent.get(agent);
    if (same === undefined) byAgent.set(agent, [{ at, minute }]);
    else same.push({ at, minute });
  });
  for (const same of byAgent.values()) {
    if (same.length < 2) continue;
    same.sort((a, b) => a.minute - b.minute);
    countNear(
      same.map((each) => each.minute),
      SITTING_MINUTES,
      (one, other) => {
        const a = same[one]?.at ?? 0;
        const b = same[other]?.at ?? 0;
        if (!areStrangers(parties[a] as Party, parties[b])) return;
        counts[a] = (counts[a] ?? 0) + 1;
        counts[b] = (counts[b] ?? 0) + 1;
      },
    );
  }
  return counts;
}

/** Calls `near` for every pair of places in a sorted list whose numbers are at most `distance` apart. */
function countNear(sorted: readonly number[], distance: number, near: (one: number, other: number) => void): void {
  for (let one = 0; one < sorted.length; one += 1) {
    const limit = (sorted[one] as number) + distance;
    for (let other = one + 1; other < sorted.length && (sorted[other] as number) <= limit; other += 1) near(one, other);
  }
}

/** Airline code and serial number have ten digits or more; shorter numbers are no ticket numbers. */
function addTicket(numbers: number[], written: string): void {
  if (written.length < 10 || written.length > 15) return;
  let number = 0;
  for (let at = 0; at < written.length; at += 1) {
    const digit = written.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return;
    number = number * 10 + digit;
  }
  numbers.push(number);
}

interface TicketOf {
  readonly number: number;
  /** Index of the party. */
  readonly at: number;
}

/** The tickets with another number close by, in numeric order. Most flights have few, so bare numbers are sorted to find them. */
function closeTickets(numbers: readonly number[], owners: readonly number[]): readonly TicketOf[] {
  const sorted = new Float64Array(numbers).sort();
  const close = new Set<number>();
  for (let at = 1; at < sorted.length; at += 1) {
    const before = sorted[at - 1] as number;
    const number = sorted[at] as number;
    if (number - before > NEAR_TICKETS) continue;
    close.add(before);
    close.add(number);
  }
  if (close.size === 0) return NONE;
  const tickets: TicketOf[] = [];
  numbers.forEach((number, index) => {
    if (close.has(number)) tickets.push({ number, at: owners[index] as number });
  });
  return tickets.sort((a, b) => a.number - b.number);
}

/** How many other bookings have a ticket number close by; sorting puts those next to each other. */
function nearTickets(parties: readonly Party[]): Int32Array {
  const counts = new Int32Array(parties.length);
  const numbers: number[] = [];
  const owners: number[] = [];
  for (let at = 0; at < parties.length; at += 1) {
    const { booking, members } = parties[at] as Party;
    const own: readonly string[] = booking?.tickets ?? NONE;
    const before = numbers.length;
    for (const ticket of own) addTicket(numbers, ticket);
    for (const { traveller } of members) {
      if (traveller.ticket !== null && !own.includes(traveller.ticket)) addTicket(numbers, traveller.ticket);
    }
    if (numbers.length === before) counts[at] = -1;
    while (owners.length < numbers.length) owners.push(at);
  }
  const tickets = closeTickets(numbers, owners);
  const seen = new Set<number>();
  for (let one = 0; one < tickets.length; one += 1) {
    const { number, at } = tickets[one] as TicketOf;
    for (let next = one + 1; next < tickets.length; next += 1) {
      const other = tickets[next] as TicketOf;
      if (other.number - number > NEAR_TICKETS) break;
      if (other.at === at) continue;
      const pair = Math.min(at, other.at) * parties.length + Math.max(at, other.at);
      if (seen.has(pair)) continue;
      seen.add(pair);
      counts[at] = (counts[at] ?? 0) + 1;
      counts[other.at] = (counts[other.at] ?? 0) + 1;
    }
  }
  return counts;
}

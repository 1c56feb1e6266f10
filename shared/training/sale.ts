/** How a sample booking is sold: tickets, payment, e-mail address. */
import type { BookingWishes, Person, SamplePayment } from './model.ts';
import type { Random } from './random.ts';

const TICKET_PREFIX: Readonly<Record<string, string>> = {
  ET: '071',
  AF: '057',
  SN: '082',
  AT: '147',
  KP: '971',
  TK: '235',
  HF: '483',
  '2J': '226',
  TP: '047',
  HC: '490',
  IB: '075',
  EK: '176',
  FZ: '141',
  KL: '074',
  PY: '192',
  CM: '230',
  BW: '106',
  G3: '127',
  AI: '098',
  PK: '214',
  BA: '125',
  SV: '065',
  PR: '079',
  UL: '603',
  BG: '997',
  MS: '077',
  VR: '696',
  QR: '157',
  BJ: '796',
};

/** Ticket numbers of a party, one after the other. */
export function tickets(random: Random, carrier: string, count: number, wished?: number): readonly string[] {
  const first = wished ?? random.between(2_100_000_000, 2_990_000_000);
  return Array.from({ length: count }, (_, index) => `${TICKET_PREFIX[carrier] ?? '999'}${first + index}`);
}

/** Payment typical of the region and the party, unless a wish sets it. */
export function pay(
  random: Random,
  regional: boolean,
  company: boolean,
  people: number,
  wishes?: BookingWishes,
): SamplePayment {
  const form =
    wishes?.form ??
    (company && random.percent(70)
      ? 'MS'
      : random.weighted<SamplePayment['form']>(
          regional
            ? [
                ['CC', 62],
                ['CA', 25],
                ['MS', 11],
                ['CK', 2],
              ]
            : [
                ['CC', 84],
                ['CA', 6],
                ['MS', 8],
                ['CK', 2],
              ],
        ));
  const each = regional ? random.between(90, 240) : random.between(380, 980);
  return {
    form,
    amount: each * 1000 * people,
    card: form === 'CC' ? card(random) : null,
    payer: wishes?.payer ?? null,
  };
}

/** An invented card. */
export function card(random: Random): NonNullable<SamplePayment['card']> {
  return {
    vendor: random.weighted([
      ['VI', 60],
      ['CA', 32],
      ['AX', 8],
    ] as const),
    last4: random.pattern('####'),
    expiry: random.pattern('0#2') + random.between(7, 9),
  };
}

const MAIL_HOSTS = ['GMAIL.COM', 'YAHOO.FR', 'HOTMAIL.COM', 'OUTLOOK.COM'];

/** An address made of the name, and a number that tells it from those of namesakes. */
export function emailOf(random: Random, person: Person): string {
  const given = (person.givenNames.split(' ')[0] ?? 'A').toLowerCase();
  const name = `${given}.${person.surname.replaceAll(' ', '')}${random.between(1, 9_999)}`;
  return `${name.toUpperCase()}@${random.pick(MAIL_HOSTS)}`;
}

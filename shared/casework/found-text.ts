/** Something found, or done, in words. */
import { numberText, type Say } from '../catalogue/say.ts';
import { CONCEALMENTS, type Found } from './finding.ts';

/** Everything that is said of one thing found: `drugs: cocaine · 2.34 kg gross · false bottom · presumptive test`. */
export function foundText(say: Say, each: Found): string {
  const { kind, what, quantity, count, value, concealment, place, test, receipt, agency, unconfirmed } = each;
  const name = say(`found.kind.${kind}`);
  const said = [
    what === '' ? name : say('found.named', { kind: name, what }),
    quantity === undefined
      ? null
      : [
          numberText(say, quantity.amount),
          say(`found.unit.${quantity.unit}`),
          ...(quantity.weighed === null ? [] : [say(`found.weighed.${quantity.weighed}`)]),
        ].join(' '),
    count === undefined ? null : `${count} ×`,
    value === undefined ? null : `${numberText(say, value.amount)} ${value.currency}`,
    concealment === undefined ? null : isShipped(concealment) ? say(`found.concealment.${concealment}`) : concealment,
    place === undefined ? null : say(`found.place.${place}`),
    test === undefined ? null : say(`found.test.${test}`),
    receipt === undefined ? null : `${say('found.receipt')} ${receipt}`,
    agency === undefined ? null : say(`agency.${agency}`),
    unconfirmed === undefined ? null : say(`found.unconfirmed.${unconfirmed}`),
  ];
  return said.filter((part) => part !== null).join(' · ');
}

/** Others are the officer's words. */
function isShipped(concealment: string): boolean {
  return CONCEALMENTS.some((known) => known === concealment);
}

/** The result of a case in words. */
import type { TFunction } from 'i18next';
import type { CaseResult } from '../../../shared/casework/case.ts';
import type { Found } from '../../../shared/casework/finding.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import { protectedText } from './protected-text.ts';

/** `nothing found`, or what was found and done: `drugs, arrest`. */
export function resultText(
  t: TFunction,
  handling: Handling | null,
  { result, found }: { readonly result: CaseResult; readonly found: readonly Found[] },
): string {
  if (result !== 'found') return t(protectedText(handling, `result.${result}`));
  return found
    .map(({ kind, unconfirmed }) => {
      const name = t(`found.kind.${kind}`);
      return unconfirmed === undefined ? name : `${name} (${t(`found.unconfirmed.${unconfirmed}`)})`;
    })
    .join(', ');
}

/** The result with everything that is said of what was found and done: for whoever has to agree to it. */
export function wholeResultText(
  t: TFunction,
  handling: Handling | null,
  { result, found }: { readonly result: CaseResult; readonly found: readonly Found[] },
): string {
  if (result !== 'found') return resultText(t, handling, { result, found });
  return found.map((each) => foundText(t, each)).join('; ');
}

/** Everything that is said of one thing found: `drugs: cocaine · 2.34 kg gross · false bottom · presumptive test`. */
export function foundText(t: TFunction, each: Found): string {
  const { kind, what, quantity, count, value, concealment, place, test, receipt, agency, unconfirmed } = each;
  const name = t(`found.kind.${kind}`);
  const said = [
    what === '' ? name : `${name}: ${what}`,
    quantity === undefined
      ? null
      : [
          String(quantity.amount),
          t(`found.unit.${quantity.unit}`),
          ...(quantity.weighed === null ? [] : [t(`found.weighed.${quantity.weighed}`)]),
        ].join(' '),
    count === undefined ? null : `${count} ×`,
    value === undefined ? null : `${value.amount} ${value.currency}`,
    concealment === undefined ? null : t(`found.concealment.${concealment}`, { defaultValue: concealment }),
    place === undefined ? null : t(`found.place.${place}`),
    test === undefined ? null : t(`found.test.${test}`),
    receipt === undefined ? null : `${t('found.receipt')} ${receipt}`,
    agency === undefined ? null : t(`agency.${agency}`),
    unconfirmed === undefined ? null : t(`found.unconfirmed.${unconfirmed}`),
  ];
  return said.filter((part) => part !== null).join(' · ');
}

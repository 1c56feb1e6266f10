/** What the check digits of a machine-readable zone say, in words. */

import type { MrzChecks } from '../../../shared/entry/mrz.ts';
import type { CheckedZone } from '../../../shared/search/checked-subject.ts';
import type { TFunction } from '../ui/texts.ts';

/** The fields that have a check digit, in the order of the zone. */
const FIELDS = ['number', 'birth', 'expiry', 'optional', 'composite'] as const satisfies readonly (keyof MrzChecks)[];

export function zoneText(t: TFunction, { format, checks, specimen }: CheckedZone): string {
  const wrong = FIELDS.filter((field) => checks[field] === 'invalid');
  const isChecked = FIELDS.some((field) => checks[field] === 'valid');
  const said =
    wrong.length > 0
      ? t('check.zone.wrong', { fields: wrong.map((field) => t(`check.zone.field.${field}`)).join(', ') })
      : t(isChecked ? 'check.zone.right' : 'check.zone.none');
  return [t('check.zone', { format }), said, ...(specimen ? [t('check.zone.specimen')] : [])].join(' · ');
}

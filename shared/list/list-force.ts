/** Whether a list of another state has force here. */
import { isInForce, type LegalFrame } from '../frame/legal-frame.ts';
import type { IsoDate } from '../manifest.ts';
import { listRule } from '../screening/listed.ts';
import type { ListInForce } from './list-in-force.ts';

/** Does the frame (null: none) cite a law that gives a list of another state force here? `day` null: a line counts on any day. */
export function hasForce({ id }: Pick<ListInForce, 'id'>, frame: LegalFrame | null, day: IsoDate | null): boolean {
  return (
    frame?.uses.some(
      (line) =>
        line.kind === 'list' &&
        line.of === listRule(id) &&
        line.may &&
        line.cites.trim() !== '' &&
        (day === null || isInForce(line, day)),
    ) ?? false
  );
}

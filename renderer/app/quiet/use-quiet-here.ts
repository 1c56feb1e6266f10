import { useMemo } from 'react';
import { rowKey } from '../../../shared/queue/queued.ts';
import { useQuiet } from './use-quiet.ts';

/** Tells of a traveller on a flight whether quiet work runs that names the officer. Lists mark it on the screen alone: what the core answers is the same for everybody. */
export function useQuietHere(): (row: Parameters<typeof rowKey>[0]) => boolean {
  const { value } = useQuiet();
  return useMemo(() => {
    const here = new Set((value ?? []).filter(({ state }) => state === 'running').map(rowKey));
    return (row) => here.has(rowKey(row));
  }, [value]);
}

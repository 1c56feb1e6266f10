/** Files that use `wholeOf`, besides `seen/`, which shows an agency what it may see. Calls are not among them: the row of a call says why it reads whole records. */
export const WHOLE_STORE_FILES: Readonly<Record<string, string>> = {
  'renderer/core/damage/damage-views.ts': 'tells which records are damaged, not what they hold',
  'renderer/core/due/right-custodies.ts':
    'puts times right in all records of custody and of first-level matches, and gives none of them',
  'renderer/core/import/unscreened.ts': 'reads which flights messages are about, to find those on none',
  'renderer/core/new-case-ids.ts': 'reads the ids of cases, to draw others',
  'renderer/core/retention/clock-state.ts': 'reads the time of the last entry of the trail',
  'renderer/core/retention/masked-flights.ts': 'reads which flights messages are about, to refuse masked ones',
  'renderer/core/retention/time-told-in-custody.ts':
    'says in the record of everybody who is held that two officers confirmed the time, and gives none of them',
  'renderer/core/store/read-intact.ts': 'its types decide by the table that is read',
  'renderer/core/store/read.ts': 'its types decide by the table that is read',
  'renderer/core/vault/read-accounts.ts': 'reads accounts of the live store',
};

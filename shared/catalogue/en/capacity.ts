/** English: what thresholds ask of a shift, and what the unit manages. */
export const capacityTexts = {
  'capacity.expected': 'inspections expected a shift: about {{n}}',
  'capacity.stated': 'capacity {{n}}',
  'capacity.unstated': 'capacity not stated',
  'capacity.no-days': 'no recent flights to estimate from',
  'capacity.title': '{{mandate}}: thresholds and inspections per shift',
  'capacity.hint':
    'Counted over {{days}} of the last {{window}} days, those on which a flight was due here, with the rules in force.',
  'capacity.threshold': 'Inspect from',
  'capacity.per-shift': 'Inspections a shift',
  'capacity.busiest': 'Busiest shift',
  'capacity.busiest.is': 'from {{start}}: {{n}}',
  'capacity.in-force': 'in force',
  'capacity.below-watch':
    'Travellers who score below {{watch}} are not counted, so lower thresholds cannot be estimated. Change a threshold in a draft of the rules.',
  'capacity.of-unit': 'What the unit can do in one shift',
  'capacity.amount.hint':
    'Secondary inspections per agency. Empty: not stated. Another agency confirms a first number, or a lower one.',
  'capacity.amount.wrong': 'A whole number, or nothing.',
  'capacity.shifts': 'Shifts begin at',
  'capacity.shifts.hint': 'local time, such as 06:00 14:00 22:00',
  'capacity.shifts.wrong': 'One to six times such as 06:00.',
  'capacity.lower': 'State a capacity that leaves room for fewer',
  'capacity.save': 'Save',
  'capacity.saved': 'The capacity of the unit is saved.',
} as const;

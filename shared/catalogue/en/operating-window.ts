/** English: the operating window, and those whom nobody examined in time. */
export const operatingWindowTexts = {
  'window.change': 'Operating window',
  'window.hint':
    'A flagged traveller is on the queue from so many hours before the doors open or the gate closes to so many hours after. Who changes flights stays until the onward flight leaves. Open cases never leave the queue.',
  'window.hoursBefore': 'Hours before',
  'window.hoursAfter': 'Hours after',
  'window.wrong': 'A whole number from {{least}} to {{most}} is needed',
  'window.save': 'Set the window',
  'window.told': 'Operating window set',
  'queue.tab.tray': 'Not examined',
  'due.since': '{{time}} ago',
  'due.by.actual': 'actual',
  'due.by.estimated': 'est.',
  'audit.field.hoursBefore': 'Hours before',
  'audit.field.hoursAfter': 'Hours after',
  'audit.kind.window.set': 'Set the operating window',
  'audit.kind.case.not-examined': 'Said why nobody examined a traveller',
  'permission.window.change': 'Set the operating window',
  'failure.refused.tray-several-agencies':
    'No one officer may confirm this for all of these travellers, since different agencies lead them. Nothing was changed; give the reason for fewer at a time.',
} as const;

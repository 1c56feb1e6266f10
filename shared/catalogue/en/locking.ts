/** English: when the workstation locks by itself. */
export const lockingTexts = {
  'administration.tab.locking': 'Locks',
  'locking.hint':
    'A covered screen shows nothing; intake and screening go on. When the vault locks, the keys leave this computer’s memory; files that arrive are kept sealed until an officer signs in.',
  'locking.screenSeconds': 'Cover the screen after',
  'locking.screenSeconds.hint': 'Without a key or the mouse. The system’s own screen lock covers it too.',
  'locking.vaultSeconds': 'Lock the vault after',
  'locking.vaultSeconds.hint': 'Sleep and shutdown lock it at once.',
  'locking.seconds_one': '{{count}} second',
  'locking.seconds_other': '{{count}} seconds',
  'locking.minutes_one': '{{count}} minute',
  'locking.minutes_other': '{{count}} minutes',
  'locking.order': 'The vault cannot lock before the screen is covered.',
  'locking.hideFromCapture': 'Hide the window from screenshots and screen sharing',
  'locking.hideFromCapture.hint': 'Pictures and recordings of the screen show it empty.',
  'locking.hideFromCapture.cannot': 'This computer cannot do it; the setting applies to the unit’s other computers.',
  'locking.save': 'Save',
  'locking.told': 'The periods apply from now on',
  'locking.who': 'Supervisors and administrators change these periods.',
  'permission.locking.change': 'Change after how long the workstation locks by itself',
} as const;

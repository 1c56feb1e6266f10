/** English: why the store does not open, and what is said when a call fails (`failure.<code>`). */
export const failureTexts = {
  'blocked.starting': 'Opening the store…',
  'blocked.another-window.title': 'Airside is open in another window',
  'blocked.another-window.what': 'Only one window at a time may work on the store, so that no decision is lost.',
  'blocked.another-window.kept': 'Nothing was changed. Go on in the other window, or close it and try again here.',
  'blocked.another-window.do': 'Try again',
  'blocked.closed.title': 'Locked',
  'blocked.closed.what': 'The workstation closed its store.',
  'blocked.closed.kept': 'Everything saved is kept. An import that was running goes on when the store is opened again.',
  'blocked.closed.do': 'Open again',
  'failure.title': 'That did not work',
  'failure.again': 'Try again',
  'failure.locked': 'The store is locked. Nothing was lost; open it again to go on.',
  'failure.cancelled': 'Stopped. What was done before stays.',
  'failure.another-window': 'Another window works on the store. Nothing was changed here.',
  'failure.not-permitted':
    'Your role may not do this. Nothing was changed; ask a supervisor, or change the role under your name.',
  'failure.invalid-input': 'This input cannot be used ({{path}}). Nothing was changed; correct it and try again.',
  'failure.not-found':
    'It no longer exists: the flight or traveller was changed by a newer message. Go back to the list and choose again.',
  'failure.message-assigned':
    'An officer put this message on a flight. Nothing was changed. Take that back first, under Decisions of the flight.',
  'failure.conflict':
    'Another officer changed it meanwhile. Nothing of yours was saved; look at the newest state and decide again.',
  'failure.too-early.landing':
    'The flight has not landed, so nobody can have been met and nothing found. Nothing was changed. If it has landed, mark it on the screen Flights (key O).',
  'failure.too-early.check-in':
    'Check-in is not open yet, so nobody can have been met and nothing found. Nothing was changed. If the flight leaves earlier, enter its departure on the screen Flights.',
  'failure.wrong-state': 'This step does not fit the state of the case ({{state}}). Nothing was changed.',
  'failure.ask-duty':
    'There is something about this traveller that you may not see. Contact {{officers}}. Nothing was changed.',
  'failure.reason-required': 'A reason is needed. Nothing was changed; add it and save again.',
  'failure.store-failed':
    'The store could not be read or written ({{detail}}). What was saved before is kept; check the free space on the disk and try again.',
  'failure.store-full':
    'There is no room left to write. Nothing of this was saved, and what was saved before is kept. Make room on the disk, then do it again.',
  'failure.internal':
    'An error in the program ({{detail}}). What was saved before is kept; try again, and tell the supervisor if it comes back.',
} as const;

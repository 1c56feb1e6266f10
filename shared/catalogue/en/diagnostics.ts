/** English: what a reader has to say about a place in a message (`diagnostic.<code>`). */
export const diagnosticTexts = {
  'diagnostic.file-missing': 'The file does not exist.',
  'diagnostic.file-unreadable': 'The file could not be read.',
  'diagnostic.file-empty': 'The file is empty.',
  'diagnostic.file-binary': 'The file holds no text: it may be damaged, encrypted or no passenger list.',
  'diagnostic.packed-not-kept':
    'The file is not kept: it is packed or encoded, and what must not be kept could not be found in its {{bytes}} bytes.',
  'diagnostic.reading-stopped-time': 'Reading took too long and was ended. What was read before is kept.',
  'diagnostic.reading-stopped-broke': 'Reading ended by an error of the program. What was read before is kept.',
  'diagnostic.file-too-large': 'The file is larger than {{megabytes}} MB and was not read.',
  'diagnostic.too-many-messages': 'The file holds more than {{count}} messages; the rest was not read.',
  'diagnostic.format-not-supported':
    '{{format}} files cannot be read. Export the list as CSV, or ask for the EDIFACT message.',
  'diagnostic.format-unknown': 'No EDIFACT message and no headings of a passenger list were found.',
  'diagnostic.archive-damaged':
    'The archive “{{member}}” is damaged: what could be unpacked was read, and may be wrong or not whole.',
  'diagnostic.archive-empty': '“{{member}}” holds no file that can be read.',
  // Said by releases up to 0.2.0, and kept with what they imported, as are xml-, message- and workbook-too-large.
  'diagnostic.archive-too-large': '“{{member}}” is larger, once unpacked, than any passenger list and was not read.',
  'diagnostic.archive-too-deep': 'The archive “{{member}}” lies within too many other archives and was not opened.',
  'diagnostic.bound-layers':
    '“{{member}}” lies within more than {{most}} archives, mails and encodings, and was not opened.',
  'diagnostic.archive-too-many':
    'The archive holds more than {{count}} files; those from “{{member}}” on were not read.',
  'diagnostic.archive-member-encrypted': '“{{member}}” is protected by a password and was not read.',
  'diagnostic.archive-method-unknown': '“{{member}}” is packed in a way that is not known (method {{method}}).',
  'diagnostic.archive-member-damaged':
    '“{{member}}” is damaged in the archive: what could be unpacked was read, and may be wrong or not whole.',
  'diagnostic.archive-member-overlaps':
    '“{{member}}” shares its bytes with another file of the archive, as no program packs them, and was not read.',
  'diagnostic.bound-member': '“{{member}}” is larger than {{megabytes}} MB once unpacked and was not read.',
  'diagnostic.bound-unfolded':
    'Unpacking stopped at “{{member}}”: the file becomes larger than {{megabytes}} MB in all.',
  'diagnostic.bound-ratio':
    'Unpacking stopped at “{{member}}”: it becomes more than {{most}} times as large, as no list does.',
  'diagnostic.bound-elements': 'Reading stopped at “{{member}}”: the workbook has more than {{most}} elements.',
  'diagnostic.bound-merged':
    'In the sheet “{{member}}” merged areas fill more than {{most}} cells; the others were left as they are.',
  'diagnostic.bound-cells': 'Reading stopped in “{{member}}”: it has more than {{most}} cells.',
  'diagnostic.bound-steps':
    'Reading the file would take far longer than a file of its size should, so it was not read. Ask the sender for it in another form.',
  'diagnostic.letter-left': '“{{member}}” is a letter in which no traveller is named; it was left out.',
  'diagnostic.bound-segments': 'The message has more than {{most}} segments; reading stopped here.',
  'diagnostic.bound-flights': 'The table names more than {{most}} flights; its rows from here on were not read.',
  'diagnostic.bound-travellers': 'The message lists more than {{most}} travellers; those from here on were not read.',
  'diagnostic.bound-traveller-values':
    'A traveller has more than {{most}} documents, telephones or bags, or a name of more than {{characters}} characters; the rest was left out.',
  'diagnostic.bound-booking-values':
    'A booking has more than {{most}} tickets, payments or remarks, or one of more than {{characters}} characters; the rest was left out.',
  'diagnostic.bound-texts':
    'A text outside travellers and bookings has more than {{characters}} characters; the rest was left out.',
  'diagnostic.bound-bookings': 'The message has more than {{most}} bookings; those from here on were not read.',
  'diagnostic.bound-legs': 'The message names more than {{most}} legs; those after them were left out.',
  'diagnostic.bound-table-cells': 'The table has more than {{most}} cells; the rows from here on were not read.',
  'diagnostic.bound-nesting': 'More than {{most}} elements of the XML lie within each other; it was read up to there.',
  'diagnostic.bound-elements-kept':
    'A booking, or the part outside bookings, has more than {{most}} elements; the XML was read up to there.',
  'diagnostic.bound-breaks': 'The XML is damaged at more than {{most}} places; it was read up to there.',
  'diagnostic.mail-set-unknown':
    '“{{member}}” declares the character set {{declared}}, which is not known; what it is was guessed.',
  'diagnostic.mail-set-invalid':
    'Places of “{{member}}” that are no characters of {{set}}, the set that it declares: {{count}}.',
  'diagnostic.mail-part-left':
    'The part “{{member}}” of the mail is a picture, a sound or another version of its text and was not read.',
  'diagnostic.sheet-hidden': 'The sheet “{{member}}” is hidden in the workbook and was not read.',
  'diagnostic.no-message': 'The file has the envelope of a message and no message in it.',
  'diagnostic.xml-broken': 'The XML is damaged here; reading went on at the next complete booking.',
  'diagnostic.xml-doctype': 'The XML declares a document type, which bookings do not need; it was read up to there.',
  'diagnostic.xml-too-large':
    'The XML has more elements, or deeper ones, than bookings of any flight; it was read up to there.',
  'diagnostic.xml-character': 'A character that XML does not allow stands here; the rest was read as it stands.',
  'diagnostic.unknown-element': 'The element “{{value}}” is not known and was left out.',
  'diagnostic.legs-assumed':
    'The list names several destinations of one flight: legs {{ports}} were taken, all on its day.',
  'diagnostic.year-assumed': 'The list names a day and a month only; the year {{year}} was taken.',
  'diagnostic.year-unknown': 'The list names a day and a month only, and nothing in it tells the year.',
  'diagnostic.encoding-assumed':
    'The text is not in Unicode; it was read as {{set}}, which is a guess: names with other letters than A to Z may be wrong.',
  'diagnostic.encoding-unsure':
    'The text is not in Unicode, and nothing tells its character set for certain; {{set}} is the likeliest. Choose the set in which the names read right.',
  'diagnostic.encoding-unknown':
    'The text declares the character set {{declared}}, which is not known; it was read as {{set}}, which is a guess.',
  'diagnostic.encoding-invalid':
    'Places of the text that are no characters of {{set}}, the set that it declares: {{count}}.',
  'diagnostic.encoding-mixed':
    'Most of the text is in UTF-8. Bytes that are not: {{count}}; they were read as {{set}}.',
  'diagnostic.zero-byte': 'A zero byte stands here, which no text has: a letter may be lost.',
  'diagnostic.message-type-unknown': 'Messages of type “{{type}}” are not read.',
  'diagnostic.test-message-refused': 'A test message was refused: it may only go to the practice store.',
  'diagnostic.diagnostics-cut_one': '{{count}} more remark was left out.',
  'diagnostic.diagnostics-cut_other': '{{count}} more remarks were left out.',
  'diagnostic.bytes-skipped_one': '{{count}} byte outside any message was skipped.',
  'diagnostic.bytes-skipped_other': '{{count}} bytes outside any message were skipped.',
  'diagnostic.separators-derived': 'The separators declared do not fit the message; those found in it were used.',
  'diagnostic.apostrophe-unreleased':
    'An apostrophe that ends segments stands in a name or text without its release character; it was read as part of it.',
  'diagnostic.smart-quote': 'A typographic quote stands where the end of a segment belongs; it was read as such.',
  'diagnostic.missing-terminator': 'The end of a segment is missing; the next one was recovered.',
  'diagnostic.segment-unterminated': 'The segment has no end mark.',
  'diagnostic.segment-cut': 'The data end in the middle of a segment; that segment was left out.',
  'diagnostic.message-truncated': 'The message is cut off: what is complete was read.',
  'diagnostic.message-too-large': 'The message has more segments than any real one; reading stopped here.',
  'diagnostic.unh-missing': 'The message begins without its header (UNH).',
  'diagnostic.unt-missing': 'The message ends without its trailer (UNT).',
  'diagnostic.unz-missing': 'The interchange ends without its trailer (UNZ): part of it may be missing.',
  'diagnostic.count-mismatch': 'The count does not fit: {{stated}} stated, {{found}} found.',
  'diagnostic.reference-mismatch': 'The reference does not fit its header: {{stated}} instead of {{expected}}.',
  'diagnostic.unknown-segment': 'The segment is not known in this kind of message and was left out.',
  'diagnostic.segment-unreadable': 'What stands here is no segment and was left out.',
  'diagnostic.segment-ignored': 'The segment is not used for air travel and was left out.',
  'diagnostic.segment-misplaced': 'The segment belongs to no traveller or flight and was left out.',
  'diagnostic.segment-out-of-place': 'The segment stands in an unexpected place; it was read all the same.',
  'diagnostic.unknown-qualifier': 'The code “{{value}}” is not known here.',
  'diagnostic.unknown-function': 'What the message is for is not known: “{{value}}”.',
  'diagnostic.function-missing': 'The message does not say what it is for.',
  'diagnostic.missing-flight': 'The message names no flight.',
  'diagnostic.flight-unreadable': 'The flight number cannot be read: “{{value}}”.',
  'diagnostic.bad-date': 'This is no date: “{{value}}”.',
  'diagnostic.bad-time': 'This is no time: “{{value}}”.',
  'diagnostic.end-of-day': 'The time “{{value}}” is the end of the day: 00:00 of the next day was taken.',
  'diagnostic.unknown-country': 'The country “{{value}}” is not known.',
  'diagnostic.unknown-sex': 'The sex “{{value}}” is not known.',
  'diagnostic.value-unreadable': 'The value cannot be read: “{{value}}”.',
  'diagnostic.placeholder': '“{{value}}” stands for something that is not known; it was taken as not sent.',
  'diagnostic.name-misplaced': 'The name stands in the place of the address; it was read from there.',
  'diagnostic.traveller-without-name': 'A traveller has no name.',
  'diagnostic.flight-without-number':
    'The flight has no number; it goes by “{{value}}”, the registration of its aircraft or a local reference.',
  'diagnostic.value-repeated':
    '“{{value}}” differs from what was sent before for the same field; the first value holds.',
  'diagnostic.value-not-kept': '“{{value}}” has no field in the list; it stands in the message only.',
  'diagnostic.gate-pass': 'A list of gate passes: these persons go to the gate and do not travel.',
  'diagnostic.partial-date': 'Only a part of the date is known: “{{value}}”.',
  'diagnostic.counts-swapped':
    'The counts of passengers and crew stand in each other’s place; they were read the other way round.',
  'diagnostic.reply-about-message':
    'The answer “{{value}}” is about the whole message and not about a traveller: {{text}}',
  'diagnostic.reply-acknowledged': 'The carrier acknowledges an answer; it gives none itself.',
  'diagnostic.reply-without-answer': 'A person is named without an answer.',
  'diagnostic.document-missing': 'An expiry date or issuing state stands here without a document.',
  'diagnostic.missing-src': 'A booking begins without its opening segment (SRC).',
  'diagnostic.booking-without-travellers': 'The booking names no traveller.',
  'diagnostic.booking-too-large':
    'A booking lists more than {{limit}} contacts, addresses or remarks; the rest was left out.',
  'diagnostic.group-without-names': 'A group booking without names.',
  'diagnostic.document-without-traveller': 'A travel document fits no traveller of the booking.',
  'diagnostic.document-of-another-person': 'The name on the travel document is another than the traveller’s.',
  'diagnostic.document-name-differs': 'The name on the travel document is written differently.',
  'diagnostic.traveller-from-document': 'The traveller is known from the travel document only.',
  'diagnostic.payment-of-exchanged-ticket': 'The payment belongs to a ticket that was exchanged and was left out.',
  'diagnostic.non-air-segment': 'A service other than a flight (hotel, car, rail) was left out.',
  'diagnostic.open-segment': 'An open segment: no date is booked.',
  'diagnostic.surface-segment': 'The traveller makes this stretch by other means.',
  'diagnostic.bags-without-traveller': 'Baggage fits no traveller of the booking.',
  'diagnostic.seat-without-person': 'A seat was booked for baggage or comfort, not for a person.',
  'diagnostic.checked-in-not-booked': 'Somebody checked in who is not named in the booking.',
  'diagnostic.arrival-before-departure':
    'The arrival, {{arrival}}, is before the departure, {{departure}}: one of the two is wrong, unless clocks are that far apart.',
  'diagnostic.date-order-assumed': 'Nothing in this column tells day and month apart; {{order}} was assumed.',
  'diagnostic.arrival-date-assumed_one':
    'For {{count}} flight that arrives earlier in the day than it leaves, the next day was taken.',
  'diagnostic.arrival-date-assumed_other':
    'For {{count}} flights that arrive earlier in the day than they leave, the next day was taken.',
  'diagnostic.row-skipped': 'The row lists no traveller (total or note) and was left out.',
  'diagnostic.row-of-another-form':
    'The row does not have the form of the table: it is of another one whose headings are not known. It was not read, and may list a traveller.',
  'diagnostic.number-mangled': 'The spreadsheet turned the number into “{{value}}”; the number is lost.',
  'diagnostic.table-too-long': 'The table has more than {{rows}} rows; the rest was not read.',
  'diagnostic.workbook-sheet-cut': 'The sheet “{{sheet}}” is damaged: what stands before the damage was read.',
  'diagnostic.workbook-damaged': 'The workbook is damaged or holds no sheet.',
  'diagnostic.workbook-too-large': 'The workbook becomes too large when it is unpacked and was not read.',
  'diagnostic.schedule-headings-missing':
    'No headings of a flight schedule were found: flight, origin, destination and departure time are needed.',
  'diagnostic.schedule-row-unreadable': 'The row of the schedule was left out: “{{value}}” cannot be read.',
  'diagnostic.schedule-row-repeated': 'The row of the schedule is there twice and counts once.',
  'diagnostic.schedule-next-day-assumed':
    'The arrival “{{value}}” is earlier in the day than the departure; the next day was taken.',
  'diagnostic.acknowledgement-not-used':
    'An acknowledgement of a border agency to an airline (ACKRES): it lists no travellers and was only kept.',
  'diagnostic.request-not-used':
    'A request of a border agency to an airline (GOVREQ): it lists no travellers and was only kept.',
  'diagnostic.second-flight': 'The message names a second flight; only the first was used.',
  'diagnostic.date-form':
    'The date is written in another form than is usual here; it was read all the same: “{{value}}”.',
  'diagnostic.document-unreadable': 'Nothing could be read from the travel document sent here.',
  'diagnostic.infant-not-named': 'An infant travels too, but nothing names it.',
  'diagnostic.booking-not-on-flight': 'None of the flights of this booking is the flight of the message.',
  'diagnostic.flight-of-other-date': 'The booking has the flight of the message on another day only.',
  'diagnostic.seat-without-traveller': 'The seat {{value}} fits no traveller of the booking.',
  'diagnostic.check-in-name-differs': 'The name at check-in is written differently from the booking.',
  'diagnostic.check-in-without-traveller': 'The boarding number {{value}} fits no traveller of the booking.',
  'diagnostic.entry-unreadable': 'The entry is damaged and cannot be read.',
  'diagnostic.entry-version-unknown':
    'The entry was written by a newer version of the program (“{{value}}”) and cannot be read.',
  'diagnostic.entry-field-unknown': 'The field “{{value}}” is not known in an entry and was left out.',
  'diagnostic.unknown-airport': 'The airport “{{value}}” is not known.',
  'diagnostic.screen-line-unread': 'Line {{line}} of the screen was not understood.',
  'diagnostic.screen-year-unknown': 'Nothing tells the year of this flight: “{{value}}”.',
  'diagnostic.mrz-not-found': 'No machine-readable zone was found in the text.',
  'diagnostic.mrz-text-skipped': 'This text belongs to no machine-readable zone and was left out.',
  'diagnostic.mrz-line-missing': 'The line of names is missing; only the line of numbers was read.',
  'diagnostic.mrz-mark-read': 'Line {{line}}, column {{column}}: the mark “{{value}}” does not belong here.',
  'diagnostic.mrz-k-read': 'Line {{line}}, column {{column}}: a K among filler was read as filler.',
  'diagnostic.mrz-filler-mended':
    'Line {{line}} did not have its full length; filler was added or taken off ({{value}}).',
  'diagnostic.mrz-check-number': 'The check digit of the document number does not fit: {{value}}.',
  'diagnostic.mrz-check-birth': 'The check digit of the date of birth does not fit: {{value}}.',
  'diagnostic.mrz-check-expiry': 'The check digit of the date of expiry does not fit: {{value}}.',
  'diagnostic.mrz-check-optional': 'The check digit of the optional data does not fit: {{value}}.',
  'diagnostic.mrz-check-composite': 'The check digit over the whole zone does not fit: {{value}}.',
  'diagnostic.mrz-suggestion':
    'Line {{line}}, column {{column}}: with {{suggested}} instead of {{value}} the check digit fits.',
  'diagnostic.mrz-specimen': 'The issuing state is {{value}}, the state of specimens: this is not a real document.',
  'diagnostic.mrz-document-code': '“{{value}}” is not a code of a travel document.',
  'diagnostic.mrz-birth-partial': 'Not all of the date of birth is known: “{{value}}”.',
  'diagnostic.mrz-name-cut': 'The name fills its field, so it may be cut off.',
  'diagnostic.mrz-name-mark': 'Line {{line}}, column {{column}}: “{{value}}” is not a letter of a name.',
  'diagnostic.date-order-unknown_one':
    'In the column “{{column}}” nothing tells day and month apart; {{count}} date that could be read both ways was left out. Settle the order for this sender.',
  'diagnostic.date-order-unknown_other':
    'In the column “{{column}}” nothing tells day and month apart; {{count}} dates that could be read both ways were left out. Settle the order for this sender.',
  'diagnostic.date-order-mixed_one':
    'In the column “{{column}}” some dates begin with the day and others with the month; {{count}} date that could be read both ways was left out.',
  'diagnostic.date-order-mixed_other':
    'In the column “{{column}}” some dates begin with the day and others with the month; {{count}} dates that could be read both ways were left out.',
  'diagnostic.dates-as-numbers_one':
    'The spreadsheet turned {{count}} date of this column into a day number; it was turned back.',
  'diagnostic.dates-as-numbers_other':
    'The spreadsheet turned {{count}} dates of this column into day numbers; they were turned back.',
  'diagnostic.columns-not-read_one': '{{count}} column is kept but not read: {{columns}}.',
  'diagnostic.columns-not-read_other': '{{count}} columns are kept but not read: {{columns}}.',
  'diagnostic.column-repeated':
    'The column “{{column}}” stands {{count}} times; what the others hold was used where it adds something.',
  'diagnostic.placeholders_one':
    '“{{value}}” stands in this column for something that is not known; it was taken as not sent in {{count}} row.',
  'diagnostic.placeholders_other':
    '“{{value}}” stands in this column for something that is not known; it was taken as not sent in {{count}} rows.',
  'diagnostic.formula-not-read':
    'A formula stands here without its result; formulas are never calculated: “{{value}}”.',
  'diagnostic.cell-error': 'The spreadsheet shows an error here: “{{value}}”; it was taken as not sent.',
  'diagnostic.birth-after-flight': 'The date of birth lies after the flight: “{{value}}”.',
  'diagnostic.birth-too-long-ago': 'Nobody born then is alive: “{{value}}”. The date is wrong, or of another calendar.',
  'diagnostic.name-mangled': 'The spreadsheet may have changed this name: “{{value}}”.',
  'diagnostic.name-undivided_one':
    'Nothing divides surname and given names of {{count}} traveller; the name was kept whole.',
  'diagnostic.name-undivided_other':
    'Nothing divides surname and given names of {{count}} travellers; the names were kept whole.',
  'diagnostic.number-restored':
    'The spreadsheet wrote the number as “{{value}}”; all its digits are there and it was restored.',
  'diagnostic.flight-carried_one':
    'For {{count}} traveller without a flight of their own, that of the row above was taken.',
  'diagnostic.flight-carried_other':
    'For {{count}} travellers without a flight of their own, that of the row above was taken.',
  'diagnostic.table-by-layout': 'The table is read by the layout “{{layout}}”, which {{officer}} saved.',
  'diagnostic.table-read-otherwise':
    'The table is read by the layout “{{layout}}”, which {{officer}} saved. It skips these headings or reads them as something else: {{columns}}.',
  'diagnostic.table-without-travellers': 'There are headings of a passenger list, but no traveller under them.',
  'diagnostic.cells-without-heading_one': '{{count}} cell stands under no heading; it is kept but not read.',
  'diagnostic.cells-without-heading_other': '{{count}} cells stand under no heading; they are kept but not read.',
  'diagnostic.list-not-recognised': 'The file is no list of a form that can be read.',
  'diagnostic.bound-list-entries': 'The list has more than {{most}} entries; those from here on were not read.',
  'diagnostic.bound-list-parts':
    'The list has more than {{most}} places, documents and reference values; those from here on were not read.',
  'diagnostic.bound-list-values':
    'The entry {{value}} has more than {{most}} names, documents or addresses, or a text of more than {{characters}} characters; the rest was left out.',
  'diagnostic.list-entry-without-id':
    'The entry has no number or reference of its own, so later versions of the list could not be compared with it; it was left out.',
  'diagnostic.list-number-repeated':
    'The number {{value}} stands before another entry, too, with other content: both are taken, this one as {{id}}.',
  'diagnostic.bound-list-nesting':
    'The values of the line lie within each other more than {{most}} deep; it was left out.',
  'diagnostic.bound-list-line': 'The line is longer than {{megabytes}} MB; it was left out.',
  'diagnostic.list-entry-without-name': 'The entry {{value}} names nobody and nothing; it was left out.',
  'diagnostic.list-entry-cut': 'The entry is damaged or cut off here; it was left out.',
  'diagnostic.list-xml-broken': 'The XML is damaged here; reading went on at the next entry.',
  'diagnostic.list-xml-doctype':
    'The XML declares a document type, as no published list does; it was read up to there.',
  'diagnostic.list-characters-lost_one': '{{count}} byte in a text in UTF-8 is no character and was read as “�”.',
  'diagnostic.list-characters-lost_other': '{{count}} bytes in a text in UTF-8 are no characters and were read as “�”.',
  'diagnostic.list-truncated': 'The list is cut off: what stands before was read.',
  'diagnostic.list-part-left':
    'The entry {{value}} has a part that is not known, “{{element}}”; it stands in its remarks.',
  'diagnostic.list-bytes-skipped_one': '{{count}} byte that belongs to no entry was skipped.',
  'diagnostic.list-bytes-skipped_other': '{{count}} bytes that belong to no entry were skipped.',
  'diagnostic.list-value-left':
    '“{{value}}” ({{element}}) could not be read as what it should be; it stands in the remarks of the entry {{id}}.',
  'diagnostic.list-reference-missing':
    'The entry {{id}} points at “{{value}}” ({{element}}), which the list does not have.',
  'diagnostic.bound-list-elements':
    'An entry, or the part outside entries, has more than {{most}} elements; the list was read up to there.',
  'diagnostic.list-without-entries': 'The list has no entries.',
  'diagnostic.list-row-form':
    'The row has not the form of the others ({{stated}} cells; here {{found}}); it was left out.',
  'diagnostic.list-row-alone': 'The row belongs to the entry {{value}}, which the list does not have; it was left out.',
  'diagnostic.list-kind-left':
    'The entry {{value}} is of a kind ({{element}}) against which no traveller is checked; it was left out.',
  'diagnostic.list-line-unread': 'The line is no entry in JSON that can be read; it was left out.',
  'diagnostic.list-links-left_one':
    '{{count}} line is about something else than a person, a body or a thing that may be listed; it was left out.',
  'diagnostic.list-links-left_other':
    '{{count}} lines are about something else than persons, bodies and things that may be listed; they were left out.',
  'diagnostic.list-not-listed_one':
    '{{count}} person, body or thing is in the file without being listed; it was left out.',
  'diagnostic.list-not-listed_other':
    '{{count}} persons, bodies and things are in the file without being listed; they were left out.',
  'diagnostic.list-part-changed':
    'A document, address or measure of the entry {{value}} changed, and the entry itself does not stand in this file; it keeps what it had until a whole list is taken over.',
  'diagnostic.list-delta-parts':
    'The file holds only what changed. Documents, addresses and measures that did not change do not stand in it: an entry keeps those that it had, also one that was taken off, until a whole list is taken over.',
  'diagnostic.list-column-kept':
    'The heading “{{value}}” is not known. The contents of the column stand in the remarks of the entries, and no traveller is compared with them.',
  'diagnostic.list-address-long':
    'An address of the entry {{value}} has more numbers or words than are compared; a traveller’s address may not be found by those beyond.',
  'diagnostic.sltd-holder-left_one':
    'What {{count}} entry says of a holder was left out: this copy holds number, type and issuing state only.',
  'diagnostic.sltd-holder-left_other':
    'What {{count}} entries say of holders was left out: this copy holds number, type and issuing state only.',
  'diagnostic.sltd-details-left_one':
    'What more {{count}} entry says of its document (status, days, references, remarks) was left out: the terminal shows it.',
  'diagnostic.sltd-details-left_other':
    'What more {{count}} entries say of their documents (status, days, references, remarks) was left out: the terminal shows it.',
  'diagnostic.sltd-gone': 'The line takes an entry off by a number that is not kept. Take the whole list over.',
  'diagnostic.sltd-without-document': 'The entry names no document; it was left out.',
  'diagnostic.list-part-alone': 'The file belongs to a list of several files, and the main one was not given with it.',
  'diagnostic.itl-none': 'No fingerprint file of ANSI/NIST-ITL begins here: a Type-1 record (1.001) was looked for.',
  'diagnostic.itl-xml':
    'The file is XML. Only the traditional encoding of ANSI/NIST-ITL is read; ask the sender for it, or send the file as it is.',
  'diagnostic.itl-before':
    '{{bytes}} bytes stand before the first record. Systems that receive the file may refuse it.',
  'diagnostic.itl-after': '{{bytes}} bytes stand after the last record and belong to none.',
  'diagnostic.itl-skipped': '{{bytes}} bytes belong to no record; reading went on after them.',
  'diagnostic.itl-not-announced':
    'A record of Type-{{type}} stands here, which the table of contents (1.003) does not name.',
  'diagnostic.itl-absent':
    'The table of contents (1.003) names a record of Type-{{type}} (IDC {{idc}}) that is not in the file.',
  'diagnostic.itl-contents': 'The table of contents (1.003) cannot be read in part.',
  'diagnostic.itl-count': 'The table of contents (1.003) says {{said}} records and names {{count}}.',
  'diagnostic.itl-order':
    'The record here is of Type-{{type}}; the table of contents (1.003) names Type-{{expected}} at this place.',
  'diagnostic.itl-idc':
    'The record of Type-{{type}} has IDC {{idc}}; the table of contents (1.003) names IDC {{expected}} at this place.',
  'diagnostic.itl-no-length': 'The record of Type-{{type}} does not say how long it is (field 001).',
  'diagnostic.itl-length': 'The record of Type-{{type}} says {{said}} bytes and has {{found}}.',
  'diagnostic.itl-cut':
    'The file ends within the record of Type-{{type}}: {{said}} bytes are said, {{found}} are there.',
  'diagnostic.itl-open': 'The record of Type-{{type}} ends without a separator.',
  'diagnostic.itl-untagged': 'A field of the record of Type-{{type}} has no number, or one of another type.',
  'diagnostic.itl-version': '“{{version}}” is no edition of the standard that is known (1.002).',
  'diagnostic.itl-field': 'Field 1.{{field}} ({{name}}) is missing; the receiver needs it.',
  'diagnostic.itl-date': '“{{written}}” is no date (1.005).',
  'diagnostic.itl-no-prints': 'The file holds no print of a finger or palm.',
  'diagnostic.itl-no-position': 'The record of Type-{{type}} does not say which finger or palm it shows.',
  'diagnostic.itl-position': '{{code}} is no position of a finger, palm or sole (Type-{{type}}).',
  'diagnostic.itl-image-empty': 'The record of Type-{{type}} holds no image.',
  'diagnostic.itl-compression': 'The record of Type-{{type}} names a compression that no edition of the standard has.',
  'diagnostic.itl-image': 'The image of the record of Type-{{type}} is said to be {{said}} and begins as {{found}}.',
  'diagnostic.itl-image-size':
    'The image of the record of Type-{{type}} is said to be {{width}} by {{height}} and has only {{bytes}} bytes.',
  'diagnostic.itl-scale':
    'The image of the record of Type-{{type}} has {{scale}} pixels per inch; prints are searched at 500 or 1000.',
  'diagnostic.itl-more': '{{count}} more places are wrong and are not shown.',
  'diagnostics.title': 'Remarks on {{file}}',
  'diagnostics.filter': 'Severity',
  'diagnostics.all': 'All',
  'diagnostics.error': 'Errors',
  'diagnostics.warning': 'Warnings',
  'diagnostics.info': 'Notes',
  'diagnostics.severity': 'Severity',
  'diagnostics.what': 'What',
  'diagnostics.segment': 'Segment',
  'diagnostics.offset': 'Byte',
  'diagnostics.raw': 'Raw text',
  'diagnostics.shown': '{{shown}} of {{total}} loaded',
  'diagnostics.loading': 'Loading…',
  'diagnostics.none': 'Nothing odd in this file.',
  'severity.error': 'Error',
  'severity.warning': 'Warning',
  'severity.info': 'Note',
} as const satisfies Readonly<Record<string, string>>;

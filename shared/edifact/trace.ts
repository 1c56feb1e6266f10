/**
 * Tells where in the message a value came from. A parser calls it with the path of the value in the manifest (`travellers.3.surname`,
 * `travellers.3.documents.0.number`, `bookings.0.payments.0`, `flights.1`) and the byte range in `tokens.bytes`. Spans are never stored: the evidence
 * pane parses one message again with a trace.
 */
export type Trace = (path: string, start: number, end: number) => void;
